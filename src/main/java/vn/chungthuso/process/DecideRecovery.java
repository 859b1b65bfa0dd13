package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.AfterDelivery;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Token;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.Procedure;

/** Asks the tables whether the device is to be brought back, and freezes the answer (DT-06, DT-14). */
@Component
class DecideRecovery implements JavaDelegate {

    /** Under which name the answer is frozen. */
    static final String PURPOSE = "DEVICE";

    private static final Set<TokenState> AT_ITS_END = EnumSet.of(TokenState.RETURNED_TO_CA, TokenState.LOST);

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Agencies agencies;
    private final Law law;
    private final CertificateRules rules;
    private final RevokedDevice device;
    private final Clock clock;

    DecideRecovery(
            Dossiers dossiers, DossierLog log, Agencies agencies, Law law, CertificateRules rules, RevokedDevice device, Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.agencies = agencies;
        this.law = law;
        this.rules = rules;
        this.device = device;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        Token token = device.certificate(dossier).token();
        Answered<AfterDelivery> after = after(dossier, token);
        log.freeze(dossier.code(), PURPOSE, LocalDate.now(clock), List.of(after.answer()));
        DeviceStep step = AT_ITS_END.contains(token.state()) ? DeviceStep.NONE : step(after.value().documentStep());
        execution.setVariable(ProcessVariables.DEVICE_STEP, step.name());
    }

    private Answered<AfterDelivery> after(Dossier dossier, Token token) {
        LocalDate today = LocalDate.now(clock);
        var profile = law.profile(agencies.regionProfileOf(dossier.subjectAgency(), today), today).value();
        boolean underCommittee = agencies.inCharge(dossier.senderAgency(), today).orElseThrow().underProvincialCommittee();
        var destination = law.destination(profile, Procedure.REVOKE, underCommittee).value().destination();
        var condition = DeviceCondition.valueOf(dossier.text(RevokedDevice.CONDITION));
        return rules.afterDelivery(profile, Procedure.REVOKE, condition, token.mediaKind(), destination);
    }

    private static DeviceStep step(String documentStep) {
        if (documentStep == null) {
            return DeviceStep.NONE;
        }
        return documentStep.equals(DeviceMinutes.LOSS) ? DeviceStep.CONFIRM_LOSS : DeviceStep.COLLECT;
    }
}
