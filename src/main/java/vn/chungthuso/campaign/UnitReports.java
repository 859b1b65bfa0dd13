package vn.chungthuso.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports that campaigns want, one of each unit and one of each aggregator. */
@Service
@Transactional
public class UnitReports {

    private final JdbcClient jdbc;
    private final CampaignHistory history;
    private final Clock clock;

    UnitReports(JdbcClient jdbc, CampaignHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /** A sending has reached it. @param sendings of its campaign until now */
    public void told(CampaignUnit unit, int sendings) {
        jdbc.sql("update campaign_unit set told = ? where campaign = ? and number = ?").params(sendings, unit.campaign(), unit.number()).update();
    }

    /** Whoever has reported in time stays so. */
    void move(String campaign, String group, LocalDate deadline) {
        jdbc.sql("update campaign_unit set deadline = ? where campaign = ? and unit_group = ? and reported_on is null")
                .params(deadline, campaign, group)
                .update();
    }

    /** In the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<CampaignUnit> of(String campaign) {
        return jdbc.sql("select * from campaign_unit where campaign = ? order by number").param(campaign).query(CampaignRows::unit).list();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException where there is none */
    @Transactional(readOnly = true)
    public CampaignUnit get(String campaign, int number) {
        return jdbc.sql("select * from campaign_unit where campaign = ? and number = ?")
                .params(campaign, number)
                .query(CampaignRows::unit)
                .single();
    }

    /**
     * The report that comes next was brought from outside the house.
     *
     * @param note the same in words
     */
    public void received(CampaignUnit unit, Received received, String note, String by) {
        jdbc.sql("update campaign_unit set received_channel = ?, received_on = ?, received_number = ? where campaign = ? and number = ?")
                .params(received.channel().name(), received.on(), received.number(), unit.campaign(), unit.number())
                .update();
        history.record(unit.campaign(), unit.number(), CampaignEvent.Kind.RECEIVED, note, by);
    }

    /** It counts from today on, or from the day on which it was received. */
    public void reported(CampaignUnit unit, UnitReport report, String by) {
        Figures figures = report.figures();
        jdbc.sql("""
                update campaign_unit set headcount = ?, issued = ?, requested = ?, letter_number = ?, letter_date = ?, remark = ?,
                    reported_on = coalesce(received_on, ?), return_reason = null
                where campaign = ? and number = ?""")
                .params(figures.headcount(), figures.issued(), figures.requested(), report.letterNumber(), report.letterDate(), report.remark(),
                        LocalDate.now(clock), unit.campaign(), unit.number())
                .update();
        history.record(unit.campaign(), unit.number(), CampaignEvent.Kind.REPORTED, report.remark(), by);
    }

    /**
     * A copy of the unit's letter to the CA; a later one takes the place of an earlier one.
     *
     * @param on when it came
     * @throws CampaignNotOpen where the report is accepted
     */
    public void evidence(CampaignUnit unit, long document, LocalDate on, String by) {
        int changed = jdbc.sql("""
                update campaign_unit set evidence = ?, evidence_on = ? where campaign = ? and number = ? and accepted_on is null""")
                .params(document, on, unit.campaign(), unit.number())
                .update();
        if (changed == 0) {
            throw new CampaignNotOpen(unit.campaign());
        }
        history.record(unit.campaign(), unit.number(), CampaignEvent.Kind.EVIDENCE, null, by);
    }

    public void returned(CampaignUnit unit, String reason, String by) {
        jdbc.sql("""
                update campaign_unit set reported_on = null, return_reason = ?, received_channel = null, received_on = null, received_number = null
                where campaign = ? and number = ?""")
                .params(reason, unit.campaign(), unit.number())
                .update();
        history.record(unit.campaign(), unit.number(), CampaignEvent.Kind.RETURNED, reason, by);
    }

    public void accepted(CampaignUnit unit, String by) {
        jdbc.sql("update campaign_unit set accepted_on = ? where campaign = ? and number = ?")
                .params(LocalDate.now(clock), unit.campaign(), unit.number())
                .update();
        history.record(unit.campaign(), unit.number(), CampaignEvent.Kind.ACCEPTED, null, by);
    }
}
