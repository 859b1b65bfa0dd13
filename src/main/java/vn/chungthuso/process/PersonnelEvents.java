package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;

/**
 * Something happens to a person or an agency («nghỉ hưu», «giải thể» …): what that calls for, for each of their live certificates, and the
 * dossiers for it, opened in one go (DT-10).
 */
@Service
public class PersonnelEvents {

    private final EventConcern concern;
    private final Requests requests;

    PersonnelEvents(EventConcern concern, Requests requests) {
        this.concern = concern;
        this.requests = requests;
    }

    /**
     * What happened to whom.
     *
     * @param officialEmail mailbox of the person, or null
     * @param agency code of the agency, or null; exactly one of both
     * @param eventDate the day it happened or will
     */
    public record Report(LifeEvent event, String officialEmail, String agency, LocalDate eventDate) {}

    /**
     * What the event calls for, for one certificate.
     *
     * @param procedures in order; empty where the event does not touch this certificate
     * @param notes what else is worth knowing, in Vietnamese
     */
    public record Proposal(
            String certificateSerial,
            String certificateKind,
            String certificateStatus,
            String subjectName,
            List<Procedure> procedures,
            String changeReason,
            String revocationReason,
            List<String> notes) {}

    /**
     * What became of one dossier.
     *
     * @param code the dossier's code, null where it was refused
     * @param reason why it was refused, null where it was opened
     * @param errors the fields that are wrong or missing
     */
    public record Opened(String certificateSerial, Procedure procedure, String code, String reason, List<FieldError> errors) {}

    /** @throws FormRefused 403 for who is no clerk */
    public void mustBeClerk(Caller caller) {
        concern.mustBeClerk(caller);
    }

    /**
     * What the table proposes for all live certificates of the person or agency, newest first.
     *
     * @throws FormRefused 403 for who is no clerk, 400 where the person or agency is not theirs to care for
     */
    public List<Proposal> proposed(Caller caller, Report report) {
        return concern.proposed(caller, report);
    }

    /**
     * Opens the dossiers that are proposed, each by itself: one that is refused leaves the others as they are.
     *
     * @param serials which certificates; empty for all
     * @param more what each procedure asks beyond the register, by procedure and field
     */
    public List<Opened> open(Caller caller, Report report, Set<String> serials, Map<Procedure, Map<String, Object>> more) {
        return concern.wanted(caller, report, (certificate, procedure) -> isMeant(serials, certificate), more).stream()
                .map(wanted -> open(wanted.certificate(), wanted.procedure(), wanted.body()))
                .toList();
    }

    private static boolean isMeant(Set<String> serials, Certificate certificate) {
        return serials.isEmpty() || serials.contains(certificate.serial());
    }

    private Opened open(Certificate certificate, Procedure procedure, Map<String, Object> body) {
        try {
            return new Opened(certificate.serial(), procedure, requests.open(body), null, List.of());
        } catch (RuntimeException failure) {
            FormRefused refused = FormRefused.in(failure);
            if (refused == null) {
                throw failure;
            }
            return new Opened(certificate.serial(), procedure, null, refused.getMessage(), refused.errors());
        }
    }
}
