package vn.chungthuso.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.registry.DemoData.DemoCertificate;
import vn.chungthuso.registry.DemoData.Validity;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;

/**
 * Fills an empty register with the demo data, before the first request is served, and at every start counts the days of the ACTIVE
 * demo certificates anew (contract §1: 200, 75, 61, 60, 59 days left), as long as nobody has worked with them.
 */
@Component
@Profile("demo")
class DemoRegistry implements SmartInitializingSingleton {

    private static final String LOADED = "DEMO_LOADED";
    private static final Set<CertificateStatus> EFFECTIVE_ONCE = Set.of(
            CertificateStatus.ACTIVE, CertificateStatus.SUPERSEDED, CertificateStatus.EXPIRED, CertificateStatus.REVOCATION_PENDING,
            CertificateStatus.REVOKED);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AgencyRows agencies;
    private final CertificateRows certificates;
    private final HolderRows holders;
    private final TokenRows tokens;
    private final CustodyRows custody;
    private final RegistryHistory history;

    DemoRegistry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.agencies = new AgencyRows(jdbc);
        this.certificates = new CertificateRows(jdbc, clock.getZone());
        this.holders = new HolderRows(jdbc);
        this.tokens = new TokenRows(jdbc);
        this.custody = new CustodyRows(jdbc);
        this.history = new RegistryHistory(jdbc, clock);
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        var data = read();
        var today = LocalDate.now(clock);
        if (agencies.isEmpty()) {
            data.agencies().forEach(agencies::add);
            data.certificates().forEach(certificate -> load(certificate, today));
        } else {
            data.certificates().stream()
                    .filter(certificate -> certificate.status() == CertificateStatus.ACTIVE)
                    .forEach(certificate -> redate(certificate.serial(), certificate.validityFrom(today)));
        }
    }

    private static DemoData read() {
        try {
            return DemoData.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(DemoCertificate demo, LocalDate today) {
        var replaced = demo.replaces() == null ? null : bySerial(demo.replaces());
        var holder = demo.holder();
        var token = replaced == null ? tokens.insert(demo.token().of(holder.agencyCode())) : replaced.token();
        var validity = demo.validityFrom(today);
        var holderId = holders.insert(holder);
        var effectiveFrom = EFFECTIVE_ONCE.contains(demo.status()) ? effectiveFrom(validity) : null;
        var revokedAt = demo.status() == CertificateStatus.REVOKED ? lastMonth(today) : null;
        var id = certificates.insert(new Certificate(0, demo.serial(), demo.kind(), demo.name(), holderId, holder.agencyCode(),
                demo.mailbox(), demo.status(), validity.notBefore(), validity.notAfter(), demo.renewalCount(),
                requestedAt(validity, today), effectiveFrom, null, token, null, demo.formerStatus(), revokedAt, null));
        if (demo.kind() == CertificateKind.ONE_STOP && effectiveFrom != null) {
            custody.begin(id, holderId, effectiveFrom.toLocalDate(), null);
        }
        if (replaced != null) {
            certificates.setSuccessor(replaced, id);
        }
        history.created(LOADED, certificates.byId(id));
    }

    private Certificate bySerial(String serial) {
        return CertificateSerial.of(serial).flatMap(certificates::bySerial).orElseThrow();
    }

    /** Leaves alone what anything but the loading has happened to since. */
    private void redate(String serial, Validity validity) {
        jdbc.sql("""
                update certificate set not_before = :notBefore, not_after = :notAfter, effective_from = :effectiveFrom
                where serial = :serial and status = 'ACTIVE' and not exists (
                    select 1 from registry_history h
                    where h.subject = 'CERTIFICATE' and h.subject_id = certificate.id and h.event <> :loaded)
                """)
                .param("notBefore", validity.notBefore())
                .param("notAfter", validity.notAfter())
                .param("effectiveFrom", effectiveFrom(validity))
                .param("serial", serial)
                .param("loaded", LOADED)
                .update();
    }

    /** Some weeks before the CA issued it; what is still asked for was sent last week. */
    private OffsetDateTime requestedAt(Validity validity, LocalDate today) {
        var day = validity.notBefore() == null ? today.minusWeeks(1) : validity.notBefore().minusWeeks(3);
        return day.atTime(9, 30).atZone(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime lastMonth(LocalDate today) {
        return today.minusMonths(1).atTime(10, 0).atZone(clock.getZone()).toOffsetDateTime();
    }

    /** One week from issue to handover. */
    private OffsetDateTime effectiveFrom(Validity validity) {
        return validity.notBefore().plusWeeks(1).atTime(8, 0).atZone(clock.getZone()).toOffsetDateTime();
    }
}
