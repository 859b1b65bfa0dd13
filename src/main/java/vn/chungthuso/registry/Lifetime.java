package vn.chungthuso.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.chungthuso.terms.Procedure;

/** What happens to an issued certificate until it ends (domain §9.2). */
class Lifetime {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Register register;

    Lifetime(Register register) {
        this.register = register;
    }

    Certificate validity(String serial, LocalDate notBefore, LocalDate notAfter, String publicKeySha256) {
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

    Certificate superseded(String oldSerial, NewCertificate replacement, Procedure procedure, String dossierCode) {
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

    Certificate revocationRequested(String serial) {
        return register.move(RegistryEvent.REVOCATION_REQUESTED, register.ofSerial(RegistryEvent.REVOCATION_REQUESTED, serial), null);
    }

    Certificate revocationRefused(String serial, String reason) {
        var before = register.ofSerial(RegistryEvent.REVOCATION_REFUSED, serial);
        return register.move(RegistryEvent.REVOCATION_REFUSED, before, Register.required(reason, "reasonMissing", before));
    }

    Certificate revoked(String serial, OffsetDateTime revokedAt) {
        var before = register.ofSerial(RegistryEvent.REVOCATION_CONFIRMED, serial);
        register.certificates.setRevokedAt(before, revokedAt == null ? OffsetDateTime.now(register.clock) : revokedAt);
        return register.move(RegistryEvent.REVOCATION_CONFIRMED, before, null);
    }

    List<String> expired(LocalDate on) {
        return register.certificates.lockPastEnd(on).stream()
                .map(certificate -> register.move(RegistryEvent.VALIDITY_ENDED, certificate, null).serial())
                .toList();
    }
}
