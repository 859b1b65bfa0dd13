package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every change has in common: the certificate is locked, asked against the table of {@link RegistryEvent} (domain §9.1, §9.2), moved,
 * and the move is written down. What the table forbids is refused with {@link IllegalRegistryChange} before anything is written, so that
 * one refused line of a letter does not undo its neighbours.
 */
class Register {

    final CertificateRows certificates;
    final HolderRows holders;
    final TokenRows tokens;
    final CustodyRows custody;
    final AgencyRows agencies;
    final RegistryHistory history;
    final Clock clock;

    Register(JdbcClient jdbc, Clock clock) {
        this.certificates = new CertificateRows(jdbc, clock.getZone());
        this.holders = new HolderRows(jdbc);
        this.tokens = new TokenRows(jdbc);
        this.custody = new CustodyRows(jdbc);
        this.agencies = new AgencyRows(jdbc);
        this.history = new RegistryHistory(jdbc, clock);
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Certificate ofDossier(RegistryEvent event, String dossierCode) {
        return allowed(event, certificates.lock(dossierCode)
                .orElseThrow(() -> IllegalRegistryChange.because("unknownDossier", dossierCode)));
    }

    Certificate ofSerial(RegistryEvent event, String serial) {
        return allowed(event, locked(serial));
    }

    Certificate locked(String serial) {
        return CertificateSerial.of(serial)
                .flatMap(certificates::lock)
                .orElseThrow(() -> IllegalRegistryChange.because("unknownSerial", null));
    }

    Certificate allowed(RegistryEvent event, Certificate before) {
        if (!event.allowedFor(before)) {
            throw IllegalRegistryChange.forbidden(event, before);
        }
        return before;
    }

    /** @param reason the reason or the paper behind it, {@code null} where none is asked for */
    Certificate move(RegistryEvent event, Certificate before, String reason) {
        return move(event, before, before.dossierCode(), reason);
    }

    /** @param dossierCode the dossier it happens in, where that is another than the one that asked for the certificate */
    Certificate move(RegistryEvent event, Certificate before, String dossierCode, String reason) {
        certificates.move(before, event.statusAfter(before));
        tokens.move(before.token(), event.tokenStateAfter(before));
        history.moved(event, before, dossierCode, reason);
        return certificates.byId(before.id());
    }

    /** Refuses a missing reason, number or document under the name of what is missing. */
    static String required(String text, String missing, Certificate certificate) {
        if (text == null || text.isBlank()) {
            throw IllegalRegistryChange.because(missing, certificate.dossierCode());
        }
        return text.strip();
    }

    CertificateSerial unused(String serial, String dossierCode) {
        var wellFormed = CertificateSerial.of(serial)
                .orElseThrow(() -> IllegalRegistryChange.because("malformedSerial", dossierCode));
        if (certificates.bySerial(wellFormed).isPresent()) {
            throw IllegalRegistryChange.because("serialTaken", dossierCode);
        }
        return wellFormed;
    }

    void requireAgency(String agencyCode, String dossierCode) {
        if (!agencies.exists(agencyCode)) {
            throw IllegalRegistryChange.because("unknownAgency", dossierCode, agencyCode);
        }
    }

    void requireNew(String dossierCode) {
        if (certificates.byDossier(dossierCode).isPresent()) {
            throw IllegalRegistryChange.because("alreadyRequested", dossierCode);
        }
    }

    static void requirePeriod(LocalDate notBefore, LocalDate notAfter, String dossierCode) {
        if (notBefore == null || notAfter == null || notAfter.isBefore(notBefore)) {
            throw IllegalRegistryChange.because("malformedPeriod", dossierCode);
        }
    }
}
