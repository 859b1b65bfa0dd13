package vn.chungthuso.registry;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The codes of what units report; a number is never given twice. */
@Component
class ReportNumbers {

    private final JdbcClient jdbc;

    ReportNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param series letters before the year */
    String next(String series, OffsetDateTime now) {
        var number = new GeneratedKeyHolder();
        jdbc.sql("insert into report_number default values").update(number, "number");
        return "%s-%d-%06d".formatted(series, now.getYear(), number.getKeyAs(Long.class));
    }
}
