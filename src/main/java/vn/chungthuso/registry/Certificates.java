package vn.chungthuso.registry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

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

    private final CertificateRows certificates;
    private final AgencyRows agencies;
    private final RegistryHistory history;
    private final Clock clock;

    public Certificates(JdbcClient jdbc, Clock clock) {
        this.certificates = new CertificateRows(jdbc, clock.getZone());
        this.agencies = new AgencyRows(jdbc);
        this.history = new RegistryHistory(jdbc, clock);
        this.clock = clock;
    }

    /** The CA has been asked: a certificate and a token in state REQUESTED, without serials. */
    public Certificate requested(CertificateRequest request, OffsetDateTime at) {
        var dossierCode = request.dossierCode();
        if (!agencies.exists(request.agencyCode())) {
            throw IllegalRegistryChange.because("unknownAgency", dossierCode, request.agencyCode());
        }
        if (byDossier(dossierCode).isPresent()) {
            throw IllegalRegistryChange.because("alreadyRequested", dossierCode);
        }
        certificates.insert(request, at);
        var created = current(dossierCode);
        history.created(RegistryHistory.REQUESTED, created);
        return created;
    }

    /**
     * The CA has sent the device and named the certificate (§9.2 usbShipped).
     *
     * @param deviceSerial as printed on the device; may be missing only where the key lives on no device of its own
     */
    public Certificate shipped(String dossierCode, String certificateSerial, String deviceSerial) {
        var before = allowed(RegistryEvent.USB_SHIPPED, dossierCode);
        var serial = CertificateSerial.of(certificateSerial)
                .orElseThrow(() -> IllegalRegistryChange.because("malformedSerial", dossierCode));
        var device = deviceSerial == null ? "" : deviceSerial.strip().toUpperCase(Locale.ROOT);
        if (certificates.bySerial(serial).isPresent()) {
            throw IllegalRegistryChange.because("serialTaken", dossierCode);
        }
        if (device.isEmpty() && before.token().mediaKind() == MediaKind.USB_TOKEN) {
            throw IllegalRegistryChange.because("deviceSerialMissing", dossierCode);
        }
        if (certificates.knowsDevice(device)) {
            throw IllegalRegistryChange.because("deviceSerialTaken", dossierCode);
        }
        certificates.setSerials(before, serial, device.isEmpty() ? null : device);
        return move(RegistryEvent.USB_SHIPPED, before, null);
    }

    /** The agency's receiver has taken the device from the courier. */
    public Certificate receivedAtAgency(String dossierCode) {
        return move(RegistryEvent.RECEIVED_AT_AGENCY, allowed(RegistryEvent.RECEIVED_AT_AGENCY, dossierCode), null);
    }

    /** Wrong serial or broken at reception: the device goes back, certificate and a new token wait for the next shipment. */
    public Certificate returnedFaulty(String dossierCode, String reason) {
        var before = allowed(RegistryEvent.RETURNED_FAULTY, dossierCode);
        requireReason(dossierCode, reason);
        move(RegistryEvent.RETURNED_FAULTY, before, reason);
        certificates.awaitNewToken(before);
        var after = current(dossierCode);
        history.tokenCreated(RegistryHistory.REQUESTED, after);
        return after;
    }

    /** The subscriber has the device; the certificate waits for its effective time. */
    public Certificate handedOver(String dossierCode) {
        return move(RegistryEvent.HANDED_TO_SUBSCRIBER, allowed(RegistryEvent.HANDED_TO_SUBSCRIBER, dossierCode), null);
    }

    /** The effective time proposed with M13 is reached; an earlier call is refused. That M13 was sent is the caller's to know. */
    public Certificate effective(String dossierCode, OffsetDateTime effectiveFrom) {
        var before = allowed(RegistryEvent.EFFECTIVE_REACHED, dossierCode);
        if (effectiveFrom.toInstant().isAfter(clock.instant())) {
            throw IllegalRegistryChange.because("effectiveTimeNotReached", dossierCode);
        }
        certificates.setEffectiveFrom(before, effectiveFrom);
        return move(RegistryEvent.EFFECTIVE_REACHED, before, null);
    }

    /** The dossier ended before anything was shipped (rejected, withdrawn): the request leaves the register, its history stays. */
    public void dropped(String dossierCode, String reason) {
        var before = allowed(RegistryEvent.REQUEST_DROPPED, dossierCode);
        requireReason(dossierCode, reason);
        history.moved(RegistryEvent.REQUEST_DROPPED, before, reason);
        certificates.delete(before);
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> byDossier(String dossierCode) {
        return certificates.byDossier(dossierCode);
    }

    /** By serial, case, blanks and colons ignored; empty for what is no serial. */
    @Transactional(readOnly = true)
    public Optional<Certificate> bySerial(String serial) {
        return CertificateSerial.of(serial).flatMap(certificates::bySerial);
    }

    /** Whether a device of this serial is in the register, case and blanks around ignored. */
    @Transactional(readOnly = true)
    public boolean knowsDevice(String deviceSerial) {
        return certificates.knowsDevice(deviceSerial.strip().toUpperCase(Locale.ROOT));
    }

    /** The newest certificate that the CA has confirmed for a mailbox, in whatever state: what «đã tồn tại» means in DT-09. */
    @Transactional(readOnly = true)
    public Optional<Certificate> registeredUnder(String email) {
        return certificates.confirmedUnder(Mailbox.of(email)).stream().findFirst();
    }

    /** The agency that a mailbox is registered under, compared trimmed and case-insensitively (DT-09). */
    @Transactional(readOnly = true)
    public Optional<String> registeredMailbox(String email) {
        return registeredUnder(email).map(Certificate::agencyCode);
    }

    /** Serials of all certificates that the CA has confirmed for a mailbox, newest first («Số hiệu chứng thư số cũ»). */
    @Transactional(readOnly = true)
    public List<String> oldSerials(String email) {
        return certificates.confirmedUnder(Mailbox.of(email)).stream().map(Certificate::serial).toList();
    }

    /** The active certificates of a kind for a mailbox, newest first. */
    @Transactional(readOnly = true)
    public List<Certificate> activeOf(CertificateKind kind, String email) {
        return certificates.confirmedUnder(Mailbox.of(email)).stream()
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
        return certificates.within(agencyCodes, account, LIST_LIMIT);
    }

    /** The person behind a certificate, as stated for it. */
    @Transactional(readOnly = true)
    public Holder holderOf(Certificate certificate) {
        return certificates.holder(certificate.holderId());
    }

    private Certificate allowed(RegistryEvent event, String dossierCode) {
        var before = certificates.lock(dossierCode)
                .orElseThrow(() -> IllegalRegistryChange.because("unknownDossier", dossierCode));
        if (!event.allowedFor(before)) {
            throw IllegalRegistryChange.forbidden(event, before);
        }
        return before;
    }

    private static void requireReason(String dossierCode, String reason) {
        if (reason == null || reason.isBlank()) {
            throw IllegalRegistryChange.because("reasonMissing", dossierCode);
        }
    }

    private Certificate move(RegistryEvent event, Certificate before, String reason) {
        certificates.move(before, event);
        history.moved(event, before, reason);
        return current(before.dossierCode());
    }

    private Certificate current(String dossierCode) {
        return certificates.byDossier(dossierCode).orElseThrow();
    }
}
