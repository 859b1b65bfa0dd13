package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Lifetime;

/** The new certificate is on the device: it takes the place of the old one (domain §7.6 step 8, §9.2). */
@Component
class RecordInstallation implements JavaDelegate {

    private final Dossiers dossiers;
    private final Lifetime lifetime;
    private final ReplacingCertificate replacing;
    private final StatedValidity validity;

    RecordInstallation(Dossiers dossiers, Lifetime lifetime, ReplacingCertificate replacing, StatedValidity validity) {
        this.dossiers = dossiers;
        this.lifetime = lifetime;
        this.replacing = replacing;
        this.validity = validity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        String old = dossier.text(CertificateAsked.SERIAL);
        Certificate created = lifetime.superseded(old, replacing.of(dossier), dossier.procedure(), dossier.code());
        validity.record(dossier.code(), created.serial());
    }
}
