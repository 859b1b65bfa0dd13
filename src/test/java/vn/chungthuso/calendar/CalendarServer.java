package vn.chungthuso.calendar;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The room's real parts on one server; several may share a database. Time runs for it only when it is told. */
final class CalendarServer {

    private static final AtomicLong DATABASES = new AtomicLong();

    final WorkingTime time;
    final CalendarYears years;
    final AgencyHours hours;
    private final AtomicLong nanos = new AtomicLong();

    CalendarServer(DataSource database, Resource file) {
        CalendarStore store = new CalendarStore(JdbcClient.create(database), Clock.systemUTC());
        CalendarInForce inForce = new CalendarInForce(
            CalendarFixture.shipped(file), store, CalendarFixture.messages(), CalendarFixture.settings(file), nanos::get);
        time = new WorkingTime(inForce, new DayReasons(CalendarFixture.messages()));
        years = new CalendarYears(inForce, store, CalendarFixture.proposals(), time, CalendarFixture.messages());
        hours = new AgencyHours(inForce, store, time);
    }

    static DataSource database() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:calendar" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V160__calendar.sql")).execute(database);
        return database;
    }

    void letPass(int seconds) {
        nanos.addAndGet(seconds * 1_000_000_000L);
    }
}
