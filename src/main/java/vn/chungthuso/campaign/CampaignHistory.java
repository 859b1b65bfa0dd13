package vn.chungthuso.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done about a campaign. */
@Service
@Transactional
public class CampaignHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param number of the unit it is about; null where it is about all
     * @param note or null
     */
    public void record(String campaign, Integer number, CampaignEvent.Kind kind, String note, String by) {
        jdbc.sql("insert into campaign_event (campaign, number, kind, note, by_whom, at) values (?, ?, ?, ?, ?, ?)")
                .params(campaign, number, kind.name(), note, by, OffsetDateTime.now(clock))
                .update();
    }

    /** The account that stated what a unit has reported last, for itself or in its place; empty where nothing was reported. */
    @Transactional(readOnly = true)
    public Optional<String> reporter(CampaignUnit unit) {
        return jdbc.sql("select by_whom from campaign_event where campaign = ? and number = ? and kind = 'REPORTED' order by id desc limit 1")
                .params(unit.campaign(), unit.number())
                .query(String.class)
                .optional();
    }

    /** The same for every unit of a campaign that has reported, by its number. */
    @Transactional(readOnly = true)
    public Map<Integer, String> reporters(String campaign) {
        Map<Integer, String> reporters = new HashMap<>();
        jdbc.sql("""
                select number, by_whom from campaign_event where id in
                    (select max(id) from campaign_event where campaign = ? and kind = 'REPORTED' group by number)""")
                .param(campaign)
                .query(row -> {
                    reporters.put(row.getInt("number"), row.getString("by_whom"));
                });
        return reporters;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<CampaignEvent> of(String campaign) {
        return jdbc.sql("select * from campaign_event where campaign = ? order by id").param(campaign).query(CampaignRows::event).list();
    }
}
