package vn.chungthuso.process;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Devices;
import vn.chungthuso.registry.Lifetime;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.DeviceCondition;

/** The authority has revoked the certificate; a device that was said to be broken counts as broken from now on (domain §9). */
@Component
class RecordRevocation implements JavaDelegate {

    /** Identifier of the moment at which the authority's answer came. */
    static final String REVOKED_AT = "revokedAt";

    private static final Set<TokenState> MAY_BREAK = EnumSet.of(TokenState.IN_USE, TokenState.HANDED_OVER, TokenState.LOCKED);

    private final Dossiers dossiers;
    private final Lifetime lifetime;
    private final Devices devices;
    private final RevokedDevice device;
    private final EndIssue endIssue;
    private final CloseLine closeLine;

    RecordRevocation(
            Dossiers dossiers, Lifetime lifetime, Devices devices, RevokedDevice device, EndIssue endIssue, CloseLine closeLine) {
        this.dossiers = dossiers;
        this.lifetime = lifetime;
        this.devices = devices;
        this.device = device;
        this.endIssue = endIssue;
        this.closeLine = closeLine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        String at = dossier.text(REVOKED_AT);
        Certificate revoked =
                lifetime.revoked(dossier.text(CertificateAsked.SERIAL), at.isEmpty() ? null : OffsetDateTime.parse(at));
        boolean damaged = DeviceCondition.DAMAGED.name().equals(dossier.text(RevokedDevice.CONDITION));
        if (damaged && MAY_BREAK.contains(revoked.token().state())) {
            devices.damaged(revoked.serial());
        }
        endIssue.of(revoked, dossier.code());
        if (!device.isToken(dossier)) {
            closeLine.of(dossier.code(), ProcessVariables.requestLetter(execution));
        }
    }
}
