package vn.chungthuso.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The room's real parts, put together without a Spring context. */
public final class CalendarFixture {

    static final Resource SHIPPED_FILE = new ClassPathResource("calendar/working-days.csv");

    private CalendarFixture() {
    }

    /** As the application counts until somebody accepts another year. */
    public static WorkingTime shipped() {
        return workingTime(SHIPPED_FILE);
    }

    static WorkingTime workingTime(Resource file) {
        WorkingCalendar calendar = shipped(file).calendar();
        return new WorkingTime(() -> calendar, new DayReasons(messages()));
    }

    static ShippedCalendar shipped(Resource file) {
        return new ShippedCalendar(settings(file), proposals(), messages());
    }

    static CalendarProperties settings(Resource file) {
        return new CalendarProperties(file, OfficeHours.of(OfficeHours.USUAL), Map.of(), Duration.ofSeconds(2));
    }

    static ProposedHolidays proposals() {
        return new ProposedHolidays(messages());
    }

    static List<SpecialDay> read(Resource file) {
        return WorkingDaysFile.read(file, messages());
    }

    static Resource file(String... rows) {
        String text = "year,date,kind,swappedWith,note,source\n" + String.join("\n", rows) + "\n";
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "days.csv");
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages_vi");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
