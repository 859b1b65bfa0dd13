package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.MediaKind;

/** What happens to a device after its handover (domain §9.1), named by the serial of the certificate on it. */
@Service
@Transactional(noRollbackFor = IllegalRegistryChange.class)
public class Devices {

    private final Register register;

    Devices(JdbcClient jdbc, Clock clock) {
        this.register = new Register(jdbc, clock);
    }

    /** The PIN is locked or forgotten (§9.1). */
    public Certificate locked(String serial) {
        return changed(RegistryEvent.PIN_LOCKED, serial);
    }

    /** The unlock that M12 asked for succeeded: back to the former state (§9.1). Refused where §9.2 offers no unlock. */
    public Certificate unlocked(String serial) {
        return changed(RegistryEvent.UNLOCKED, serial);
    }

    /** The unlock failed: the device counts as damaged (§9.1). */
    public Certificate unlockFailed(String serial) {
        return changed(RegistryEvent.UNLOCK_FAILED, serial);
    }

    /** The device is broken (§9.1). */
    public Certificate damaged(String serial) {
        return changed(RegistryEvent.DEVICE_DAMAGED, serial);
    }

    private Certificate changed(RegistryEvent event, String serial) {
        return register.move(event, register.ofSerial(event, serial), null);
    }

    /**
     * The CA has ordered the device back, for a revoked or expired certificate (§9.1). What the agency still has is COLLECTED by that.
     * As the other steps of a device's way back, refused for what is no USB token (DT-06).
     */
    public Certificate collectionOrdered(String serial, String noticeNumber, LocalDate noticeDate) {
        var before = withDevice(register.locked(serial));
        var event = before.token().state() == TokenState.AT_AGENCY
                ? RegistryEvent.COLLECTED_BEFORE_HANDOVER
                : RegistryEvent.COLLECTION_NOTICED;
        register.allowed(event, before);
        var number = Register.required(noticeNumber, "noticeMissing", before);
        if (noticeDate == null) {
            throw IllegalRegistryChange.because("noticeMissing", before.dossierCode());
        }
        register.tokens.setNotice(before.token(), number, noticeDate);
        return register.move(event, before, number);
    }

    /** The agency has the device back, after the notice only (§9.1). */
    public Certificate collected(String serial) {
        return register.move(RegistryEvent.DEVICE_COLLECTED, recoverable(RegistryEvent.DEVICE_COLLECTED, serial), null);
    }

    /**
     * The CA has the device back (§9.1).
     *
     * @param documentCode code of the minutes M14, without which it is refused
     */
    public Certificate returnedToCa(String serial, String documentCode) {
        var before = recoverable(RegistryEvent.HANDED_TO_CA, serial);
        var minutes = Register.required(documentCode, "returnDocumentMissing", before);
        register.tokens.setReturnDocument(before.token(), minutes);
        return register.move(RegistryEvent.HANDED_TO_CA, before, minutes);
    }

    /**
     * The device is lost (§9.1).
     *
     * @param documentCode code of the confirmation M15, without which it is refused
     */
    public Certificate lost(String serial, String documentCode) {
        var before = recoverable(RegistryEvent.DEVICE_LOST, serial);
        var confirmation = Register.required(documentCode, "lossDocumentMissing", before);
        register.tokens.setLossDocument(before.token(), confirmation);
        return register.move(RegistryEvent.DEVICE_LOST, before, confirmation);
    }

    private Certificate recoverable(RegistryEvent event, String serial) {
        return register.allowed(event, withDevice(register.locked(serial)));
    }

    /** DT-06: what is no USB token has no device step, neither M14 nor M15. */
    private static Certificate withDevice(Certificate certificate) {
        if (certificate.token().mediaKind() != MediaKind.USB_TOKEN) {
            throw IllegalRegistryChange.because("noDevice", certificate.dossierCode());
        }
        return certificate;
    }
}
