package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.EventAdvice;
import vn.chungthuso.process.PersonnelEvents.Proposal;
import vn.chungthuso.process.PersonnelEvents.Report;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;

/** Which certificates an event concerns, what it calls for, and the requests for it (DT-10); opens nothing. */
@Component
class EventConcern {

    private final Certificates certificates;
    private final CertificateAsked asked;
    private final EventProposals proposals;
    private final EventRequests bodies;
    private final Words words;

    EventConcern(
            Certificates certificates,
            CertificateAsked asked,
            EventProposals proposals,
            EventRequests bodies,
            Words words) {
        this.certificates = certificates;
        this.asked = asked;
        this.proposals = proposals;
        this.bodies = bodies;
        this.words = words;
    }

    /** A request that the event calls for. */
    record Wanted(Certificate certificate, Procedure procedure, Map<String, Object> body) {}

    List<Proposal> proposed(Caller caller, Report report) {
        return concerned(caller, report).stream().map(certificate -> proposal(report.event(), certificate)).toList();
    }

    /**
     * @param chosen which of the proposals
     * @param more what each procedure asks beyond the register, by procedure and field
     */
    List<Wanted> wanted(
            Caller caller, Report report, BiPredicate<Certificate, Procedure> chosen, Map<Procedure, Map<String, Object>> more) {
        List<Wanted> wanted = new ArrayList<>();
        for (Certificate certificate : concerned(caller, report)) {
            EventAdvice advice = proposals.advice(report.event(), certificate);
            touched(advice, certificate).stream()
                    .filter(procedure -> chosen.test(certificate, procedure))
                    .map(procedure -> new Wanted(certificate, procedure,
                            bodies.of(report, advice, certificate, procedure, more.getOrDefault(procedure, Map.of()))))
                    .forEach(wanted::add);
        }
        return wanted;
    }

    /**
     * The live certificates of the person or agency, newest first.
     *
     * @throws FormRefused 403 for who is no clerk, 400 where the person or agency is not theirs to care for
     */
    List<Certificate> concerned(Caller caller, Report report) {
        mustBeClerk(caller);
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

    void mustBeClerk(Caller caller) {
        if (!caller.has(Role.CLERK)) {
            throw FormRefused.forbidden(words.say("event.role"));
        }
    }

    /** An agency of the clerk's own may be without a certificate; of a mailbox that nobody knows here, nothing more can be said. */
    private boolean isCaredFor(Caller caller, Report report) {
        return report.agency() != null && asked.managedBy(caller).contains(report.agency());
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
}
