package vn.chungthuso.document;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The authorities whose signers are believed: those of the setting, and in the demo profile the demo's own. Read once, at start. */
@Component
class TrustAnchors {

    private static final Pattern CERTIFICATE = Pattern.compile(".*\\.(cer|crt|der|pem)");

    private final List<X509Certificate> configured;
    private final Optional<DemoSigner> demo;

    /** @throws IllegalStateException where a place of the setting is missing or holds what is no certificate */
    TrustAnchors(TrustProperties properties, ObjectProvider<DemoSigner> demo) {
        this.configured = properties.trustAnchors().stream().flatMap(TrustAnchors::files).flatMap(TrustAnchors::certificates).toList();
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    /** Nobody's signature can be taken. */
    boolean areMissing() {
        return all().noneMatch(TrustAnchors::certifiesItself);
    }

    /** A verifier that asks nobody: neither for certificates nor for their revocation. */
    CertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(filled(new CommonTrustedCertificateSource(), true));
        verifier.setAdjunctCertSources(filled(new CommonCertificateSource(), false));
        verifier.setAIASource(null);
        return verifier;
    }

    private CertificateSource filled(CommonCertificateSource source, boolean anchors) {
        all().filter(certificate -> certifiesItself(certificate) == anchors).map(CertificateToken::new).forEach(source::addCertificate);
        return source;
    }

    private Stream<X509Certificate> all() {
        return Stream.concat(configured.stream(), demo.map(DemoSigner::authorityCertificate).stream());
    }

    private static boolean certifiesItself(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static Stream<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return Stream.of(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.filter(file -> CERTIFICATE.matcher(file.toString().toLowerCase(Locale.ROOT)).matches()).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("chungthuso.document.trust-anchors: " + place + " cannot be read", e);
        }
    }

    private static Stream<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("chungthuso.document.trust-anchors: no certificate in " + file);
            }
            return found.stream();
        } catch (CertificateException e) {
            throw new IllegalStateException("chungthuso.document.trust-anchors: no certificate in " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
