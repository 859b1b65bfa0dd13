package vn.chungthuso.process;

import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.terms.CertificateStatus;

/**
 * The proposed time is reached after the letter left: the certificate is active, its device in use (domain §7.2 step 8). A revocation that
 * was asked for meanwhile stays what decides, and what is revoked already never becomes active (domain §9.2).
 */
@Component
class RecordEffective implements JavaDelegate {

    private final Certificates certificates;
    private final Issuing issuing;
    private final DossierLog log;
    private final CloseLine closeLine;
    private final Words words;

    RecordEffective(Certificates certificates, Issuing issuing, DossierLog log, CloseLine closeLine, Words words) {
        this.certificates = certificates;
        this.issuing = issuing;
        this.log = log;
        this.closeLine = closeLine;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        CertificateStatus status = certificates.byDossier(code).orElseThrow().status();
        boolean revoked = status == CertificateStatus.REVOKED;
        if (!revoked) {
            issuing.effective(code, OffsetDateTime.parse(execution.getVariable(ProcessVariables.EFFECTIVE_FROM).toString()));
        }
        closeLine.of(code, LetterFor.EFFECTIVE_TIME);
        String why = status == CertificateStatus.AWAITING_EFFECTIVE ? null : words.say("effective." + status);
        log.record(code, "system", revoked ? Kind.REVOKED : Kind.EFFECTIVE, why);
    }
}
