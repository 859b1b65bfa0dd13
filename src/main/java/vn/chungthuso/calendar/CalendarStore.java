package vn.chungthuso.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of V160: drafts, acceptances and hours. Whoever writes locks the version first, so two never write at once. */
@Component
class CalendarStore {

    /** Of a draft as it is stored. */
    record StoredDraft(long id, int year, String days, String changedBy, OffsetDateTime changedAt) {
    }

    private record Hours(String agency, String text) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long version() {
        return jdbc.sql("select version from calendar_version").query(Long.class).single();
    }

    /** The days of each accepted year, newest version. */
    Map<Integer, String> accepted() {
        record Accepted(int year, String days) {
        }
        return jdbc.sql("""
                select calendar_year, days from calendar_acceptance a
                where version = (select max(b.version) from calendar_acceptance b where b.calendar_year = a.calendar_year)""")
            .query((row, number) -> new Accepted(row.getInt("calendar_year"), row.getString("days")))
            .list().stream().collect(Collectors.toMap(Accepted::year, Accepted::days));
    }

    /** Who accepted a year, newest first. */
    List<Acceptance> acceptances(int year) {
        return jdbc.sql("select calendar_year, version, accepted_by, accepted_at from calendar_acceptance where calendar_year = ? order by version desc")
            .param(year).query(CalendarStore::acceptance).list();
    }

    Optional<String> accepted(int year, int version) {
        return jdbc.sql("select days from calendar_acceptance where calendar_year = ? and version = ?")
            .params(year, version).query(String.class).optional();
    }

    Map<String, OfficeHours> hours() {
        return jdbc.sql("select agency, hours from agency_hours where id in (select max(id) from agency_hours group by agency) and hours is not null")
            .query((row, number) -> new Hours(row.getString("agency"), row.getString("hours")))
            .list().stream().collect(Collectors.toMap(Hours::agency, hours -> OfficeHours.of(hours.text())));
    }

    List<Integer> draftYears() {
        return jdbc.sql("select calendar_year from calendar_draft order by calendar_year").query(Integer.class).list();
    }

    Optional<StoredDraft> draft(int year) {
        return jdbc.sql("select id, calendar_year, days, changed_by, changed_at from calendar_draft where calendar_year = ?")
            .param(year).query(CalendarStore::draft).optional();
    }

    /** @param seen the draft that the change began with; null where there was none, or whatever there is may go */
    @Transactional
    public void save(int year, String days, Long seen, String who) {
        lock();
        unchanged(year, seen);
        jdbc.sql("delete from calendar_draft where calendar_year = ?").param(year).update();
        jdbc.sql("insert into calendar_draft (calendar_year, days, changed_by, changed_at) values (?, ?, ?, ?)")
            .params(year, days, who, OffsetDateTime.now(clock)).update();
    }

    @Transactional
    public void discard(int year, Long seen) {
        lock();
        unchanged(year, seen);
        jdbc.sql("delete from calendar_draft where calendar_year = ?").param(year).update();
    }

    /** Takes the draft into force; what was accepted before stays as history. */
    @Transactional
    public void accept(int year, long seen, String who) {
        lock();
        unchanged(year, seen);
        int accepted = jdbc.sql("""
                insert into calendar_acceptance (calendar_year, version, days, accepted_by, accepted_at)
                select calendar_year, 1 + (select count(*) from calendar_acceptance a where a.calendar_year = d.calendar_year), days,
                       cast(? as varchar(64)), cast(? as timestamp with time zone)
                from calendar_draft d where calendar_year = ?""")
            .params(who, OffsetDateTime.now(clock), year).update();
        if (accepted == 0) {
            throw new DraftChanged(year);
        }
        jdbc.sql("delete from calendar_draft where calendar_year = ?").param(year).update();
        changed();
    }

    /** @param hours null for those of the configuration */
    @Transactional
    public void setHours(String agency, OfficeHours hours, String who) {
        lock();
        jdbc.sql("insert into agency_hours (agency, hours, changed_by, changed_at) values (?, ?, ?, ?)")
            .params(agency, hours == null ? null : hours.toString(), who, OffsetDateTime.now(clock)).update();
        changed();
    }

    private void lock() {
        jdbc.sql("select version from calendar_version for update").query(Long.class).single();
    }

    private void changed() {
        jdbc.sql("update calendar_version set version = version + 1").update();
    }

    private void unchanged(int year, Long seen) {
        if (seen != null && draft(year).map(StoredDraft::id).filter(seen::equals).isEmpty()) {
            throw new DraftChanged(year);
        }
    }

    private static StoredDraft draft(ResultSet row, int number) throws SQLException {
        return new StoredDraft(row.getLong("id"), row.getInt("calendar_year"), row.getString("days"), row.getString("changed_by"),
            row.getObject("changed_at", OffsetDateTime.class));
    }

    private static Acceptance acceptance(ResultSet row, int number) throws SQLException {
        return new Acceptance(row.getInt("calendar_year"), row.getInt("version"), row.getString("accepted_by"),
            row.getObject("accepted_at", OffsetDateTime.class));
    }
}
