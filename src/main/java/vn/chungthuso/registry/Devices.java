package vn.chungthuso.registry;

import java.time.LocalDate;
import vn.chungthuso.terms.MediaKind;

/** What happens to a device after its handover (domain §9.1), named by the serial of the certificate on it. */
class Devices {

    private final Register register;

    Devices(Register register) {
        this.register = register;
    }

    /** What needs no paper: locked, unlocked, unlock failed, damaged. */
    Certificate changed(RegistryEvent event, String serial) {
        return register.move(event, register.ofSerial(event, serial), null);
    }

    Certificate collectionOrdered(String serial, String noticeNumber, LocalDate noticeDate) {
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

    Certificate collected(String serial) {
        return register.move(RegistryEvent.DEVICE_COLLECTED, recoverable(RegistryEvent.DEVICE_COLLECTED, serial), null);
    }

    Certificate returnedToCa(String serial, String documentCode) {
        var before = recoverable(RegistryEvent.HANDED_TO_CA, serial);
        var minutes = Register.required(documentCode, "returnDocumentMissing", before);
        register.tokens.setReturnDocument(before.token(), minutes);
        return register.move(RegistryEvent.HANDED_TO_CA, before, minutes);
    }

    Certificate lost(String serial, String documentCode) {
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
