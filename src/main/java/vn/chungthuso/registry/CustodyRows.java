package vn.chungthuso.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code custody}. */
class CustodyRows {

    private final JdbcClient jdbc;
    private final SimplePropertyRowMapper<Holder> holder = new SimplePropertyRowMapper<>(Holder.class);

    CustodyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long certificateId, long holderId, LocalDate from, String document) {
        jdbc.sql("insert into custody (certificate_id, holder_id, from_day, document) values (:certificate, :holder, :from, :document)")
                .param("certificate", certificateId)
                .param("holder", holderId)
                .param("from", from)
                .param("document", document)
                .update();
    }

    void end(long certificateId, LocalDate to) {
        jdbc.sql("update custody set to_day = :to where certificate_id = :certificate and to_day is null")
                .param("to", to)
                .param("certificate", certificateId)
                .update();
    }

    /** The day since which the present custodian has the certificate. */
    Optional<LocalDate> since(long certificateId) {
        return jdbc.sql("select from_day from custody where certificate_id = :certificate and to_day is null")
                .param("certificate", certificateId)
                .query(LocalDate.class)
                .optional();
    }

    /** Oldest first. */
    List<Custody> of(long certificateId) {
        return jdbc.sql("""
                select h.*, k.from_day, k.to_day, k.document from custody k join holder h on h.id = k.holder_id
                where k.certificate_id = :certificate order by k.id
                """)
                .param("certificate", certificateId)
                .query((row, number) -> new Custody(
                        holder.mapRow(row, number),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("document")))
                .list();
    }
}
