package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import vn.chungthuso.ChungThuSoApplication;
import vn.chungthuso.TestDatabases;

/**
 * How long a manager waits for statistics and for the page of deadlines, the longer the history is: by HTTP with the caller's rights, on
 * PostgreSQL. Arguments: {@code --requests} of each question, {@code --few} and {@code --many} dossiers.
 */
public final class ManagersBenchmark {

    private static final Path REPORT = Path.of("target", "benchmarks", "managers.md");

    /** @param path with {@code {last}} for last year and {@code {this}} for the present one */
    private record Question(String label, String account, String path) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("statistics of last year by procedure, all agencies", "admin", "/api/statistics?from={last}-01-01&to={last}-12-31&groupBy=procedure"),
            new Question("by month and procedure, all agencies", "admin", "/api/statistics?from={last}-01-01&to={last}-12-31&groupBy=month,procedure"),
            new Question("this year, which goes on, all agencies", "admin", "/api/statistics?from={this}-01-01&to={this}-12-31&groupBy=procedure"),
            new Question("15/12 to 14/06 by agency, all agencies", "admin", "/api/statistics?from={last}-12-15&to={this}-06-14&groupBy=agency"),
            new Question("last year by procedure, 20 agencies", "manager", "/api/statistics?from={last}-01-01&to={last}-12-31&groupBy=procedure"),
            new Question("10/03 to 20/04 of last year by procedure, 20 agencies", "manager", "/api/statistics?from={last}-03-10&to={last}-04-20&groupBy=procedure"),
            new Question("the same by agency, procedure and month", "manager", "/api/statistics?from={last}-01-01&to={last}-12-31"),
            new Question("the late dossiers of last year, first page", "manager", "/api/statistics/rows?figure=late&from={last}-01-01&to={last}-12-31"),
            new Question("deadlines: open steps, all agencies", "admin", "/api/sla"),
            new Question("deadlines: charts, all agencies", "admin", "/api/sla/figures"),
            new Question("deadlines: open steps, 20 agencies", "manager", "/api/sla"),
            new Question("deadlines: charts, 20 agencies", "manager", "/api/sla/figures"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final int requests;

    private ManagersBenchmark(int port, int requests) {
        this.port = port;
        this.requests = requests;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int requests = IssueBenchmark.number(arguments, "requests", 100);
        int few = IssueBenchmark.number(arguments, "few", 10_000);
        int many = IssueBenchmark.number(arguments, "many", 1_000_000);
        try (var context = house()) {
            var jdbc = context.getBean(JdbcClient.class);
            var history = new TenYears(jdbc);
            history.agencies(jdbc.sql("select substr(group_id_, 9) from act_id_membership where user_id_ = 'manager' and group_id_ like 'manager.%'")
                    .query(String.class).single());
            var benchmark = new ManagersBenchmark(context.getWebServer().getPort(), requests);
            fill(context, history, 1, few);
            benchmark.run();
            var before = benchmark.run();
            fill(context, history, few + 1, many);
            benchmark.run();
            var after = benchmark.run();
            IssueBenchmark.publish(REPORT, report(requests, few, many, before, after));
        }
    }

    private static ServletWebServerApplicationContext house() {
        var application = new SpringApplicationBuilder(ChungThuSoApplication.class)
                .profiles("demo")
                .properties(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"));
        return (ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--spring.datasource.url=" + TestDatabases.emptyPostgresUrl(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.flyway.placeholders.bytes=bytea",
                "--camunda.bpm.job-execution.enabled=false",
                "--chungthuso.sla.rollup-first=P1D",
                "--chungthuso.sla.rollup-round=P1D",
                "--chungthuso.metrics-round=P1D",
                "--chungthuso.document.demo-keys=target/benchmarks/demo-keys");
    }

    /** The history grows and is summed, as it would have been day by day. */
    private static void fill(ServletWebServerApplicationContext context, TenYears history, int from, int to) {
        long start = System.nanoTime();
        history.add(from, to);
        long filled = System.nanoTime();
        context.getBean(ScheduledTaskHolder.class).getScheduledTasks().stream()
                .filter(task -> task.toString().contains("Rollups.bringUp"))
                .forEach(task -> task.getTask().getRunnable().run());
        history.analyse();
        System.out.printf(Locale.ROOT, "%,d dossiers: filled in %.0f s, summed in %.0f s%n", to, (filled - start) / 1e9, (System.nanoTime() - filled) / 1e9);
    }

    /** Milliseconds of every request, by question; a question whose address is not there has none. */
    private Map<Question, List<Double>> run() throws IOException, InterruptedException {
        Map<Question, List<Double>> measured = new LinkedHashMap<>();
        QUESTIONS.forEach(question -> measured.put(question, new ArrayList<>()));
        for (int n = 0; n < requests; n++) {
            for (Question question : QUESTIONS) {
                ask(question, measured.get(question));
            }
        }
        return measured;
    }

    private void ask(Question question, List<Double> measured) throws IOException, InterruptedException {
        int year = LocalDate.now().getYear();
        String path = question.path().replace("{last}", String.valueOf(year - 1)).replace("{this}", String.valueOf(year));
        String login = Base64.getEncoder().encodeToString((question.account() + ":" + question.account()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Basic " + login).build();
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            measured.add((System.nanoTime() - start) / 1e6);
        } else if (answer.statusCode() != 404) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
    }

    private static String report(int requests, int few, int many, Map<Question, List<Double>> before, Map<Question, List<Double>> after) {
        var text = new StringBuilder("# What managers ask, and the length of the history\n\n");
        text.append("%d requests of each question. %s, PostgreSQL.\n\n".formatted(requests, Report.machine()));
        text.append("| question | %,d dossiers: median, p95 ms | %,d dossiers: median, p95 ms | p95, ratio |\n".formatted(few, many));
        text.append("|---|---|---|---|\n");
        before.forEach((question, times) -> text.append(times.isEmpty() ? "" : row(question, times, after.get(question))));
        return text.toString();
    }

    private static String row(Question question, List<Double> few, List<Double> many) {
        return String.format(Locale.ROOT, "| %s | %.1f, %.1f | %.1f, %.1f | %.2f |%n", question.label(),
                at(few, 0.5), at(few, 0.95), at(many, 0.5), at(many, 0.95), at(many, 0.95) / at(few, 0.95));
    }

    private static double at(List<Double> measured, double share) {
        List<Double> sorted = measured.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
