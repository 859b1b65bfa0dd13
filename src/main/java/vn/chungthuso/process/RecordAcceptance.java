package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.CertificateRequest;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.MediaKind;

/** The certification authority has taken the request: the register now knows the certificate and its device as requested (§9). */
@Component
class RecordAcceptance implements JavaDelegate {

    private final Dossiers dossiers;
    private final Certificates certificates;
    private final Clock clock;

    RecordAcceptance(Dossiers dossiers, Certificates certificates, Clock clock) {
        this.dossiers = dossiers;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        MediaKind media = dossier.text("carrier").isEmpty() ? MediaKind.USB_TOKEN : MediaKind.SIM_PKI;
        certificates.requested(CertificateRequest.forPerson(dossier.code(), media, holder(dossier)), OffsetDateTime.now(clock));
    }

    private static Holder holder(Dossier dossier) {
        return new Holder(
                dossier.text("fullName"),
                LocalDate.parse(dossier.text("dateOfBirth")),
                dossier.text("idNumber"),
                LocalDate.parse(dossier.text("idIssueDate")),
                dossier.text("idIssuePlace"),
                dossier.text("officialEmail"),
                dossier.text("mobilePhone"),
                dossier.text("position"),
                dossier.subjectAgency(),
                Boolean.TRUE.equals(dossier.fields().get("isAgencyHead")),
                dossier.holderAccount());
    }
}
