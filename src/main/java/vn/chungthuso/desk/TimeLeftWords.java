package vn.chungthuso.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearNotLoaded;
import vn.chungthuso.desk.TimeLeft.Level;
import vn.chungthuso.process.Words;

/** Says a deadline in working time (domain §8): a day is the office's eight hours, parts of the smallest unit said are left out. */
@Component
class TimeLeftWords {

    private static final long HOURS_OF_A_DAY = 8;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WorkingTime workingTime;
    private final Words words;
    private final Clock clock;

    TimeLeftWords(WorkingTime workingTime, Words words, Clock clock) {
        this.workingTime = workingTime;
        this.words = words;
        this.clock = clock;
    }

    /** @param due null where nothing is due; the answer is null then */
    TimeLeft until(OffsetDateTime due) {
        return until(due, null);
    }

    /** The same by an agency's own office hours. */
    TimeLeft until(OffsetDateTime due, String agency) {
        return due == null ? null : between(clock.instant(), due.toInstant(), workingTime.of(agency));
    }

    /** An amount of office time, such as «1 ngày 3 giờ». */
    String amount(Duration time) {
        return say("officeTime", time);
    }

    private TimeLeft between(Instant now, Instant due, WorkingTime hours) {
        boolean late = due.isBefore(now);
        try {
            Duration time = late
                    ? hours.elapsed(due, now).workingTime()
                    : hours.elapsed(now, due).workingTime();
            Level level = late ? Level.LATE : time.toHours() < HOURS_OF_A_DAY ? Level.SOON : Level.LATER;
            return new TimeLeft(level, say(late ? "timeLeft.over" : "timeLeft.left", time));
        } catch (YearNotLoaded withoutCalendar) {
            String day = DATE.format(due.atZone(WorkingTime.ZONE));
            return new TimeLeft(late ? Level.LATE : Level.LATER, words.say(late ? "timeLeft.over.date" : "timeLeft.left.date", day));
        }
    }

    private String say(String key, Duration time) {
        long days = time.toHours() / HOURS_OF_A_DAY;
        long hours = time.toHours() % HOURS_OF_A_DAY;
        if (days > 0) {
            return hours > 0 ? words.say(key + ".daysHours", days, hours) : words.say(key + ".days", days);
        }
        if (hours > 0) {
            return words.say(key + ".hours", hours);
        }
        return time.toMinutes() > 0 ? words.say(key + ".minutes", time.toMinutes()) : words.say(key + ".now");
    }
}
