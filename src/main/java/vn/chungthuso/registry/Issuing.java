package vn.chungthuso.registry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** From the request to the effective certificate (domain §7.2 to §7.5), each step named by its dossier. */
@Service
@Transactional(noRollbackFor = IllegalRegistryChange.class)
public class Issuing {

    private final Register register;

    Issuing(JdbcClient jdbc, Clock clock) {
        this.register = new Register(jdbc, clock);
    }

    /** The CA has been asked: a certificate and a token in state REQUESTED, without serials. */
    public Certificate requested(CertificateRequest request, OffsetDateTime at) {
        var dossierCode = request.dossierCode();
        register.requireAgency(request.agencyCode(), dossierCode);
        register.requireNew(dossierCode);
        var token = register.tokens.insert(Token.fresh(null, request.mediaKind(), TokenState.REQUESTED, request.agencyCode()));
        register.certificates.insert(request, register.holders.insert(request.holder()), token, at);
        var created = current(dossierCode);
        register.history.created(RegistryHistory.REQUESTED, created);
        return created;
    }

    /**
     * The CA has sent the device and named the certificate (§9.2 usbShipped).
     *
     * @param deviceSerial as printed on the device; may be missing only where the key lives on no device of its own
     */
    public Certificate shipped(String dossierCode, String certificateSerial, String deviceSerial) {
        var before = register.ofDossier(RegistryEvent.USB_SHIPPED, dossierCode);
        var serial = register.unused(certificateSerial, dossierCode);
        var device = deviceSerial == null ? "" : deviceSerial.strip().toUpperCase(Locale.ROOT);
        if (device.isEmpty() && before.token().mediaKind() == MediaKind.USB_TOKEN) {
            throw IllegalRegistryChange.because("deviceSerialMissing", dossierCode);
        }
        if (register.tokens.knows(device)) {
            throw IllegalRegistryChange.because("deviceSerialTaken", dossierCode);
        }
        register.certificates.setSerial(before, serial);
        register.tokens.setSerial(before.token(), device.isEmpty() ? null : device);
        if (!device.isEmpty() && before.token().mediaKind() == MediaKind.SOFT) {
            register.tokens.setMedia(before.token(), MediaKind.USB_TOKEN); // what comes on a device has to come back on it
        }
        return register.move(RegistryEvent.USB_SHIPPED, before, null);
    }

    /** The agency's receiver has taken the device from the courier. */
    public Certificate receivedAtAgency(String dossierCode) {
        return register.move(RegistryEvent.RECEIVED_AT_AGENCY, register.ofDossier(RegistryEvent.RECEIVED_AT_AGENCY, dossierCode), null);
    }

    /** Wrong serial or broken at reception: the device goes back, certificate and a new token wait for the next shipment. */
    public Certificate returnedFaulty(String dossierCode, String reason) {
        var before = register.ofDossier(RegistryEvent.RETURNED_FAULTY, dossierCode);
        register.move(RegistryEvent.RETURNED_FAULTY, before, Register.required(reason, "reasonMissing", before));
        var media = before.kind() == CertificateKind.DEVICE_SERVICE_SOFTWARE ? MediaKind.SOFT : before.token().mediaKind();
        var next = Token.fresh(null, media, TokenState.REQUESTED, before.agencyCode());
        register.certificates.awaitToken(before, register.tokens.insert(next));
        var after = current(dossierCode);
        register.history.tokenCreated(RegistryHistory.REQUESTED, after);
        return after;
    }

    /** The subscriber has the device; the certificate waits for its effective time. With a one-stop certificate the first custodian begins. */
    public Certificate handedOver(String dossierCode) {
        var before = register.ofDossier(RegistryEvent.HANDED_TO_SUBSCRIBER, dossierCode);
        if (before.kind() == CertificateKind.ONE_STOP) {
            register.custody.begin(before.id(), before.holderId(), register.today(), null);
        }
        return register.move(RegistryEvent.HANDED_TO_SUBSCRIBER, before, null);
    }

    /**
     * The effective time proposed with M13 is reached; an earlier call is refused. That M13 was sent is the caller's to know. While a
     * revocation is pending it stays so, and becomes ACTIVE if the CA refuses; a locked device stays locked, for use once it is unlocked.
     */
    public Certificate effective(String dossierCode, OffsetDateTime effectiveFrom) {
        var before = register.ofDossier(RegistryEvent.EFFECTIVE_REACHED, dossierCode);
        if (effectiveFrom.toInstant().isAfter(register.clock.instant())) {
            throw IllegalRegistryChange.because("effectiveTimeNotReached", dossierCode);
        }
        register.certificates.setEffectiveFrom(before, effectiveFrom);
        if (before.status() == CertificateStatus.REVOCATION_PENDING) {
            register.certificates.setFormerStatus(before, CertificateStatus.ACTIVE); // what it is again if the CA refuses
        }
        if (before.token().state() == TokenState.LOCKED) {
            register.tokens.setFormerState(before.token(), TokenState.IN_USE); // what it is again once it is unlocked
        }
        return register.move(RegistryEvent.EFFECTIVE_REACHED, before, null);
    }

    /** The dossier ended before anything was shipped (rejected, withdrawn): the request leaves the register, its history stays. */
    public void dropped(String dossierCode, String reason) {
        var before = register.ofDossier(RegistryEvent.REQUEST_DROPPED, dossierCode);
        var stated = Register.required(reason, "reasonMissing", before);
        register.history.moved(RegistryEvent.REQUEST_DROPPED, before, dossierCode, stated);
        register.certificates.delete(before);
    }

    private Certificate current(String dossierCode) {
        return register.certificates.byDossier(dossierCode).orElseThrow();
    }
}
