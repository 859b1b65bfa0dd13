package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.Procedure;

/** What happens to an issued certificate until it ends (domain §9.2). */
@Service
@Transactional(noRollbackFor = IllegalRegistryChange.class)
public class Lifetime {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Register register;

    Lifetime(JdbcClient jdbc, Clock clock) {
        this.register = new Register(jdbc, clock);
    }

    /**
     * The .cer of an issued certificate was read. Said twice alike it changes nothing; what contradicts is refused.
     *
     * @param publicKeySha256 64 hex digits
     */
    public Certificate validity(String serial, LocalDate notBefore, LocalDate notAfter, String publicKeySha256) {
        var before = register.ofSerial(RegistryEvent.VALIDITY_STATED, serial);
        Register.requirePeriod(notBefore, notAfter, before.dossierCode());
        var key = Register.required(publicKeySha256, "malformedKey", before).toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(key).matches()) {
            throw IllegalRegistryChange.because("malformedKey", before.dossierCode());
        }
        if (contradicts(before.notBefore(), notBefore)
                || contradicts(before.notAfter(), notAfter)
                || contradicts(before.publicKeySha256(), key)) {
            throw IllegalRegistryChange.because("validityStatedOtherwise", before.dossierCode());
        }
        register.certificates.setValidity(before, notBefore, notAfter, key);
        return register.move(RegistryEvent.VALIDITY_STATED, before, null);
    }

    private static boolean contradicts(Object known, Object stated) {
        return known != null && !known.equals(stated);
    }

    /**
     * The renewed or changed certificate is on the device (§9.2, §7.6 step 8): the old one SUPERSEDED, the new one ACTIVE on the same
     * token. A certificate is renewed once; that the days sufficed when the letter left is the caller's to know (DT-04).
     *
     * @param procedure {@code RENEW} or {@code CHANGE_INFO}; only a renewal counts as one
     * @return the new certificate
     */
    public Certificate superseded(String oldSerial, NewCertificate replacement, Procedure procedure, String dossierCode) {
        var event = installation(procedure);
        var old = register.ofSerial(event, oldSerial);
        if (procedure == Procedure.RENEW && old.renewalCount() > 0) {
            throw IllegalRegistryChange.because("renewedBefore", dossierCode);
        }
        var serial = register.unused(replacement.serial(), dossierCode);
        Register.requirePeriod(replacement.notBefore(), replacement.notAfter(), dossierCode);
        register.requireNew(dossierCode);
        var successor = successor(old, replacement, serial, procedure == Procedure.RENEW ? 1 : 0, dossierCode);
        register.requireAgency(successor.agencyCode(), dossierCode);
        return new Replacement(register).replace(old, successor, replacement.holder(), event);
    }

    private static RegistryEvent installation(Procedure procedure) {
        return switch (procedure) {
            case RENEW -> RegistryEvent.RENEWAL_INSTALLED;
            case CHANGE_INFO -> RegistryEvent.CHANGE_INSTALLED;
            default -> throw new IllegalArgumentException("No certificate is replaced by " + procedure);
        };
    }

    private Certificate successor(Certificate old, NewCertificate stated, CertificateSerial serial, int renewals, String dossierCode) {
        var now = OffsetDateTime.now(register.clock);
        return new Certificate(0, serial.digits(), old.kind(), or(stated.subjectName(), old.subjectName()), old.holderId(),
                or(stated.agencyCode(), old.agencyCode()), or(stated.officialEmail(), old.officialEmail()), old.status(),
                stated.notBefore(), stated.notAfter(), old.renewalCount() + renewals, now, now, dossierCode, old.token(), null, null, null,
                old.publicKeySha256());
    }

    private static String or(String stated, String former) {
        return stated == null ? former : stated;
    }

    /** M10 has left (§9.2). */
    public Certificate revocationRequested(String serial) {
        return register.move(RegistryEvent.REVOCATION_REQUESTED, register.ofSerial(RegistryEvent.REVOCATION_REQUESTED, serial), null);
    }

    /** The CA has refused the revocation: back to the former status (§9.2 caRejected). */
    public Certificate revocationRefused(String serial, String reason) {
        var before = register.ofSerial(RegistryEvent.REVOCATION_REFUSED, serial);
        return register.move(RegistryEvent.REVOCATION_REFUSED, before, Register.required(reason, "reasonMissing", before));
    }

    /**
     * The CA has confirmed the revocation (§9.2).
     *
     * @param revokedAt as the CA states it, {@code null} = now
     */
    public Certificate revoked(String serial, OffsetDateTime revokedAt) {
        var before = register.ofSerial(RegistryEvent.REVOCATION_CONFIRMED, serial);
        register.certificates.setRevokedAt(before, revokedAt == null ? OffsetDateTime.now(register.clock) : revokedAt);
        return register.move(RegistryEvent.REVOCATION_CONFIRMED, before, null);
    }

    /** Ends the active certificates whose last day is before a day (§9.2), and names their serials. */
    public List<String> expired(LocalDate on) {
        return register.certificates.lockPastEnd(on).stream()
                .map(certificate -> register.move(RegistryEvent.VALIDITY_ENDED, certificate, null).serial())
                .toList();
    }
}
