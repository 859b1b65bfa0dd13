package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.chungthuso.law.EventAdvice;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;

/**
 * Something happens to a person or an agency («nghỉ hưu», «giải thể» …): what that calls for, for each of their live certificates, and the
 * dossiers for it, opened in one go (DT-10).
 */
@Service
public class PersonnelEvents {

    private final Certificates certificates;
    private final CertificateAsked asked;
    private final Agencies agencies;
    private final EventProposals proposals;
    private final EventRequests bodies;
    private final Requests requests;
    private final Words words;
    private final Clock clock;

    PersonnelEvents(
            Certificates certificates,
            CertificateAsked asked,
            Agencies agencies,
            EventProposals proposals,
            EventRequests bodies,
            Requests requests,
            Words words,
            Clock clock) {
        this.certificates = certificates;
        this.asked = asked;
        this.agencies = agencies;
        this.proposals = proposals;
        this.bodies = bodies;
        this.requests = requests;
        this.words = words;
        this.clock = clock;
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

    /**
     * What the table proposes for all live certificates of the person or agency, newest first.
     *
     * @throws FormRefused 403 for who is no clerk, 400 where the person or agency is not theirs to care for
     */
    public List<Proposal> proposed(Caller caller, Report report) {
        return concerned(caller, report).stream().map(certificate -> proposal(report.event(), certificate)).toList();
    }

    /**
     * Opens the dossiers that are proposed, each by itself: one that is refused leaves the others as they are.
     *
     * @param serials which certificates; empty for all
     * @param more what each procedure asks beyond the register, by procedure and field
     */
    public List<Opened> open(Caller caller, Report report, Set<String> serials, Map<Procedure, Map<String, Object>> more) {
        List<Opened> opened = new ArrayList<>();
        for (Certificate certificate : concerned(caller, report)) {
            if (serials.isEmpty() || serials.contains(certificate.serial())) {
                EventAdvice advice = proposals.advice(report.event(), certificate);
                touched(advice, certificate).forEach(procedure -> opened.add(open(
                        certificate, procedure, bodies.of(report, advice, certificate, procedure, more.getOrDefault(procedure, Map.of())))));
            }
        }
        return opened;
    }

    private List<Certificate> concerned(Caller caller, Report report) {
        if (!caller.has(Role.CLERK)) {
            throw FormRefused.forbidden(words.say("event.role"));
        }
        if ((report.officialEmail() == null) == (report.agency() == null)) {
            throw FormRefused.badInput("officialEmail", words.say("event.whom"));
        }
        List<Certificate> found = report.agency() == null
                ? certificates.ofPerson(report.officialEmail())
                : certificates.ofAgency(report.agency());
        List<Certificate> theirs = found.stream()
                .filter(certificate -> certificate.serial() != null && asked.find(caller, certificate.serial()).isPresent())
                .toList();
        if (theirs.isEmpty() && !isCaredFor(caller, report)) {
            String field = report.agency() == null ? "officialEmail" : "agency";
            throw FormRefused.badInput(field, words.say("event.nobody"));
        }
        return theirs;
    }

    /** An agency of the clerk's own may be without a certificate; of a mailbox that nobody knows here, nothing more can be said. */
    private boolean isCaredFor(Caller caller, Report report) {
        return report.agency() != null
                && caller.agencies(Role.CLERK).stream()
                        .anyMatch(agency -> agencies.subtree(agency, LocalDate.now(clock)).contains(report.agency()));
    }

    private Proposal proposal(LifeEvent event, Certificate certificate) {
        EventAdvice advice = proposals.advice(event, certificate);
        return new Proposal(
                certificate.serial(),
                certificate.kind().name(),
                certificate.status().name(),
                certificate.subjectName(),
                touched(advice, certificate),
                advice.changeReason() == null ? null : advice.changeReason().name(),
                advice.revocationReason() == null ? null : advice.revocationReason().name(),
                advice.notes());
    }

    private static List<Procedure> touched(EventAdvice advice, Certificate certificate) {
        boolean isMeant = advice.certificateKinds().isEmpty() || advice.certificateKinds().contains(certificate.kind());
        return isMeant ? advice.procedures() : List.of();
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
