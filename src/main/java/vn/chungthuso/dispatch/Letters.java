package vn.chungthuso.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.PaperObligation;

/** Letters: composed, numbered, signed, sent, closed; their lines are with {@link LetterLines}. */
@Service
public class Letters {

    /** A letter has at most so many lines (design §5). */
    public static final int MAX_LINES = 500;

    private final JdbcClient jdbc;
    private final LetterMapper mapper;
    private final LetterLines lines;
    private final LetterNumbers numbers;
    private final Clock clock;

    Letters(JdbcClient jdbc, ObjectMapper json, LetterLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = new LetterMapper(json);
        this.lines = lines;
        this.numbers = new LetterNumbers(jdbc);
        this.clock = clock;
    }

    /** Begins a letter and gives it its code. */
    public String begin(LetterFor letterFor, String senderAgency, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        var number = new GeneratedKeyHolder();
        jdbc.sql("insert into letter_code_number default values").update(number, "number");
        String code = "VB-%d-%06d".formatted(now.getYear(), number.getKeyAs(Long.class));
        jdbc.sql("""
                insert into letter (code, letter_for, sender_agency, state, fields, signed, created_at, created_by)
                values (?, ?, ?, ?, '{}', false, ?, ?)""")
                .params(code, letterFor.name(), senderAgency, LetterState.COMPOSING.name(), now, by)
                .update();
        return code;
    }

    /** What the clerk typed and chose: date, form, lines in their order. */
    public void compose(String code, LocalDate documentDate, String agencyForm, Map<String, Object> fields, List<String> dossierCodes) {
        jdbc.sql("update letter set document_date = ?, agency_form = ?, fields = ?, return_reason = null where code = ?")
                .params(documentDate, agencyForm, mapper.write(fields), code)
                .update();
        lines.carry(code, dossierCodes);
    }

    /** Puts other typed fields in the place of the former ones, for a letter that is printed anew under its number. */
    public void retype(String code, Map<String, Object> fields) {
        jdbc.sql("update letter set fields = ? where code = ?").params(mapper.write(fields), code).update();
    }

    /**
     * Parts a letter that is still being composed in two.
     *
     * @param moved lines that leave it, in their order
     * @return code of the new letter, which carries them
     */
    public String split(String code, List<String> moved, String by) {
        Letter letter = get(code);
        List<String> kept = lines.of(code).stream().map(LetterLine::dossierCode).filter(line -> !moved.contains(line)).toList();
        lines.carry(code, kept);
        String second = begin(letter.letterFor(), letter.senderAgency(), by);
        lines.carry(second, moved);
        return second;
    }

    /** Begins a letter for one dossier that must not wait for others; the clerk who composes it finds its line in place. */
    public String beginWith(String dossierCode, LetterFor letterFor, String senderAgency, String by) {
        String code = begin(letterFor, senderAgency, by);
        lines.carry(code, List.of(dossierCode));
        return code;
    }

    /**
     * Reserves the smallest free number of the agency's year and writes it with the agency's symbol, e.g. {@code 07/UBND-VX} (a number
     * below ten gets a leading zero, domain §10.2).
     */
    public String reserveNumber(String code, String symbol) {
        String documentNumber = "%02d/%s".formatted(numbers.reserve(get(code)), symbol);
        jdbc.sql("update letter set document_number = ?, state = ? where code = ?")
                .params(documentNumber, LetterState.TO_SIGN.name(), code)
                .update();
        return documentNumber;
    }

    /** The leader sent it back or a clerk took it back: it is composed anew and its number is free again. */
    public void release(String code) {
        numbers.release(code);
        jdbc.sql("update letter set document_number = null, signed = false, state = ? where code = ?")
                .params(LetterState.COMPOSING.name(), code)
                .update();
    }

    public void returned(String code, String reason) {
        jdbc.sql("update letter set return_reason = ? where code = ?").params(reason, code).update();
    }

    public void enter(String code, LetterState state) {
        jdbc.sql("update letter set state = ? where code = ?").params(state.name(), code).update();
    }

    public void signed(String code) {
        jdbc.sql("update letter set signed = true, state = ? where code = ?").params(LetterState.SIGNED.name(), code).update();
    }

    public void sent(String code, Channel channel, OffsetDateTime sentAt, PaperObligation duty) {
        jdbc.sql("update letter set channel = ?, sent_at = ?, paper_obligation = ?, state = ? where code = ?")
                .params(channel.name(), sentAt, duty.name(), LetterState.SENT.name(), code)
                .update();
    }

    /** The owed paper original was handed over. */
    public void settlePaper(String code) {
        jdbc.sql("update letter set paper_settled_at = ? where code = ? and paper_settled_at is null")
                .params(OffsetDateTime.now(clock), code)
                .update();
    }

    /** Letters of the same kind that the authority answered with the wish for a supplement to a dossier of this one, oldest first. */
    public List<Letter> supplementedBy(String code) {
        return jdbc.sql("""
                select distinct w.* from letter_line l join letter v on v.code = l.letter_code
                    join letter_line o on o.dossier_code = l.dossier_code join letter w on w.code = o.letter_code
                where l.letter_code = ? and w.code <> v.code and w.letter_for = v.letter_for and o.answer = 'SUPPLEMENT'""")
                .param(code)
                .query(mapper)
                .list()
                .stream()
                .sorted(Comparator.comparing(Letter::documentDate).thenComparing(Letter::code))
                .toList();
    }

    /** Letters that carry a dossier, newest first. */
    public List<Letter> carrying(String dossierCode) {
        return jdbc.sql("""
                select v.* from letter v join letter_line l on l.letter_code = v.code
                where l.dossier_code = ? and v.state <> 'CANCELLED' order by v.created_at desc, v.code desc""")
                .param(dossierCode)
                .query(mapper)
                .list();
    }

    public Optional<Letter> find(String code) {
        return jdbc.sql("select * from letter where code = ?").param(code).query(mapper).optional();
    }

    /** Several at once, in no order. */
    public List<Letter> all(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("select * from letter where code in (:codes)").param("codes", codes).query(mapper).list();
    }

    /**
     * The letter as it stands once everybody who works on it now is through; nobody else changes it before the caller's transaction ends.
     *
     * @throws NoSuchLetter where there is none
     */
    public Letter locked(String code) {
        return jdbc.sql("select * from letter where code = ? for update").param(code).query(mapper).optional()
                .orElseThrow(() -> new NoSuchLetter(code));
    }

    /** @throws NoSuchLetter where there is none */
    public Letter get(String code) {
        return find(code).orElseThrow(() -> new NoSuchLetter(code));
    }

    /** The letter that this agency composed last: its receiver and signer are proposed for the next one. */
    public Optional<Letter> lastOf(String senderAgency, LetterFor letterFor) {
        return jdbc.sql("""
                select * from letter where sender_agency = ? and letter_for = ? and agency_form is not null
                order by created_at desc, code desc fetch first 1 rows only""")
                .params(senderAgency, letterFor.name())
                .query(mapper)
                .optional();
    }
}
