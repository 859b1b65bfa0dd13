package vn.chungthuso.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import vn.chungthuso.calendar.WorkingTime;

/** Moments of the tables in the office's time. */
final class Moments {

    private Moments() {}

    static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(WorkingTime.ZONE).toOffsetDateTime();
    }

    /** Office time from a moment that perhaps another server wrote down, whose clock may be a little ahead: then none has passed yet. */
    static Duration worked(WorkingTime time, OffsetDateTime from, Instant until) {
        return from.toInstant().isAfter(until) ? Duration.ZERO : time.elapsed(from.toInstant(), until).workingTime();
    }
}
