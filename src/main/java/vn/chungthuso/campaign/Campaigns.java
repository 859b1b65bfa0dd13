package vn.chungthuso.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.CampaignKind;

/** Campaigns: what was asked of whom until when, what was reported, and what was done. Days are those of Hanoi. */
@Service
@Transactional
public class Campaigns {

    private final JdbcClient jdbc;
    private final WantedReports wanted;
    private final UnitReports reports;
    private final CampaignHistory history;
    private final Clock clock;

    Campaigns(JdbcClient jdbc, WantedReports wanted, UnitReports reports, CampaignHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.wanted = wanted;
        this.reports = reports;
        this.history = history;
        this.clock = clock;
    }

    /** A slice of the list. */
    public record Page(List<Campaign> items, long total) {}

    /**
     * Defines a campaign; each unit stands once among the groups.
     *
     * @param by account
     * @return its code
     * @throws org.springframework.dao.DuplicateKeyException where its letter collects reports already, see {@link #open}
     */
    public String define(CampaignOrder order, List<UnitGroup> groups, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String code = nextCode(now);
        jdbc.sql("""
                insert into campaign (code, kind, owner_agency, receiver_agency, title, letter_number, letter_date, target_percent,
                    staff_categories, remind_days, sendings, state, created_by, created_at, open_letter)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)""")
                .params(code, order.kind().name(), order.owner(), order.receiver(), order.title(), order.letterNumber(),
                        order.letterDate(), order.targetPercent(),
                        order.staffCategories().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        order.remindDays(), CampaignState.COLLECTING.name(), by, now,
                        letter(order.owner(), order.kind(), order.letterNumber(), order.letterDate()))
                .update();
        wanted.want(code, order.receiver(), groups);
        return code;
    }

    /** The campaign that collects reports for this very letter, if there is one: it is sent again, not once more. */
    @Transactional(readOnly = true)
    public Optional<String> open(String owner, CampaignKind kind, String letterNumber, LocalDate letterDate) {
        return jdbc.sql("select code from campaign where open_letter = ?")
                .param(letter(owner, kind, letterNumber, letterDate))
                .query(String.class)
                .optional();
    }

    private static String letter(String owner, CampaignKind kind, String number, LocalDate date) {
        return String.join("|", owner, kind.name(), number.strip().toLowerCase(Locale.ROOT), date.toString());
    }

    private String nextCode(OffsetDateTime now) {
        var number = new GeneratedKeyHolder();
        jdbc.sql("insert into campaign_number default values").update(number, "number");
        return Campaign.PREFIX + "%d-%06d".formatted(now.getYear(), number.getKeyAs(Long.class));
    }

    /** The letter goes to all units, for the first time. */
    public void sent(String code, String by) {
        jdbc.sql("update campaign set sendings = 1 where code = ?").param(code).update();
        Campaign campaign = get(code);
        history.record(code, null, CampaignEvent.Kind.SENT, campaign.order().letterNumber(), by);
    }

    /**
     * The document goes again to whoever has not reported, once for whoever has read so many sendings of it.
     *
     * @param read as whoever sends it saw it
     * @param deadlines new ones by name of the group; groups without one keep theirs, and so does whoever has reported
     * @param note number and date of the letter it goes with, or null
     * @throws CampaignNotOpen where it was sent again or closed since
     */
    public void sendAgain(Campaign read, Map<String, LocalDate> deadlines, String note, String by) {
        int changed = jdbc.sql("update campaign set sendings = sendings + 1 where code = ? and sendings = ? and state = 'COLLECTING'")
                .params(read.code(), read.sendings())
                .update();
        mustHaveChanged(changed, read.code());
        deadlines.forEach((group, deadline) -> reports.move(read.code(), group, deadline));
        history.record(read.code(), null, CampaignEvent.Kind.SENT_AGAIN, note, by);
    }

    /**
     * The owner ends it: nothing is asked of the units any more.
     *
     * @param note what the owner concludes, or null
     * @throws CampaignNotOpen where it has ended
     */
    public void closing(String code, String note, String by) {
        mustHaveChanged(
                jdbc.sql("update campaign set state = 'CLOSING', close_note = ?, closed_by = ? where code = ? and closed_at is null")
                        .params(note, by, code)
                        .update(),
                code);
    }

    /** It has ended. @throws CampaignNotOpen where it had before */
    public void close(String code, CampaignState end) {
        mustHaveChanged(
                jdbc.sql("""
                        update campaign set state = ?, closed_at = ?, closed_by = coalesce(closed_by, created_by), open_letter = null
                        where code = ? and closed_at is null""")
                        .params(end.name(), OffsetDateTime.now(clock), code)
                        .update(),
                code);
        Campaign campaign = get(code);
        history.record(code, null, CampaignEvent.Kind.CLOSED, campaign.closeNote(), campaign.closedBy());
    }

    private static void mustHaveChanged(int rows, String code) {
        if (rows == 0) {
            throw new CampaignNotOpen(code);
        }
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException for a code that was never given */
    @Transactional(readOnly = true)
    public Campaign get(String code) {
        return jdbc.sql("select * from campaign where code = ?").param(code).query(CampaignRows::campaign).single();
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> find(String code) {
        return jdbc.sql("select * from campaign where code = ?").param(code).query(CampaignRows::campaign).optional();
    }

    /** Several at once; codes that were never given are left out. */
    @Transactional(readOnly = true)
    public List<Campaign> all(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("select * from campaign where code in (:codes)").param("codes", codes).query(CampaignRows::campaign).list();
    }

    /**
     * Newest first.
     *
     * @param agencies whose: owner, receiver, aggregator or unit; null = everybody's
     * @param state null = any
     */
    @Transactional(readOnly = true)
    public Page list(Set<String> agencies, CampaignState state, int page, int size) {
        if (agencies != null && agencies.isEmpty()) {
            return new Page(List.of(), 0);
        }
        String from = """
                 from campaign c where (:any or c.state = :state) and (:everybody or c.owner_agency in (:agencies)
                    or c.receiver_agency in (:agencies)
                    or exists (select 1 from campaign_unit u where u.campaign = c.code and (u.agency in (:agencies) or u.receiver_agency in (:agencies))))
                """;
        long total = filtered("select count(*)" + from, agencies, state).query(Long.class).single();
        List<Campaign> items = filtered("select c.*" + from + " order by c.created_at desc, c.code desc limit :size offset :first", agencies, state)
                .param("size", size)
                .param("first", (long) page * size)
                .query(CampaignRows::campaign)
                .list();
        return new Page(items, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, Set<String> agencies, CampaignState state) {
        return jdbc.sql(sql)
                .param("everybody", agencies == null)
                .param("agencies", agencies == null ? Set.of("") : agencies)
                .param("any", state == null)
                .param("state", state == null ? "" : state.name());
    }
}
