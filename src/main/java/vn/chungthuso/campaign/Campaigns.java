package vn.chungthuso.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns: what was asked of whom until when, what was reported, and what was done. Days are those of Hanoi. */
@Service
@Transactional
public class Campaigns {

    private final JdbcClient jdbc;
    private final UnitReports reports;
    private final CampaignHistory history;
    private final Clock clock;

    Campaigns(JdbcClient jdbc, UnitReports reports, CampaignHistory history, Clock clock) {
        this.jdbc = jdbc;
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
     */
    public String define(NewCampaign campaign, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String code = nextCode(now);
        jdbc.sql("""
                insert into campaign (code, kind, owner_agency, receiver_agency, title, letter_number, letter_date, target_percent,
                    staff_categories, remind_days, sendings, state, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)""")
                .params(code, campaign.kind().name(), campaign.owner(), campaign.receiver(), campaign.title(), campaign.letterNumber(),
                        campaign.letterDate(), campaign.targetPercent(),
                        campaign.staffCategories().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        campaign.remindDays(), CampaignState.COLLECTING.name(), by, now)
                .update();
        reports.want(code, wanted(campaign));
        return code;
    }

    private String nextCode(OffsetDateTime now) {
        var number = new GeneratedKeyHolder();
        jdbc.sql("insert into campaign_number default values").update(number, "number");
        return "CH-%d-%06d".formatted(now.getYear(), number.getKeyAs(Long.class));
    }

    /** The units in the order of their groups, then whoever sums up for several of them, each once and by the later day. */
    private static List<UnitReports.Wanted> wanted(NewCampaign campaign) {
        List<UnitReports.Wanted> wanted = new ArrayList<>();
        Map<String, LocalDate> aggregators = new LinkedHashMap<>();
        for (UnitGroup group : campaign.groups()) {
            String to = group.aggregator() == null ? campaign.receiver() : group.aggregator();
            group.units().forEach(unit ->
                    wanted.add(new UnitReports.Wanted(group.name(), unit, false, to, group.deadline(), group.evidenceWanted())));
            if (!to.equals(campaign.receiver())) {
                aggregators.merge(to, group.consolidateBefore(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        aggregators.forEach((aggregator, before) -> wanted.add(
                new UnitReports.Wanted(UnitGroup.CONSOLIDATION, aggregator, true, campaign.receiver(), before, false)));
        return wanted;
    }

    /** The letter goes to all units, for the first time. */
    public void sent(String code, String by) {
        jdbc.sql("update campaign set sendings = 1 where code = ?").param(code).update();
        Campaign campaign = get(code);
        history.record(code, null, CampaignEvent.Kind.SENT, campaign.letterNumber(), by);
    }

    /**
     * The document goes again to whoever has not reported.
     *
     * @param deadlines new ones by name of the group; groups without one keep theirs, and so does whoever has reported
     * @param note number and date of the letter it goes with, or null
     * @throws CampaignNotOpen where it is closed
     */
    public void sendAgain(String code, Map<String, LocalDate> deadlines, String note, String by) {
        mustBeOpen(code);
        jdbc.sql("update campaign set sendings = sendings + 1 where code = ?").param(code).update();
        deadlines.forEach((group, deadline) -> reports.move(code, group, deadline));
        history.record(code, null, CampaignEvent.Kind.SENT_AGAIN, note, by);
    }

    /** @throws CampaignNotOpen where it is closed already */
    public void close(String code, CampaignState end, String by) {
        mustBeOpen(code);
        jdbc.sql("update campaign set state = ?, closed_at = ? where code = ?").params(end.name(), OffsetDateTime.now(clock), code).update();
        history.record(code, null, CampaignEvent.Kind.CLOSED, get(code).closeNote(), by);
    }

    /** What the owner says at the end. */
    public void closing(String code, String note) {
        mustBeOpen(code);
        jdbc.sql("update campaign set close_note = ? where code = ?").params(note, code).update();
    }

    private void mustBeOpen(String code) {
        if (get(code).state().isEnd()) {
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
