package vn.chungthuso.dispatch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Serials of certificates and devices that the authority named in its answers to lines. */
@Service
public class AnsweredSerials {

    private final JdbcClient jdbc;

    AnsweredSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these certificates were named in an answer, in lower case, though the register may not know them yet. */
    public Set<String> namedCertificates(Collection<String> serials) {
        return named("select lower(certificate_serial) from letter_line where lower(certificate_serial) in (:serials)",
                serials.stream().map(serial -> serial.toLowerCase(Locale.ROOT)).toList());
    }

    /** Which of these devices were named in an answer, though the register may not know them yet. */
    public Set<String> namedDevices(Collection<String> serials) {
        return named("select device_serial from letter_line where device_serial in (:serials)", serials);
    }

    private Set<String> named(String sql, Collection<String> serials) {
        return serials.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql(sql).param("serials", serials).query(String.class).list());
    }

    /**
     * Has the authority named a device for this dossier?
     *
     * @param certificateCounts a certificate that it named without a device counts too
     */
    public boolean namesDevice(String dossierCode, boolean certificateCounts) {
        return jdbc.sql("""
                select count(*) from letter_line
                where dossier_code = ? and (device_serial is not null or ? and certificate_serial is not null)""")
                        .params(dossierCode, certificateCounts)
                        .query(Long.class)
                        .single() > 0;
    }

    /** Dossiers whose line names a certificate or device of this serial, whatever its case; at most {@code limit}. */
    public List<String> naming(String serial, int limit) {
        return jdbc.sql("""
                select distinct dossier_code from letter_line
                where lower(certificate_serial) = :serial or lower(device_serial) = :serial
                order by dossier_code desc fetch first %d rows only""".formatted(limit))
                .param("serial", serial.toLowerCase(Locale.ROOT))
                .query(String.class)
                .list();
    }
}
