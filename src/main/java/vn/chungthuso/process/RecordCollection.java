package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificates;

/** The agency has the device back (domain §9.1, after the notice only). */
@Component
class RecordCollection implements JavaDelegate {

    private final Dossiers dossiers;
    private final Certificates certificates;

    RecordCollection(Dossiers dossiers, Certificates certificates) {
        this.dossiers = dossiers;
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.collected(dossiers.get(execution.getProcessBusinessKey()).text(CertificateAsked.SERIAL));
    }
}
