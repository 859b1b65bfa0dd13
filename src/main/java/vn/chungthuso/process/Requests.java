package vn.chungthuso.process;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.law.Eligibility;
import vn.chungthuso.terms.Procedure;

/** Requests that come by our own REST: they start the same process and are held to the same rules as Tasklist's. */
@Service
public class Requests {

    /** The process that runs each procedure (contract §3). */
    static final Map<String, String> PROCESSES = Map.ofEntries(
            Map.entry("ISSUE", "issueCertificate"),
            Map.entry("RENEW", "renewCertificate"),
            Map.entry("CHANGE_INFO", "changeCertificate"),
            Map.entry("REVOKE", "revokeCertificate"),
            Map.entry("UNLOCK", "unlockDevice"),
            Map.entry("ONE_STOP_HANDOVER", "transferCustodian"));

    private final RuntimeService runtime;
    private final Unguarded engine;
    private final TaskBridge bridge;
    private final LineMessages messages;
    private final Withdrawals withdrawals;
    private final DeviceLosses losses;
    private final DossierLog log;
    private final EligibilityAgain checks;
    private final Words words;

    Requests(
            RuntimeService runtime,
            Unguarded engine,
            TaskBridge bridge,
            LineMessages messages,
            Withdrawals withdrawals,
            DeviceLosses losses,
            DossierLog log,
            EligibilityAgain checks,
            Words words) {
        this.runtime = runtime;
        this.engine = engine;
        this.bridge = bridge;
        this.messages = messages;
        this.withdrawals = withdrawals;
        this.losses = losses;
        this.log = log;
        this.checks = checks;
        this.words = words;
    }

    /** Key of the process that runs a procedure. */
    public static String processOf(Procedure procedure) {
        return PROCESSES.get(procedure.name());
    }

    /**
     * Starts the process of this procedure and kind.
     *
     * @return the dossier's code
     * @throws FormRefused 400 with every wrong field, 403, or 409 where one is in flight
     */
    public String open(Map<String, Object> body) {
        String process = PROCESSES.get(String.valueOf(body.get(ProcessVariables.PROCEDURE)));
        if (process == null) {
            throw FormRefused.badInput(ProcessVariables.PROCEDURE, words.say("start.unsupported", procedures()));
        }
        return runtime.startProcessInstanceByKey(process, asSubmitted(body)).getBusinessKey();
    }

    /** Replaces a request that waits to be gathered; the review begins anew. */
    @Transactional
    public void correct(Dossier dossier, Map<String, Object> body) {
        if (dossier.state() != DossierState.ACCEPTED || dossier.inLetter() != null) {
            throw FormRefused.conflict(words.say("request.notCorrectable", dossier.code()), Map.of());
        }
        engine.run(() -> {
            String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier.code()).rootProcessInstances()
                    .singleResult().getId();
            bridge.correct(Context.getCommandContext().getExecutionManager().findExecutionById(instance), body);
        });
        messages.tell("requestCorrected", dossier.code());
    }

    /**
     * Takes a dossier back at the wish of who submitted it. Once the authority has sent a device or revoked the certificate it is too late.
     *
     * @param reason why; kept with the dossier
     * @throws FormRefused 403 for anybody else, 409 where it is too late
     */
    @Transactional
    public void withdraw(Dossier dossier, Caller caller, String reason) {
        mustBeSubmitter(caller, dossier);
        withdrawals.mustBePossible(dossier);
        log.record(dossier.code(), caller.user(), DossierEvent.Kind.WITHDRAWN, reason);
        messages.tell("withdrawn", dossier.code());
    }

    /** @throws FormRefused 403 for anybody else than who submitted it */
    public void mustBeSubmitter(Caller caller, Dossier dossier) {
        if (!caller.user().equals(dossier.submittedBy())) {
            throw FormRefused.forbidden(words.say("withdraw.notYours"));
        }
    }

    /** Whether {@link #withdraw} would be accepted now. */
    public boolean isWithdrawable(Dossier dossier, Caller caller) {
        return caller.user().equals(dossier.submittedBy()) && withdrawals.isPossible(dossier);
    }

    /**
     * The device of a certificate that is being revoked is lost: from now on it is M15 and not M14 that ends the dossier.
     *
     * @param reason what happened; kept with the dossier
     * @throws FormRefused 403 for whom it does not concern, 409 where it is no news or belongs into an open task
     */
    @Transactional
    public void deviceLost(Dossier dossier, Caller caller, String reason) {
        losses.report(dossier, caller, reason);
    }

    /** @throws FormRefused 403 for whom the device of this dossier does not concern */
    public void mustConcern(Caller caller, Dossier dossier) {
        losses.mustConcern(caller, dossier);
    }

    /**
     * Asks again whether a renewal or change that waits to leave is still open; where it is not, the dossier ends and leaves the letter
     * that is being composed (DT-04).
     *
     * @throws FormRefused 403 for who is no clerk of the sender, 409 where the dossier does not wait or its letter is printed
     */
    @Transactional
    public Eligibility checkAgain(Dossier dossier, Caller caller) {
        return checks.again(dossier, caller);
    }

    /** What may be asked for, as the contract writes it. */
    static String procedures() {
        return Stream.of(Procedure.values()).map(Procedure::name).filter(PROCESSES::containsKey).collect(joining(", "));
    }

    /** As a form would send them; the bridge takes them out again before anything is flushed. */
    static VariableMap asSubmitted(Map<String, Object> body) {
        VariableMap variables = Variables.createVariables();
        body.forEach((name, value) -> {
            boolean structured = value instanceof Map || value instanceof Collection;
            variables.putValue(name, structured ? SpinValues.jsonValue(Spin.JSON(value)).create() : value);
        });
        return variables;
    }
}
