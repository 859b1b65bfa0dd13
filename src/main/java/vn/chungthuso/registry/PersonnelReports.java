package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.LifeEvent;

/** What was reported of people and agencies, and the dossiers that came of it (DT-10). */
@Service
@Transactional
public class PersonnelReports {

    private final JdbcClient jdbc;
    private final ReportNumbers numbers;
    private final Clock clock;

    PersonnelReports(JdbcClient jdbc, ReportNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * @param officialEmail mailbox of the person, or null
     * @param agencyCode the agency, or null; exactly one of both
     * @return its code
     */
    public String report(LifeEvent event, String officialEmail, String agencyCode, LocalDate eventDay, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String code = numbers.next("BD", now);
        jdbc.sql("""
                insert into personnel_event (code, event, official_email, agency_code, event_day, reported_by, reported_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(code, event.name(), officialEmail, agencyCode, eventDay, by, now)
                .update();
        return code;
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException for a code that was never given */
    @Transactional(readOnly = true)
    public PersonnelEvent get(String code) {
        return jdbc.sql("select * from personnel_event where code = ?")
                .param(code)
                .query((row, number) -> new PersonnelEvent(
                        row.getString("code"),
                        LifeEvent.valueOf(row.getString("event")),
                        row.getString("official_email"),
                        row.getString("agency_code"),
                        row.getObject("event_day", LocalDate.class)))
                .single();
    }

    /** Codes of the dossiers that were opened for it. */
    @Transactional(readOnly = true)
    public List<String> opened(String code) {
        return jdbc.sql("select dossier_code from personnel_event_request where code = ? order by dossier_code")
                .param(code)
                .query(String.class)
                .list();
    }

    public void opened(String code, Collection<String> dossierCodes) {
        dossierCodes.forEach(dossier ->
                jdbc.sql("insert into personnel_event_request (code, dossier_code) values (?, ?)").params(code, dossier).update());
    }

    /** @param reason why no dossier was opened */
    public void closed(String code, String reason) {
        jdbc.sql("update personnel_event set closed_reason = ? where code = ?").params(reason, code).update();
    }
}
