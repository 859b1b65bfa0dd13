package vn.chungthuso.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import vn.chungthuso.calendar.WorkingTime;

/** Moments of the tables in the office's time. */
final class Moments {

    private Moments() {}

    static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(WorkingTime.ZONE).toOffsetDateTime();
    }
}
