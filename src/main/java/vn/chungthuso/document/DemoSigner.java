package vn.chungthuso.document;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Signs papers in the demo in place of a leader's token. The signature is a real PAdES-BASELINE-B one, but its
 * certificate comes from an authority that the demo makes for itself and nobody trusts; production has no such bean.
 */
@Service
@Profile("demo")
public class DemoSigner {

    private static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ECDSA_SHA256;

    private final DemoKeyFolder keys;
    private final Wording wording;
    private final Clock clock;
    private final Map<String, DemoIdentity> signers = new ConcurrentHashMap<>();
    private DemoAuthority authority;

    DemoSigner(DemoKeyProperties properties, MessageSource messages, Clock clock) {
        this.keys = new DemoKeyFolder(properties.demoKeys());
        this.wording = new Wording(messages);
        this.clock = clock;
    }

    /**
     * Adds an invisible signature behind the paper, whose bytes stay as they are. Safe to call from several threads.
     *
     * @param pdf a PDF, which may be signed already
     * @param signerName who signs, as it stands in the certificate: with diacritics
     * @return the signed PDF
     * @throws IllegalArgumentException when there is no name
     * @throws eu.europa.esig.dss.model.DSSException when the bytes are no PDF
     */
    public byte[] sign(byte[] pdf, String signerName) {
        if (signerName == null || signerName.isBlank()) {
            throw new IllegalArgumentException("A signature needs the name of its signer");
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        DemoIdentity signer = signer(Normalizer.normalize(signerName.strip(), Normalizer.Form.NFC), now);
        PAdESSignatureParameters parameters = parameters(signer, now);
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        DSSDocument paper = new InMemoryDocument(pdf);
        byte[] signature = signature(signer.key(), service.getDataToSign(paper, parameters).getBytes());
        return DSSUtils.toByteArray(service.signDocument(paper, parameters, new SignatureValue(ALGORITHM, signature)));
    }

    /** The certificate that all demo signers have in common: an anchor in the demo, and nowhere else. */
    X509Certificate authorityCertificate() {
        return authority(ZonedDateTime.now(clock)).own().certificate();
    }

    private PAdESSignatureParameters parameters(DemoIdentity signer, ZonedDateTime now) {
        CertificateToken certificate = new CertificateToken(signer.certificate());
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(certificate, new CertificateToken(authority(now).own().certificate()));
        parameters.bLevel().setSigningDate(Date.from(now.toInstant()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(now.getZone()));
        return parameters;
    }

    /** One certificate per name as long as it is valid. */
    private DemoIdentity signer(String name, ZonedDateTime now) {
        return signers.compute(name, (key, known) ->
                known != null && known.isValidAt(now.toInstant()) ? known : authority(now).issue(name, now));
    }

    private synchronized DemoAuthority authority(ZonedDateTime now) {
        if (authority == null) {
            authority = keys.openOrMake(() -> DemoAuthority.make(wording.say("demoAuthority"), now));
        }
        return authority;
    }

    private static byte[] signature(PrivateKey key, byte[] data) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM.getJCEId());
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The demo key cannot sign", e);
        }
    }
}
