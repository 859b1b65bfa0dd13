package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.EventAdvice;
import vn.chungthuso.process.PersonnelEvents.Report;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.ExpiryQuestion.State;
import vn.chungthuso.registry.ExpiryQuestions;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;

/** «Gia hạn?»: what the certificate has left, what the law has for it today, and what the person makes of it (domain §7.12, DT-04, DT-10). */
@Component("ask-renewal")
class AskRenewalForm implements TaskForm {

    private final ExpiryQuestions questions;
    private final ExpiryStandings standings;
    private final RenewalInWords said;
    private final EventProposals proposals;
    private final EventRequests bodies;
    private final RequestsTogether together;
    private final Words words;
    private final Clock clock;

    AskRenewalForm(
            ExpiryQuestions questions,
            ExpiryStandings standings,
            RenewalInWords said,
            EventProposals proposals,
            EventRequests bodies,
            RequestsTogether together,
            Words words,
            Clock clock) {
        this.questions = questions;
        this.standings = standings;
        this.said = said;
        this.proposals = proposals;
        this.bodies = bodies;
        this.together = together;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Certificate certificate = questions.certificate(visit.code());
        ExpiryStanding standing = standing(certificate);
        Map<String, Object> served = new HashMap<>(said.of(certificate, standing));
        served.put("openedHere", isOpenedHere(certificate, standing) ? "yes" : "no");
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        if (questions.find(visit.code()).orElseThrow().state() != State.OPEN) {
            throw FormRefused.conflict(words.say("expiry.settled"), Map.of());
        }
        switch (String.valueOf(values.get(ProcessVariables.OUTCOME))) {
            case "open" -> questions.answered(visit.code(), State.PROCEDURE_OPENED, visit.user(), null, opened(visit));
            case "notNeeded" -> questions.answered(
                    visit.code(), State.NOT_NEEDED, visit.user(), String.valueOf(values.get("reason")), null);
            default -> questions.answered(visit.code(), State.LATER, visit.user(), null, null);
        }
    }

    /** What is open today, whatever was open when the question was asked. */
    private String opened(Visit visit) {
        Certificate certificate = questions.certificate(visit.code());
        ExpiryStanding standing = standing(certificate);
        if (!isOpenedHere(certificate, standing)) {
            throw FormRefused.badInput(ProcessVariables.OUTCOME, said.elsewhere(certificate, standing));
        }
        Procedure procedure = standing.offer();
        EventAdvice advice = proposals.advice(LifeEvent.EXPIRING, certificate);
        Report report = new Report(LifeEvent.EXPIRING, null, null, LocalDate.now(clock));
        Map<String, Object> body = bodies.of(report, advice, certificate, procedure, Map.of("commitmentAccepted", true)); // ticked in this form
        String about = words.say("guidance.procedure." + procedure);
        return together.open(List.of(new RequestsTogether.Wanted(about, procedure.name(), body))).get(0);
    }

    /** A new certificate of an agency or a thing asks for more than this form holds. */
    private static boolean isOpenedHere(Certificate certificate, ExpiryStanding standing) {
        return standing != null && (standing.offer() == Procedure.RENEW || certificate.kind() == CertificateKind.INDIVIDUAL);
    }

    /** Null where it is not in use any more. */
    private ExpiryStanding standing(Certificate certificate) {
        return standings.of(List.of(certificate)).get(certificate.id());
    }
}
