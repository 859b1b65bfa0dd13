package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.Procedure;

/**
 * The register of certificates and tokens. Each change follows the table of {@link RegistryEvent} (domain §9.1, §9.2), leaves a row in
 * the history, and is refused with {@link IllegalRegistryChange} before anything is written, so that one refused line of a letter does
 * not undo its neighbours.
 */
@Service
@Transactional(noRollbackFor = IllegalRegistryChange.class)
public class Certificates {

    /** How many certificates a list to choose from holds. */
    public static final int LIST_LIMIT = 500;

    private final Register register;
    private final Issuing issuing;
    private final Lifetime lifetime;
    private final Devices devices;
    private final Custodians custodians;

    public Certificates(JdbcClient jdbc, Clock clock) {
        this.register = new Register(jdbc, clock);
        this.issuing = new Issuing(register);
        this.lifetime = new Lifetime(register);
        this.devices = new Devices(register);
        this.custodians = new Custodians(register);
    }

    /** The CA has been asked: a certificate and a token in state REQUESTED, without serials. */
    public Certificate requested(CertificateRequest request, OffsetDateTime at) {
        return issuing.requested(request, at);
    }

    /**
     * The CA has sent the device and named the certificate (§9.2 usbShipped).
     *
     * @param deviceSerial as printed on the device; may be missing only where the key lives on no device of its own
     */
    public Certificate shipped(String dossierCode, String certificateSerial, String deviceSerial) {
        return issuing.shipped(dossierCode, certificateSerial, deviceSerial);
    }

    /** The agency's receiver has taken the device from the courier. */
    public Certificate receivedAtAgency(String dossierCode) {
        return issuing.receivedAtAgency(dossierCode);
    }

    /** Wrong serial or broken at reception: the device goes back, certificate and a new token wait for the next shipment. */
    public Certificate returnedFaulty(String dossierCode, String reason) {
        return issuing.returnedFaulty(dossierCode, reason);
    }

    /** The subscriber has the device; the certificate waits for its effective time. */
    public Certificate handedOver(String dossierCode) {
        return issuing.handedOver(dossierCode);
    }

    /**
     * The effective time proposed with M13 is reached; an earlier call is refused. That M13 was sent is the caller's to know. While a
     * revocation is pending it stays so, and becomes ACTIVE if the CA refuses; a locked device stays locked, for use once it is unlocked.
     */
    public Certificate effective(String dossierCode, OffsetDateTime effectiveFrom) {
        return issuing.effective(dossierCode, effectiveFrom);
    }

    /** The dossier ended before anything was shipped (rejected, withdrawn): the request leaves the register, its history stays. */
    public void dropped(String dossierCode, String reason) {
        issuing.dropped(dossierCode, reason);
    }

    /**
     * The .cer of an issued certificate was read. Said twice alike it changes nothing; what contradicts is refused.
     *
     * @param publicKeySha256 64 hex digits
     */
    public Certificate validity(String serial, LocalDate notBefore, LocalDate notAfter, String publicKeySha256) {
        return lifetime.validity(serial, notBefore, notAfter, publicKeySha256);
    }

    /**
     * The renewed or changed certificate is on the device (§9.2, §7.6 step 8): the old one SUPERSEDED, the new one ACTIVE on the same
     * token. A certificate is renewed once; that the days sufficed when the letter left is the caller's to know (DT-04).
     *
     * @param procedure {@code RENEW} or {@code CHANGE_INFO}; only a renewal counts as one
     * @return the new certificate
     */
    public Certificate superseded(String oldSerial, NewCertificate replacement, Procedure procedure, String dossierCode) {
        return lifetime.superseded(oldSerial, replacement, procedure, dossierCode);
    }

    /** M10 has left (§9.2). */
    public Certificate revocationRequested(String serial) {
        return lifetime.revocationRequested(serial);
    }

    /** The CA has refused the revocation: back to the former status (§9.2 caRejected). */
    public Certificate revocationRefused(String serial, String reason) {
        return lifetime.revocationRefused(serial, reason);
    }

