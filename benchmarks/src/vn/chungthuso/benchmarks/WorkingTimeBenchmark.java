package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import vn.chungthuso.calendar.WorkingTime;

/** Deadlines over ten years a second: the house against stepping day by day. Arguments: {@code --years} of days a pass, {@code --rounds}. */
public final class WorkingTimeBenchmark {

    private static final Path REPORT = Path.of("target", "benchmarks", "working-time.md");
    private static final String[] DATABASE = {
        "--spring.datasource.url=jdbc:h2:mem:deadlines", "--spring.sql.init.schema-locations=classpath:db/migration/V160__calendar.sql"};
    private static final int WARM_UP_ROUNDS = 6;
    private static final int DAYS_OF_A_YEAR = 365;

    private WorkingTimeBenchmark() {}

    public static void main(String[] args) throws IOException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int years = IssueBenchmark.number(arguments, "years", 30);
        int rounds = IssueBenchmark.number(arguments, "rounds", 11);
        try (var context = new SpringApplicationBuilder(CalendarAlone.class).web(WebApplicationType.NONE).run(DATABASE)) {
            WorkingTime time = context.getBean(WorkingTime.class);
            var stepping = new Deadlines("stepping day by day", new DayStepping(time, 2019, 2030)::due);
            var house = new Deadlines(
                    "the house: due", date -> time.due(DayStepping.morning(date), Deadlines.WORKING_DAYS).due().toLocalDate());
            if (!house.all().equals(stepping.all())) {
                throw new IllegalStateException("the contestants disagree on a deadline");
            }
            var race = new Race(List.of(stepping, house), years);
            race.run(WARM_UP_ROUNDS, 1);
            IssueBenchmark.publish(REPORT, page(years, rounds, stepping, race.run(rounds, 1)));
        }
    }

    private static String page(int years, int rounds, Contestant baseline, Map<Contestant, List<Double>> measured) {
        var page = new StringBuilder("# Deadlines over ten years\n\n");
        page.append(String.format(
                Locale.ROOT,
                "%d deadlines a pass, %d rounds; median (least–most) of the passes, and of the ratios round by round.%n%s.%n%n",
                years * DAYS_OF_A_YEAR, rounds, Report.machine()));
        page.append("| contestant | deadlines/s | ratio to the baseline |\n|---|---|---|\n");
        measured.forEach((contestant, speeds) -> page.append(String.format(
                "| %s | %s | %s |%n",
                contestant.label(),
                Figures.of(speeds.stream().map(speed -> speed * DAYS_OF_A_YEAR).toList()).with("%.0f"),
                contestant == baseline ? "1 (baseline)" : Figures.ratio(speeds, measured.get(baseline)).with("%.1f"))));
        return page.toString();
    }

    /** Named when the context is built, and not annotated as a configuration: the other benchmarks scan this package for their own. */
    @ComponentScan(basePackageClasses = WorkingTime.class)
    @ImportAutoConfiguration({
        MessageSourceAutoConfiguration.class, DataSourceAutoConfiguration.class, SqlInitializationAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
    static class CalendarAlone {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
