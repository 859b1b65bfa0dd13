package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.process.Words;

/** A deadline on a card, in the office's time: 7:30 to 11:30 and 13:00 to 17:00; 16 November 2026 is a Monday. */
class TimeLeftWordsTest extends HouseTest {

    @Autowired
    private WorkingTime workingTime;

    @Autowired
    private Words words;

    @ParameterizedTest
    @CsvSource({
        // now,             due,                 level, text
        "2026-11-16T08:00:00, 2026-11-16T17:00:00, SOON,  Còn 7 giờ",
        "2026-11-16T07:30:00, 2026-11-16T17:00:00, LATER, Còn 1 ngày",
        "2026-11-16T07:31:00, 2026-11-16T17:00:00, SOON,  Còn 7 giờ",
        "2026-11-16T14:00:00, 2026-11-17T17:00:00, LATER, Còn 1 ngày 3 giờ",
        "2026-11-20T16:00:00, 2026-11-23T08:30:00, SOON,  Còn 2 giờ",
        "2026-11-16T11:00:00, 2026-11-16T13:15:00, SOON,  Còn 45 phút",
        "2026-11-16T11:30:00, 2026-11-16T13:00:00, SOON,  Đến hạn bây giờ",
        "2026-11-16T16:59:00, 2026-11-16T17:00:00, SOON,  Còn 1 phút",
        "2026-11-16T17:00:00, 2026-11-16T17:00:00, SOON,  Đến hạn bây giờ",
        "2026-11-16T17:00:01, 2026-11-16T17:00:00, LATE,  Vừa quá hạn",
        "2026-11-16T10:01:00, 2026-11-16T10:00:00, LATE,  Quá 1 phút",
        "2026-11-16T12:30:00, 2026-11-16T11:30:00, LATE,  Vừa quá hạn",
        "2026-11-16T13:30:00, 2026-11-16T10:00:00, LATE,  Quá 2 giờ",
        "2026-11-17T09:30:00, 2026-11-16T17:00:00, LATE,  Quá 2 giờ",
        "2026-11-23T07:30:00, 2026-11-20T17:00:00, LATE,  Vừa quá hạn",
        "2026-11-18T08:30:00, 2026-11-16T17:00:00, LATE,  Quá 1 ngày 1 giờ",
        "2026-11-16T08:00:00, 2199-01-05T17:00:00, LATER, Hạn ngày 05/01/2199"})
    void saysWorkingTime(LocalDateTime now, LocalDateTime due, TimeLeft.Level level, String text) {
        var clock = Clock.fixed(now.atZone(WorkingTime.ZONE).toInstant(), WorkingTime.ZONE);

        TimeLeft left = new TimeLeftWords(workingTime, words, clock).until(due.atZone(WorkingTime.ZONE).toOffsetDateTime());

        assertThat(left).isEqualTo(new TimeLeft(level, text));
    }
}
