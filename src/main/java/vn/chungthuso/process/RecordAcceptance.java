package vn.chungthuso.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.CertificateRequest;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.terms.MediaKind;

/** The certification authority has taken the request: the register now knows the certificate and its device as requested (§9). */
@Component
class RecordAcceptance implements JavaDelegate {

    private final Dossiers dossiers;
    private final Issuing issuing;
    private final Clock clock;

    RecordAcceptance(Dossiers dossiers, Issuing issuing, Clock clock) {
        this.dossiers = dossiers;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        issuing.requested(asked(dossier), OffsetDateTime.now(clock));
    }

    /** An item's key lives in a file until the authority sends a device for it (domain §7.4). */
    private static CertificateRequest asked(Dossier dossier) {
        String code = dossier.code();
        String name = dossier.subjectName();
        String agency = dossier.subjectAgency();
        Holder person = holder(dossier);
        return switch (dossier.certificateKind()) {
            case INDIVIDUAL -> CertificateRequest.forPerson(
                    code, dossier.text("carrier").isEmpty() ? MediaKind.USB_TOKEN : MediaKind.SIM_PKI, person);
            case ORGANISATION -> CertificateRequest.forOrganisation(
                    code, MediaKind.USB_TOKEN, name, dossier.text("agencyEmail"), agency, person);
            case DEVICE_SERVICE_SOFTWARE -> CertificateRequest.forItem(
                    code, MediaKind.SOFT, name, person.officialEmail(), agency, person);
            case ONE_STOP -> CertificateRequest.forOneStop(
                    code, MediaKind.USB_TOKEN, name, dossier.text("officialEmail"), agency, person);
        };
    }

    /** A one-stop custodian is known by less than the others, and is reached at the section's mailbox where they named none. */
    private static Holder holder(Dossier dossier) {
        Group person = Recipient.of(dossier);
        return new Holder(
                person.text("fullName"),
                person.has("dateOfBirth") ? person.date("dateOfBirth") : null,
                person.text("idNumber"),
                person.has("idIssueDate") ? person.date("idIssueDate") : null,
                person.has("idIssuePlace") ? person.text("idIssuePlace") : null,
                person.has("officialEmail") ? person.text("officialEmail") : dossier.text("officialEmail"),
                person.has("mobilePhone") ? person.text("mobilePhone") : person.text("phone"),
                person.text("position"),
                dossier.subjectAgency(),
                person.isTrue("isAgencyHead"),
                dossier.holderAccount());
    }
}