    /**
     * The CA has confirmed the revocation (§9.2).
     *
     * @param revokedAt as the CA states it, {@code null} = now
     */
    public Certificate revoked(String serial, OffsetDateTime revokedAt) {
        return lifetime.revoked(serial, revokedAt);
    }

    /** Ends the active certificates whose last day is before a day (§9.2), and names their serials. */
    public List<String> expired(LocalDate on) {
        return lifetime.expired(on);
    }

    /** The PIN is locked or forgotten (§9.1). */
    public Certificate locked(String serial) {
        return devices.changed(RegistryEvent.PIN_LOCKED, serial);
    }

    /** The unlock that M12 asked for succeeded: back to the former state (§9.1). Refused where §9.2 offers no unlock. */
    public Certificate unlocked(String serial) {
        return devices.changed(RegistryEvent.UNLOCKED, serial);
    }

    /** The unlock failed: the device counts as damaged (§9.1). */
    public Certificate unlockFailed(String serial) {
        return devices.changed(RegistryEvent.UNLOCK_FAILED, serial);
    }

    /** The device is broken (§9.1). */
    public Certificate damaged(String serial) {
        return devices.changed(RegistryEvent.DEVICE_DAMAGED, serial);
    }

    /**
     * The CA has ordered the device back, for a revoked or expired certificate (§9.1). What the agency still has is COLLECTED by that.
     * As the other steps of a device's way back, refused for what is no USB token (DT-06).
     */
    public Certificate collectionOrdered(String serial, String noticeNumber, LocalDate noticeDate) {
        return devices.collectionOrdered(serial, noticeNumber, noticeDate);
    }

    /** The agency has the device back, after the notice only (§9.1). */
    public Certificate collected(String serial) {
        return devices.collected(serial);
    }

    /**
     * The CA has the device back (§9.1).
     *
     * @param documentCode code of the minutes M14, without which it is refused
     */
    public Certificate returnedToCa(String serial, String documentCode) {
        return devices.returnedToCa(serial, documentCode);
    }

    /**
     * The device is lost (§9.1).
     *
     * @param documentCode code of the confirmation M15, without which it is refused
     */
    public Certificate lost(String serial, String documentCode) {
        return devices.lost(serial, documentCode);
    }

    /**
     * A one-stop certificate goes to the next officer; nothing else changes, and the CA hears nothing (§7.10, R-062).
     *
     * @param on              day of the handover, not before the one to the present custodian
     * @param minutesDocument code of the handover minutes
     */
    public Certificate custodianChanged(String serial, Holder custodian, LocalDate on, String minutesDocument) {
        return custodians.changed(serial, custodian, on, minutesDocument);
    }

