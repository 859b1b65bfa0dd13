package vn.chungthuso.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which papers go with a campaign: the guide, and the letters that remind. */
@Service
@Transactional
public class CampaignPapers {

    private final JdbcClient jdbc;
    private final CampaignHistory history;

    CampaignPapers(JdbcClient jdbc, CampaignHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CampaignPaper> of(String campaign) {
        return jdbc.sql("select * from campaign_paper where campaign = ? order by document desc")
                .param(campaign)
                .query((row, n) -> new CampaignPaper(
                        row.getLong("document"), CampaignPaper.Kind.valueOf(row.getString("kind")), row.getString("agency")))
                .list();
    }

    public void guide(String campaign, long document, String agency, String fileName, String by) {
        attach(campaign, document, CampaignPaper.Kind.GUIDE, agency);
        history.record(campaign, null, CampaignEvent.Kind.GUIDE_ATTACHED, fileName, by);
    }

    private void attach(String campaign, long document, CampaignPaper.Kind kind, String agency) {
        jdbc.sql("insert into campaign_paper (campaign, document, kind, agency) values (?, ?, ?, ?)")
                .params(campaign, document, kind.name(), agency)
                .update();
    }

    /** A reminder is wanted; its paper comes with {@link #reminded}. */
    public void remind(String campaign, Reminder reminder) {
        jdbc.sql("""
                insert into campaign_reminder (campaign, agency, contact_name, contact_phone, signer_title, signer_name, by_whom)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(campaign, reminder.agency(), reminder.contactName(), reminder.contactPhone(), reminder.signerTitle(),
                        reminder.signerName(), reminder.by())
                .update();
    }

    /** The reminder that waits for its paper. */
    @Transactional(readOnly = true)
    public Optional<Reminder> wanted(String campaign) {
        return jdbc.sql("select * from campaign_reminder where campaign = ? and document is null order by id fetch first 1 rows only")
                .param(campaign)
                .query((row, n) -> new Reminder(
                        row.getString("agency"),
                        row.getString("contact_name"),
                        row.getString("contact_phone"),
                        row.getString("signer_title"),
                        row.getString("signer_name"),
                        row.getString("by_whom")))
                .optional();
    }

    /** @param note how many units were reminded of how many, in words */
    public void reminded(String campaign, Reminder reminder, long document, String note) {
        jdbc.sql("update campaign_reminder set document = ? where campaign = ? and document is null").params(document, campaign).update();
        attach(campaign, document, CampaignPaper.Kind.REMINDER, reminder.agency());
        history.record(campaign, null, CampaignEvent.Kind.REMINDER_LETTER, note, reminder.by());
    }
}
