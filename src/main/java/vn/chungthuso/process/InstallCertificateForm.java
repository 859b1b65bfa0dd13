package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.Procedure;

/** The new certificate is put on the device already issued, by its holder or with the clerk (R-075, R-090, domain §7.6 step 7). */
@Component("install-certificate")
class InstallCertificateForm implements TaskForm {

    /** What is offered where it could not be installed. */
    static final List<String> INSTEAD = List.of(Procedure.UNLOCK.name(), Procedure.REVOKE.name());

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Certificates certificates;
    private final Words words;

    InstallCertificateForm(Dossiers dossiers, DossierLog log, Certificates certificates, Words words) {
        this.dossiers = dossiers;
        this.log = log;
        this.certificates = certificates;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Dossier dossier = dossiers.get(visit.code());
        return Map.of("summaryCertificate", words.say(
                "install.summary",
                dossier.subjectName(),
                dossier.text(CerFiles.SERIAL),
                DateWords.date(dossier.text(CerFiles.NOT_BEFORE)),
                DateWords.date(dossier.text(CerFiles.NOT_AFTER)),
                dossier.text("deviceSerial")));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        boolean installed = "installed".equals(values.get(ProcessVariables.OUTCOME));
        if (installed) {
            mustBeReplaceable(dossiers.get(visit.code()));
        } else {
            dossiers.add(visit.code(), Map.of("alternatives", INSTEAD));
        }
        log.record(visit.code(), visit.user(), installed ? Kind.INSTALLED : Kind.INSTALL_FAILED, (String) values.get("reason"));
    }

    /** Meanwhile the old certificate may have been revoked or have expired, or its device been lost (domain §9.2). */
    private void mustBeReplaceable(Dossier dossier) {
        Certificate old = certificates.bySerial(dossier.text(CertificateAsked.SERIAL)).orElseThrow();
        if (old.status() != CertificateStatus.ACTIVE || old.token().state() != TokenState.IN_USE) {
            throw FormRefused.conflict(words.say("install.notReplaceable", words.say("certificate.status." + old.status())), Map.of());
        }
    }
}
