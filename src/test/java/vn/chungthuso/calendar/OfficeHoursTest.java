package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class OfficeHoursTest {

    private final WorkingTime usual = CalendarFixture.workingTime(CalendarFixture.SHIPPED_FILE);
    private final WorkingTime summer = usual.with(OfficeHours.of("07:00-11:00, 13:30-17:30"));
    private final ApplicationContextRunner office = new ApplicationContextRunner().withUserConfiguration(Calendar.class).withBean(Clock.class, Clock::systemUTC)
        .withConfiguration(AutoConfigurations.of(MessageSourceAutoConfiguration.class, DataSourceAutoConfiguration.class,
            SqlInitializationAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
        .withPropertyValues("spring.messages.basename=messages_vi", "spring.datasource.generate-unique-name=true",
            "spring.sql.init.schema-locations=classpath:db/migration/V160__calendar.sql");

    @Test
    void anOfficeReceivesAndOwesUntilItsOwnClosing() {
        Instant late = at("2026-03-02T17:30");
        assertThat(summer.due(late, 1).due()).isEqualTo(OffsetDateTime.parse("2026-03-03T17:30+07:00"));
        assertThat(usual.due(late, 1).due()).isEqualTo(OffsetDateTime.parse("2026-03-04T17:00+07:00"));
        assertThat(summer.due(late.plusNanos(1), 1).due()).isEqualTo(OffsetDateTime.parse("2026-03-04T17:30+07:00"));
    }

    @Test
    void timeRunsInTheOfficesOwnHours() {
        assertThat(summer.elapsed(at("2026-03-02T07:00"), at("2026-03-03T13:00")).workingTime()).isEqualTo(Duration.ofHours(12));
        assertThat(usual.elapsed(at("2026-03-02T07:00"), at("2026-03-03T13:00")).workingTime()).isEqualTo(Duration.ofHours(12));
        assertThat(summer.elapsed(at("2026-03-02T11:00"), at("2026-03-02T13:30")).workingTime()).isZero();
    }

    @Test
    void aLateReceiptIsExplainedWithTheOfficesOwnClosing() {
        assertThat(summer.due(at("2026-03-02T18:00"), 0).days().get(0).why()).isEqualTo("Tiếp nhận sau 17:30, tính từ ngày làm việc tiếp theo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07:30-11:30", "07:30-11:30,13:00", "07:30-11:30,17:00-13:00", "07:30-11:30,13:00-13:00",
        "07:30-13:30,13:00-17:00", "7h30-11h30,13h-17h", "07:30-11:30,13:00-17:00,18:00-19:00", "07:30-09:00-11:30,13:00-17:00",
        "07:30-11:30,13:00-24:01"})
    void hoursThatAreNoOfficeDayAreRefused(String text) {
        assertThatThrownBy(() -> OfficeHours.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAgencyHasItsOwnHoursAndTheOthersThoseOfTheHouse() {
        office.withPropertyValues("chungthuso.calendar.office-hours=08:00-12:00,13:00-17:00",
            "chungthuso.calendar.agency-hours.xa-my-phuoc=07:00-11:00,13:30-17:30").run(context -> {
                WorkingTime time = context.getBean(WorkingTime.class);
                assertThat(closing(time.of("xa-my-phuoc"))).isEqualTo("2026-03-02T17:30+07:00");
                assertThat(closing(time.of("xa-khac"))).isEqualTo("2026-03-02T17:00+07:00");
                assertThat(closing(time.of(null))).isEqualTo("2026-03-02T17:00+07:00");
                assertThat(time.elapsed(at("2026-03-02T07:00"), at("2026-03-02T12:00")).workingTime()).hasHours(4);
            });
    }

    @Test
    void wrongHoursOfAnAgencyStopTheStartAndNameIt() {
        office.withPropertyValues("chungthuso.calendar.agency-hours.xa-my-phuoc=07:00-11:00").run(context ->
            assertThat(context).getFailure().hasStackTraceContaining("agency-hours.xa-my-phuoc").hasStackTraceContaining("07:30-11:30,13:00-17:00"));
    }

    private static OffsetDateTime closing(WorkingTime time) {
        return time.due(at("2026-03-02T09:00"), 0).due();
    }

    private static Instant at(String office) {
        return LocalDateTime.parse(office).atZone(WorkingTime.ZONE).toInstant();
    }

    @Configuration
    @ComponentScan(basePackageClasses = WorkingTime.class)
    static class Calendar {
    }
}
