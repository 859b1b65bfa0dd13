package vn.chungthuso.registry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code registry_history}: what changed, from, to, why and when. Only adds. */
class RegistryHistory {

    static final String REQUESTED = "REQUESTED";

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistryHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A certificate and its token have come into the register, by a request or by the demo data. */
    void created(String event, Certificate certificate) {
        certificateCreated(event, certificate);
        tokenCreated(event, certificate);
    }

    void certificateCreated(String event, Certificate certificate) {
        write(certificate(certificate), certificate.dossierCode(), event, null, certificate.status(), null);
    }

    void tokenCreated(String event, Certificate certificate) {
        write(token(certificate), certificate.dossierCode(), event, null, certificate.token().state(), null);
    }

    void moved(RegistryEvent event, Certificate before, String dossierCode, String reason) {
        write(certificate(before), dossierCode, event.name(), before.status(), event.statusAfter(before), reason);
        write(token(before), dossierCode, event.name(), before.token().state(), event.tokenStateAfter(before), reason);
    }

    /** Oldest first, with what happened to the device under the certificates before it. */
    List<RegistryChange> of(Certificate certificate) {
        return jdbc.sql("""
                select * from registry_history
                where (subject = 'CERTIFICATE' and subject_id = :id) or (subject = 'TOKEN' and subject_id = :token) order by id
                """)
                .param("id", certificate.id())
                .param("token", certificate.token().id())
                .query((row, number) -> new RegistryChange(
                        row.getObject("changed_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                        row.getString("subject"),
                        row.getString("dossier_code"),
                        row.getString("event"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("reason")))
                .list();
    }

    private record Subject(String kind, long id, String serial) {}

    private static Subject certificate(Certificate certificate) {
        return new Subject("CERTIFICATE", certificate.id(), certificate.serial());
    }

    private static Subject token(Certificate certificate) {
        return new Subject("TOKEN", certificate.token().id(), certificate.token().serial());
    }

    private void write(Subject subject, String dossierCode, String event, Enum<?> from, Enum<?> to, String reason) {
        jdbc.sql("""
                insert into registry_history (changed_at, subject, subject_id, serial, dossier_code, event, from_state, to_state, reason)
                values (:at, :subject, :id, :serial, :dossierCode, :event, :from, :to, :reason)
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("subject", subject.kind())
                .param("id", subject.id())
                .param("serial", subject.serial())
                .param("dossierCode", dossierCode)
                .param("event", event)
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("reason", reason)
                .update();
    }
}