    /** Who has kept a one-stop certificate since its handover, oldest first; empty for any other. */
    @Transactional(readOnly = true)
    public List<Custody> custody(String serial) {
        return custodians.of(serial);
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> byDossier(String dossierCode) {
        return register.certificates.byDossier(dossierCode);
    }

    /** Those of several dossiers at once, by the dossier's code; a dossier without one is left out. */
    @Transactional(readOnly = true)
    public Map<String, Certificate> byDossiers(List<String> dossierCodes) {
        return register.certificates.byDossiers(dossierCodes).stream()
                .collect(Collectors.toMap(Certificate::dossierCode, Function.identity()));
    }

    /** By serial, case, blanks and colons ignored; empty for what is no serial. */
    @Transactional(readOnly = true)
    public Optional<Certificate> bySerial(String serial) {
        return CertificateSerial.of(serial).flatMap(register.certificates::bySerial);
    }

    /** Several by their serials in one query, spelled as asked for; what the register does not know is left out. */
    @Transactional(readOnly = true)
    public Map<String, Certificate> bySerials(Collection<String> serials) {
        return register.certificates.bySerials(serials);
    }

    /** Those of these devices that are in the register, spelled as asked for; case and blanks around ignored. */
    @Transactional(readOnly = true)
    public Set<String> knownDevices(Collection<String> deviceSerials) {
        Set<String> known = register.tokens.known(deviceSerials.stream().map(Certificates::spelled).toList());
        return deviceSerials.stream().filter(serial -> known.contains(spelled(serial))).collect(Collectors.toSet());
    }

    private static String spelled(String deviceSerial) {
        return deviceSerial.strip().toUpperCase(Locale.ROOT);
    }

    /** The newest certificate that the CA has confirmed for a mailbox, in whatever state: what «đã tồn tại» means in DT-09. */
    @Transactional(readOnly = true)
    public Optional<Certificate> registeredUnder(String email) {
        return register.certificates.confirmedUnder(Mailbox.of(email)).stream().findFirst();
    }

    /** The agency that a mailbox is registered under, compared trimmed and case-insensitively (DT-09). */
    @Transactional(readOnly = true)
    public Optional<String> registeredMailbox(String email) {
        return registeredUnder(email).map(Certificate::agencyCode);
    }

    /** Serials of all certificates that the CA has confirmed for a mailbox, newest first («Số hiệu chứng thư số cũ»). */
    @Transactional(readOnly = true)
    public List<String> oldSerials(String email) {
        return register.certificates.confirmedUnder(Mailbox.of(email)).stream().map(Certificate::serial).toList();
    }

    /** The active certificates of a kind for a mailbox, newest first. */
    @Transactional(readOnly = true)
    public List<Certificate> activeOf(CertificateKind kind, String email) {
        return register.certificates.confirmedUnder(Mailbox.of(email)).stream()
                .filter(certificate -> certificate.kind() == kind && certificate.status() == CertificateStatus.ACTIVE)
                .toList();
    }

    /**
     * Certificates that the CA has named, of these agencies or of a person, newest first, at most {@value #LIST_LIMIT}.
     *
     * @param account user id of the person
     */
    @Transactional(readOnly = true)
    public List<Certificate> within(Set<String> agencyCodes, String account) {
        return register.certificates.within(agencyCodes, account, LIST_LIMIT);
    }

    /** The person behind a certificate, as stated for it. */
    @Transactional(readOnly = true)
    public Holder holderOf(Certificate certificate) {
        return register.certificates.holder(certificate.holderId());
    }

    /** The people behind several certificates in one query, by {@link Certificate#holderId()}. */
    @Transactional(readOnly = true)
    public Map<Long, Holder> holdersOf(Collection<Certificate> several) {
        return register.certificates.holders(several.stream().map(Certificate::holderId).distinct().toList());
    }

    /**
     * What has not ended (superseded, expired, revoked) of a person: their own, and what they manage or keep; newest first.
     *
     * @param accountOrMailbox user id or official mailbox
     */
    @Transactional(readOnly = true)
    public List<Certificate> liveOf(String accountOrMailbox) {
        return register.certificates.liveOfPerson(accountOrMailbox.strip(), Mailbox.of(accountOrMailbox));
    }

    /** What has not ended of the person with a mailbox, for personnel events (DT-10); newest first. */
    @Transactional(readOnly = true)
    public List<Certificate> ofPerson(String mailbox) {
        return register.certificates.liveOfPerson(null, Mailbox.of(mailbox));
    }

    /** What has not ended of an agency, its people and things, for personnel events (DT-10); newest first. */
    @Transactional(readOnly = true)
    public List<Certificate> ofAgency(String agencyCode) {
        return register.certificates.liveOfAgency(agencyCode);
    }

    /** Whether a live one-stop certificate of the agency has this name, case and repeated blanks ignored. */
    @Transactional(readOnly = true)
    public boolean oneStopNameTaken(String agencyCode, String name) {
        var wanted = CertificateName.of(name);
        return register.certificates.liveOfAgency(agencyCode).stream()
                .filter(certificate -> certificate.kind() == CertificateKind.ONE_STOP)
                .anyMatch(certificate -> CertificateName.of(certificate.subjectName()).equals(wanted));
    }

    /** What happened to a certificate and its device, oldest first; empty for a serial the register does not know. */
    @Transactional(readOnly = true)
    public List<RegistryChange> history(String serial) {
        return bySerial(serial).map(register.history::of).orElse(List.of());
    }
}
