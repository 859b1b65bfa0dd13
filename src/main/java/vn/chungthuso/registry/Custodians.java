package vn.chungthuso.registry;

import java.time.LocalDate;
import java.util.List;
import vn.chungthuso.terms.CertificateKind;

/** Who keeps a one-stop certificate (domain §7.10). */
class Custodians {

    private final Register register;

    Custodians(Register register) {
        this.register = register;
    }

    Certificate changed(String serial, Holder custodian, LocalDate on, String minutesDocument) {
        var before = register.locked(serial);
        if (before.kind() != CertificateKind.ONE_STOP) {
            throw IllegalRegistryChange.because("notOneStop", before.dossierCode());
        }
        register.allowed(RegistryEvent.CUSTODIAN_CHANGED, before);
        var minutes = Register.required(minutesDocument, "minutesMissing", before);
        if (register.custody.since(before.id()).filter(on::isBefore).isPresent()) {
            throw IllegalRegistryChange.because("custodyOutOfOrder", before.dossierCode());
        }
        var holder = register.certificates.insertHolder(custodian);
        register.custody.end(before.id(), on);
        register.custody.begin(before.id(), holder, on, minutes);
        register.certificates.setHolder(before, holder);
        return register.move(RegistryEvent.CUSTODIAN_CHANGED, before, minutes);
    }

    List<Custody> of(String serial) {
        return CertificateSerial.of(serial)
                .flatMap(register.certificates::bySerial)
                .map(certificate -> register.custody.of(certificate.id()))
                .orElse(List.of());
    }
}
