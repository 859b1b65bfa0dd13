package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.ExpiryStage;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.ExpiryQuestion;
import vn.chungthuso.registry.ExpiryQuestions;
import vn.chungthuso.terms.Urgency;

/** Puts the question «Gia hạn?» to the subscriber or the agency's clerks: one instance for each certificate (domain §7.12). */
@Component
class RenewalQuestions {

    static final String PROCESS = "askRenewal";

    private final ExpiryQuestions questions;
    private final ObjectProvider<RuntimeService> runtime;
    private final LineMessages messages;
    private final Agencies agencies;
    private final Staff staff;
    private final Clock clock;

    RenewalQuestions(
            ExpiryQuestions questions,
            ObjectProvider<RuntimeService> runtime,
            LineMessages messages,
            Agencies agencies,
            Staff staff,
            Clock clock) {
        this.questions = questions;
        this.runtime = runtime;
        this.messages = messages;
        this.agencies = agencies;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @param account of the subscriber, null where there is none; at the last stages the clerks are asked all the same
     * @return the question's code
     */
    String ask(Certificate certificate, ExpiryStage stage, String account) {
        boolean asksAgency = stage.asksAgency() || account == null;
        String code = questions.ask(certificate.id(), stage.code(), asksAgency);
        runtime.getObject().startProcessInstanceByKey(PROCESS, code, Map.of(
                ProcessVariables.SUBJECT_AGENCY, certificate.agencyCode(),
                ProcessVariables.SENDER_AGENCY, office(certificate.agencyCode()),
                ProcessVariables.URGENCY, (stage.asksAgency() ? Urgency.HIGH : Urgency.NORMAL).name(),
                ProcessVariables.HOLDER_ACCOUNT, asksAgency ? "" : Objects.requireNonNull(account)));
        return code;
    }

    /** An open question comes to its next stage: nobody gets a second task, but at the last stages the clerks have to answer in time. */
    void reached(ExpiryQuestion open, ExpiryStage stage) {
        questions.reached(open.code(), open.certificateId(), stage.code());
        if (stage.asksAgency()) {
            questions.passedToAgency(open.code());
            messages.tellIfAwaited("askAgency", open.code());
        }
    }

    /** Nobody needs to answer these any more. */
    void settle(List<String> codes) {
        questions.settled(codes);
        messages.tell("questionSettled", codes);
    }

    /** The certificate's agency; where it has no clerk, the nearest one above it that has. */
    private String office(String agency) {
        return agencies.chain(agency, LocalDate.now(clock)).stream()
                .map(Agency::code)
                .filter(code -> staff.hasOther(Role.CLERK, code, Set.of()))
                .findFirst()
                .orElse(agency);
    }
}
