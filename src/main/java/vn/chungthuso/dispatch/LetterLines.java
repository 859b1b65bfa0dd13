package vn.chungthuso.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code letter_line}. What concerns all lines of a letter is one statement or one batch, however many they are. */
class LetterLines {

    /** Lines of letters that were printed: a letter that is being composed only proposes its lines. */
    private static final String PRINTED = "state not in ('COMPOSING', 'CANCELLED')";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    LetterLines(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<LetterLine> of(String code) {
        return jdbc.sql("select * from letter_line where letter_code = ? order by line").param(code).query(LetterLines::read).list();
    }

    /** Puts these in the place of the letter's lines, numbered from 1. */
    void carry(String code, List<String> dossierCodes) {
        jdbc.sql("delete from letter_line where letter_code = ?").param(code).update();
        batches.batchUpdate(
                "insert into letter_line (letter_code, line, dossier_code) values (?, ?, ?)",
                IntStream.range(0, dossierCodes.size()).mapToObj(n -> new Object[] {code, n + 1, dossierCodes.get(n)}).toList());
    }

    List<String> proposing(String dossierCode) {
        return jdbc.sql("""
                select l.letter_code from letter_line l join letter v on v.code = l.letter_code
                where l.dossier_code = ? and v.state = 'COMPOSING'""")
                .param(dossierCode)
                .query(String.class)
                .list();
    }

    void answered(String code, Collection<Reply> replies) {
        batches.batchUpdate(
                """
                update letter_line set answer = ?, certificate_serial = coalesce(?, certificate_serial),
                    device_serial = coalesce(?, device_serial) where letter_code = ? and line = ?""",
                replies.stream()
                        .map(reply -> new Object[] {
                            reply.answer().name(), reply.certificateSerial(), reply.deviceSerial(), code, reply.line()})
                        .toList(),
                new int[] {Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.INTEGER});
    }

    Set<String> namedCertificates(Collection<String> serials) {
        return named("select lower(certificate_serial) from letter_line where lower(certificate_serial) in (:serials)",
                serials.stream().map(serial -> serial.toLowerCase(Locale.ROOT)).toList());
    }

    Set<String> namedDevices(Collection<String> serials) {
        return named("select device_serial from letter_line where device_serial in (:serials)", serials);
    }

    private Set<String> named(String sql, Collection<String> serials) {
        return serials.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql(sql).param("serials", serials).query(String.class).list());
    }

    /** @return how many of them were open until now */
    int close(String code, Collection<Integer> lines, OffsetDateTime now) {
        return jdbc.sql("update letter_line set closed_at = :now where letter_code = :code and line in (:lines) and closed_at is null")
                .params(Map.of("now", now, "code", code, "lines", lines))
                .update();
    }

    int open(String code) {
        return jdbc.sql("select count(*) from letter_line where letter_code = ? and closed_at is null")
                .param(code)
                .query(Integer.class)
                .single();
    }

    Optional<LetterLine> ofDossier(String dossierCode, LetterFor letterFor) {
        return jdbc.sql("""
                select l.* from letter_line l join letter v on v.code = l.letter_code
                where l.dossier_code = ? and v.letter_for = ? and v.%s
                order by case when l.closed_at is null then 0 else 1 end, v.created_at desc, v.code desc fetch first 1 rows only"""
                        .formatted(PRINTED))
                .params(dossierCode, letterFor.name())
                .query(LetterLines::read)
                .optional();
    }

    Set<String> current(String code) {
        return new HashSet<>(jdbc.sql("""
                select l.dossier_code from letter_line l join letter v on v.code = l.letter_code
                where l.letter_code = ? and not exists (
                    select 1 from letter_line o join letter w on w.code = o.letter_code
                    where o.dossier_code = l.dossier_code and o.letter_code <> l.letter_code
                        and w.letter_for = v.letter_for and w.%s
                        and (o.closed_at is null and l.closed_at is not null
                            or (o.closed_at is null) = (l.closed_at is null)
                                and (w.created_at > v.created_at or w.created_at = v.created_at and w.code > v.code)))"""
                        .formatted(PRINTED))
                .param(code)
                .query(String.class)
                .list());
    }

    boolean namesDevice(String dossierCode, boolean certificateCounts) {
        return jdbc.sql("""
                select count(*) from letter_line
                where dossier_code = ? and (device_serial is not null or ? and certificate_serial is not null)""")
                        .params(dossierCode, certificateCounts)
                        .query(Long.class)
                        .single() > 0;
    }

    private static LetterLine read(ResultSet row, int n) throws SQLException {
        return new LetterLine(
                row.getString("letter_code"),
                row.getInt("line"),
                row.getString("dossier_code"),
                row.getString("answer") == null ? null : ReplyAnswer.valueOf(row.getString("answer")),
                row.getString("certificate_serial"),
                row.getString("device_serial"),
                row.getObject("closed_at", OffsetDateTime.class));
    }
}
