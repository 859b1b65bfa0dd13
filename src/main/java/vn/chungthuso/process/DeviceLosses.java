package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.Procedure;

/** A device of a certificate that is being revoked is reported lost while nobody has a task for it (domain §7.8, exceptions). */
@Component
class DeviceLosses {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final RevokedDevice device;
    private final LineMessages messages;
    private final Words words;

    DeviceLosses(Dossiers dossiers, DossierLog log, RevokedDevice device, LineMessages messages, Words words) {
        this.dossiers = dossiers;
        this.log = log;
        this.device = device;
        this.messages = messages;
        this.words = words;
    }

    /** @throws FormRefused 403 for whom it does not concern, 409 where the loss is no news or belongs into a task */
    void report(Dossier dossier, Caller caller, String reason) {
        mustBePossible(dossier, caller);
        note(dossier.code(), caller.user(), reason);
        if (dossier.state() == DossierState.REVOKED_AWAITING_DEVICE) {
            messages.tell("deviceLost", dossier.code());
        }
    }

    /** From now on the dossier says that the device is lost. */
    void note(String code, String by, String reason) {
        dossiers.add(code, Map.of(RevokedDevice.CONDITION, DeviceCondition.LOST.name()));
        log.record(code, by, Kind.LOSS_REPORTED, reason);
    }

    private void mustBePossible(Dossier dossier, Caller caller) {
        mustConcern(caller, dossier);
        if (dossier.procedure() != Procedure.REVOKE || dossier.state().isEnd() || !device.isToken(dossier)) {
            throw tooLate("loss.noDevice", dossier.code());
        }
        if (RevokedDevice.isLost(dossier)) {
            throw tooLate("loss.known", dossier.code());
        }
        if (RevokedDevice.isNoticed(dossier)) {
            throw tooLate("loss.inTask", dossier.code());
        }
    }

    void mustConcern(Caller caller, Dossier dossier) {
        if (!concerns(dossier, caller)) {
            throw FormRefused.forbidden(words.say("loss.notYours"));
        }
    }

    private static boolean concerns(Dossier dossier, Caller caller) {
        boolean clerk = caller.agencies(Role.CLERK).stream()
                .anyMatch(agency -> agency.equals(dossier.subjectAgency()) || agency.equals(dossier.senderAgency()));
        return clerk || caller.user().equals(dossier.submittedBy()) || caller.user().equals(dossier.holderAccount());
    }

    private FormRefused tooLate(String key, String code) {
        return FormRefused.conflict(words.say(key, code), Map.of());
    }
}
