package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import vn.chungthuso.ChungThuSoApplication;
import vn.chungthuso.Office;

/**
 * Requests per second from submit to «waiting to be gathered»: the house against the same model on a bare engine, in one run.
 * Arguments: {@code --requests} of a pass, {@code --rounds}.
 */
public final class IssueBenchmark {

    private static final Path REPORT = Path.of("target", "benchmarks", "issue.md");
    private static final int[] CALLERS = {1, 2};
    private static final int WARM_UP_ROUNDS = 4;

    private IssueBenchmark() {}

    public static void main(String[] args) throws IOException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int requests = number(arguments, "requests", 200);
        int rounds = number(arguments, "rounds", 7);
        try (var context = house()) {
            var baseline = new BareEngine("bare engine, declared variables", IssueBenchmark::declared);
            var storing = new BareEngine("bare engine, the typed fields as variables", () -> Office.variables(Applicants.next()));
            var engine = context.getBean(ProcessEngine.class);
            var house = new HouseByJava(engine);
            var race = new Race(List.of(baseline, storing, house, new HouseByHttp(context.getWebServer().getPort(), engine)), requests);
            race.run(WARM_UP_ROUNDS, 1);
            var report = new Report("From submit to «waiting to be gathered»", requests, rounds);
            for (int callers : CALLERS) {
                report.speeds(callers, baseline, race.run(rounds, callers));
            }
            report.parts(RoomSampler.sample(baseline, requests * 2), RoomSampler.sample(house, requests * 2));
            publish(REPORT, report.text());
        }
    }

    /** Everything is on; only timers, which nobody here waits for, are not fired. */
    static ServletWebServerApplicationContext house() {
        var application = new SpringApplicationBuilder(ChungThuSoApplication.class)
                .profiles("demo")
                .properties(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"));
        return (ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:house;DB_CLOSE_DELAY=-1",
                "--camunda.bpm.job-execution.enabled=false",
                "--chungthuso.document.demo-keys=target/benchmarks/demo-keys");
    }

    /** What an instance of the house starts with after the bridge has taken out what people typed. */
    private static Map<String, Object> declared() {
        return Map.of("procedure", "ISSUE", "certificateKind", "INDIVIDUAL", "submitter", "clerk");
    }

    static int number(SimpleCommandLinePropertySource arguments, String name, int otherwise) {
        String given = arguments.getProperty(name);
        return given == null ? otherwise : Integer.parseInt(given);
    }

    static void publish(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println(text);
    }
}
