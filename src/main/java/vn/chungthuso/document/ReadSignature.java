package vn.chungthuso.document;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What DSS found out about one signature, in the words of {@link SignatureFacts}. */
class ReadSignature {

    private static final Set<String> TAKEN_FORMATS = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");
    private static final Set<DigestAlgorithm> STRONG_HASHES = Set.of(
            DigestAlgorithm.SHA256,
            DigestAlgorithm.SHA384,
            DigestAlgorithm.SHA512,
            DigestAlgorithm.SHA3_256,
            DigestAlgorithm.SHA3_384,
            DigestAlgorithm.SHA3_512);
    private static final Set<SubIndication> FOUND_REVOKED =
            EnumSet.of(SubIndication.REVOKED, SubIndication.REVOKED_NO_POE, SubIndication.REVOKED_CA_NO_POE);
    private static final int CURVE_BITS = 256;
    private static final int OTHER_BITS = 2048;
    /** A signer's clock may run a little before ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final SignatureWrapper signature;
    private final SimpleReport report;
    private final ZonedDateTime now;
    private final Optional<X509Certificate> certificate;

    ReadSignature(SignatureWrapper signature, AdvancedSignature token, SimpleReport report, ZonedDateTime now) {
        this.signature = signature;
        this.report = report;
        this.now = now;
        this.certificate = Optional.ofNullable(token)
                .map(AdvancedSignature::getSigningCertificateToken)
                .map(CertificateToken::getCertificate);
    }

    /** Null where the signature does not carry its certificate, nor is it known here. */
    Signer signer(String... agencyWords) {
        return certificate.map(known -> CertificateName.of(known.getSubjectX500Principal()))
                .map(name -> new Signer(name.name(), name.kind(agencyWords), name.organisation().orElse(null), name.parts()))
                .orElse(null);
    }

    String serial() {
        return certificate.map(known -> known.getSerialNumber().toString(16)).orElse(null);
    }

    String issuer() {
        return certificate.map(known -> CertificateName.of(known.getIssuerX500Principal()).name()).orElse(null);
    }

    String algorithm() {
        return "%s %s %s".formatted(
                signature.getEncryptionAlgorithm() == null ? "?" : signature.getEncryptionAlgorithm().getName(),
                bits().map(String::valueOf).orElse("?"),
                signature.getDigestAlgorithm() == null ? "?" : signature.getDigestAlgorithm().getName());
    }

    boolean isWeak() {
        boolean curve = signature.getEncryptionAlgorithm() != null
                && signature.getEncryptionAlgorithm().getName().toUpperCase(Locale.ROOT).matches(".*(ECDSA|EDDSA|ED25519).*");
        boolean longEnough = bits().filter(bits -> bits >= (curve ? CURVE_BITS : OTHER_BITS)).isPresent();
        Stream<DigestAlgorithm> hashes = Stream.concat(
                Stream.ofNullable(signature.getDigestAlgorithm()),
                signature.getDigestMatchers().stream().map(digest -> digest.getDigestMethod()).filter(method -> method != null));
        return !longEnough || !hashes.allMatch(STRONG_HASHES::contains);
    }

    boolean isIntact() {
        return signature.isSignatureIntact()
                && signature.isSignatureValid()
                && (report.getIndication(signature.getId()) != Indication.TOTAL_FAILED || isFoundRevoked())
                && signature.getSubFilter() != null
                && TAKEN_FORMATS.contains(signature.getSubFilter());
    }

    /** The time of the first stamp on the finished signature that leads to an anchor. */
    Optional<Date> provenTime() {
        return signature.getAllTimestampsProducedAfterSignatureCreation().stream()
                .filter(stamp -> report.getIndication(stamp.getId()) == Indication.PASSED && stamp.isTrustedChain())
                .map(TimestampWrapper::getProductionTime)
                .min(Date::compareTo);
    }

    /** Null where neither a stamp nor the signer says. */
    OffsetDateTime time() {
        return signingDate()
                .map(date -> date.toInstant().atZone(now.getZone()).toOffsetDateTime())
                .orElse(null);
    }

    List<String> chain() {
        return signature.getCertificateChain().stream().map(CertificateWrapper::getReadableCertificateName).toList();
    }

    /** Ends at an anchor, and the policy found no fault in a certificate on the way. */
    boolean isChainTrusted() {
        boolean conclusive = report.getIndication(signature.getId()) != Indication.INDETERMINATE || isFoundRevoked();
        return signature.isTrustedChain() && conclusive;
    }

    /** At the time of signing, which is never later than now; without a time, now. */
    boolean wasCertificateValid() {
        Date time = signingDate().orElse(Date.from(now.toInstant()));
        List<CertificateWrapper> chain = belowTheAnchor();
        return !chain.isEmpty()
                && !time.after(Date.from(now.plus(CLOCKS_DIFFER).toInstant()))
                && chain.stream().noneMatch(link -> time.before(link.getNotBefore()) || time.after(link.getNotAfter()));
    }

    boolean hasCertificateExpired() {
        return certificate.filter(known -> known.getNotAfter().before(Date.from(now.toInstant()))).isPresent();
    }

    Revocation revocation() {
        List<CertificateRevocationWrapper> proofs = belowTheAnchor().stream().flatMap(link -> link.getCertificateRevocationData().stream()).toList();
        if (proofs.stream().anyMatch(proof -> proof.isRevoked() && proof.isSignatureValid())) {
            return Revocation.REVOKED;
        }
        if (!belowTheAnchor().isEmpty() && belowTheAnchor().stream().allMatch(CertificateWrapper::isNoRevAvail)) {
            return Revocation.NONE_KEPT;
        }
        boolean allProven = !belowTheAnchor().isEmpty() && belowTheAnchor().stream().allMatch(this::isProvenAfterSigning);
        return allProven ? Revocation.NOT_REVOKED : Revocation.NOT_CHECKED;
    }

    /** A list made before the signature says nothing about it. */
    private boolean isProvenAfterSigning(CertificateWrapper link) {
        Date signed = signingDate().orElse(Date.from(now.toInstant()));
        return link.getCertificateRevocationData().stream()
                .anyMatch(proof -> proof.isSignatureValid() && proof.isTrustedChain() && !proof.getThisUpdate().before(signed));
    }

    private boolean isFoundRevoked() {
        return FOUND_REVOKED.contains(report.getSubIndication(signature.getId()));
    }

    private Optional<Date> signingDate() {
        return provenTime().or(() -> Optional.ofNullable(signature.getClaimedSigningTime()));
    }

    private List<CertificateWrapper> belowTheAnchor() {
        return signature.getCertificateChain().stream().filter(link -> !link.isTrusted()).toList();
    }

    private Optional<Integer> bits() {
        return Optional.ofNullable(signature.getKeyLengthUsedToSignThisToken()).filter(bits -> bits.matches("\\d+")).map(Integer::valueOf);
    }
}
