package vn.chungthuso.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lines of letters: answered, taken out, closed. What concerns all lines of a letter is one statement or batch, however many they are. */
@Service
public class LetterLines {

    /** Lines of letters that were printed: a letter that is being composed only proposes its lines. */
    private static final String PRINTED = "state not in ('COMPOSING', 'CANCELLED')";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    LetterLines(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The lines of a letter in their order. */
    public List<LetterLine> of(String code) {
        return jdbc.sql("select * from letter_line where letter_code = ? order by line").param(code).query(LetterLines::read).list();
    }

    /** Puts these in the place of the letter's lines, numbered from 1. */
    void carry(String code, List<String> dossierCodes) {
        jdbc.sql("delete from letter_line where letter_code = ?").param(code).update();
        batches.batchUpdate(
                "insert into letter_line (letter_code, line, dossier_code) values (?, ?, ?)",
                IntStream.range(0, dossierCodes.size()).mapToObj(n -> new Object[] {code, n + 1, dossierCodes.get(n)}).toList());
    }

    /** Takes a line out of a letter that is still being composed; those behind it move up. */
    private void takeOut(String code, String dossierCode) {
        List<String> left = of(code).stream().map(LetterLine::dossierCode).filter(line -> !line.equals(dossierCode)).toList();
        carry(code, left);
    }

    /** Takes a dossier out of every letter that only proposes it; what was printed keeps its lines. */
    public void takeOutOfUnprinted(String dossierCode) {
        proposing(dossierCode).forEach(letter -> takeOut(letter, dossierCode));
    }

    private List<String> proposing(String dossierCode) {
        return jdbc.sql("""
                select l.letter_code from letter_line l join letter v on v.code = l.letter_code
                where l.dossier_code = ? and v.state = 'COMPOSING'""")
                .param(dossierCode)
                .query(String.class)
                .list();
    }

    /** Notes the newest answers to lines of a letter. */
    public void answered(String code, Collection<Reply> replies) {
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

    /**
     * Nothing more is expected for the open line of this dossier.
     *
     * @return the letter, where this was its last open line
     */
    public Optional<String> close(String dossierCode, LetterFor letterFor) {
        return ofDossier(dossierCode, letterFor)
                .filter(line -> line.closedAt() == null)
                .filter(line -> close(line.letterCode(), List.of(line.line())))
                .map(LetterLine::letterCode);
    }

    /**
     * Nothing more is expected for these lines. Lines of one letter are closed one after the other: of two that close at the same moment
     * exactly one is the last.
     *
     * @return whether one of them was open and none of the letter is any more
     */
    public boolean close(String code, Collection<Integer> closed) {
        jdbc.sql("select code from letter where code = ? for update").param(code).query(String.class).single();
        return closeOpen(code, closed) > 0 && open(code) == 0;
    }

    /** @return how many of them were open until now */
    private int closeOpen(String code, Collection<Integer> lines) {
        return jdbc.sql("update letter_line set closed_at = :now where letter_code = :code and line in (:lines) and closed_at is null")
                .params(Map.of("now", OffsetDateTime.now(clock), "code", code, "lines", lines))
                .update();
    }

    /** How many lines of a letter are open. */
    public int open(String code) {
        return jdbc.sql("select count(*) from letter_line where letter_code = ? and closed_at is null")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /**
     * The line of a dossier that counts among its printed letters of this kind: the open one, else the newest. A letter that is being
     * composed only proposes its lines.
     */
    public Optional<LetterLine> ofDossier(String dossierCode, LetterFor letterFor) {
        return jdbc.sql("""
                select l.* from letter_line l join letter v on v.code = l.letter_code
                where l.dossier_code = ? and v.letter_for = ? and v.%s
                order by case when l.closed_at is null then 0 else 1 end, v.created_at desc, v.code desc fetch first 1 rows only"""
                        .formatted(PRINTED))
                .params(dossierCode, letterFor.name())
                .query(LetterLines::read)
                .optional();
    }

    /** Dossiers of a letter whose line in it counts, as {@link #ofDossier} says; the others went into another letter. */
    public Set<String> current(String code) {
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

    /** Letters on their way that carry one of these dossiers: letter codes by dossier. */
    public Map<String, List<String>> underWayWith(Collection<String> dossierCodes) {
        var carriers = new HashMap<String, List<String>>();
        if (!dossierCodes.isEmpty()) {
            jdbc.sql("""
                    select l.dossier_code, l.letter_code from letter_line l join letter v on v.code = l.letter_code
                    where l.dossier_code in (:codes) and v.state not in ('CANCELLED', 'CLOSED')""")
                    .param("codes", dossierCodes)
                    .query(row -> {
                        carriers.computeIfAbsent(row.getString(1), code -> new ArrayList<>()).add(row.getString(2));
                    });
        }
        return carriers;
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
