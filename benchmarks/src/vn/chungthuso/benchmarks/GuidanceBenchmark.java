package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import vn.chungthuso.law.Advice;
import vn.chungthuso.law.Law;

/**
 * Answers per second of {@code GET /api/guidance}: the house against a bare DMN engine that evaluates the same tables, in one run.
 * Arguments: {@code --requests} of a pass, {@code --rounds}.
 */
public final class GuidanceBenchmark {

    private static final Path REPORT = Path.of("target", "benchmarks", "guidance.md");
    private static final int[] CALLERS = {1, 2};
    private static final int WARM_UP_ROUNDS = 6;

    private GuidanceBenchmark() {}

    public static void main(String[] args) throws IOException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int requests = IssueBenchmark.number(arguments, "requests", 200);
        int rounds = IssueBenchmark.number(arguments, "rounds", 7);
        try (var context = IssueBenchmark.house()) {
            var baseline = new BareTables(Renewal.asked(context.getBean(Law.class)));
            var house = new AdviceByJava(context.getBean(Advice.class));
            var race = new Race(List.of(baseline, house, new AdviceByHttp(context.getWebServer().getPort())), requests);
            race.run(WARM_UP_ROUNDS, 1);
            var report = new Report("Advice on one renewal", requests, rounds);
            for (int callers : CALLERS) {
                report.speeds(callers, baseline, race.run(rounds, callers));
            }
            IssueBenchmark.publish(REPORT, report.text());
        }
    }
}
