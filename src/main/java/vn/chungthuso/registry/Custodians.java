package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.CertificateKind;

/** Who keeps a one-stop certificate (domain §7.10). */
@Service
@Transactional(noRollbackFor = IllegalRegistryChange.class)
public class Custodians {

    private final Register register;

    Custodians(JdbcClient jdbc, Clock clock) {
        this.register = new Register(jdbc, clock);
    }

    /**
     * A one-stop certificate goes to the next officer; nothing else changes, and the CA hears nothing (§7.10, R-062).
     *
     * @param on              day of the handover, not before the one to the present custodian
     * @param minutesDocument code of the handover minutes
     */
    public Certificate changed(String serial, Holder custodian, LocalDate on, String minutesDocument) {
        var before = register.locked(serial);
        if (before.kind() != CertificateKind.ONE_STOP) {
            throw IllegalRegistryChange.because("notOneStop", before.dossierCode());
        }
        register.allowed(RegistryEvent.CUSTODIAN_CHANGED, before);
        var minutes = Register.required(minutesDocument, "minutesMissing", before);
        if (register.custody.since(before.id()).filter(on::isBefore).isPresent()) {
            throw IllegalRegistryChange.because("custodyOutOfOrder", before.dossierCode());
        }
        var holder = register.holders.insert(custodian);
        register.custody.end(before.id(), on);
        register.custody.begin(before.id(), holder, on, minutes);
        register.certificates.setHolder(before, holder);
        return register.move(RegistryEvent.CUSTODIAN_CHANGED, before, minutes);
    }

    /** Who has kept a one-stop certificate since its handover, oldest first; empty for any other. */
    @Transactional(readOnly = true)
    public List<Custody> of(String serial) {
        return CertificateSerial.of(serial)
                .flatMap(register.certificates::bySerial)
                .map(certificate -> register.custody.of(certificate.id()))
                .orElse(List.of());
    }
}
