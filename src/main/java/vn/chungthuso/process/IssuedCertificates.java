package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.chungthuso.document.CertificateFile;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Lifetime;
import vn.chungthuso.terms.Procedure;

/**
 * The .cer of a certificate that an issue has brought on a device or by its serial alone: the clerk hands it in afterwards, so that the
 * register knows its period and key. Without them neither a renewal nor a change can be counted (DT-04).
 */
@Service
public class IssuedCertificates {

    private final Certificates certificates;
    private final Lifetime lifetime;
    private final CertificateFiles files;
    private final CertificateComparison comparison;
    private final Words words;

    IssuedCertificates(Certificates certificates, Lifetime lifetime, CertificateFiles files, CertificateComparison comparison, Words words) {
        this.certificates = certificates;
        this.lifetime = lifetime;
        this.files = files;
        this.comparison = comparison;
        this.words = words;
    }

    /**
     * Notes in the register what the file says.
     *
     * @throws FormRefused 409 where the dossier has brought no certificate yet, 400 where it is not this one
     * @throws vn.chungthuso.registry.IllegalRegistryChange where the register knows another period or key, or the certificate has ended
     */
    public void state(Dossier dossier, byte[] content) {
        Certificate issued = certificates.byDossier(dossier.code())
                .filter(certificate -> dossier.procedure() == Procedure.ISSUE && certificate.serial() != null)
                .orElseThrow(() -> FormRefused.conflict(words.say("certificateFile.noneIssued", dossier.code()), Map.of()));
        CertificateFile file = files.read(content);
        List<Difference> differences = comparison.differences(dossier, file);
        if (!differences.isEmpty()) {
            throw FormRefused.badInput("file", differences.stream().map(Difference::message).collect(Collectors.joining(" ")));
        }
        lifetime.validity(issued.serial(), file.validFrom().toLocalDate(), file.validTo().toLocalDate(), file.key().sha256());
    }
}
