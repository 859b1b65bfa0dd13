package vn.chungthuso.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<CampaignEvent> of(String campaign) {
        return jdbc.sql("select * from campaign_event where campaign = ? order by id").param(campaign).query(CampaignRows::event).list();
    }
}
