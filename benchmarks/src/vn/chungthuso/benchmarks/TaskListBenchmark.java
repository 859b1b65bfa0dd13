package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;

/**
 * How long a clerk waits for the list of tasks, the more tasks of other agencies there are: a page of 15 with its count and badges, with
 * rights. Before each of the three measurements every filter is asked {@value #WARM_UP} times unmeasured. Arguments: {@code --requests} per
 * filter, at least {@value #LEAST}, {@code --many} open tasks.
 */
public final class TaskListBenchmark {

    private static final Path REPORT = Path.of("target", "benchmarks", "task-list.md");
    private static final List<String> FILTERS = List.of("all", "mine", "agency", "today", "overdue", "review");
    private static final int FEW = 1_000;
    /** Fewer would make a p95 of the two slowest of them. */
    private static final int LEAST = 60;
    private static final int WARM_UP = 60;

    private final TasklistSession clerk;
    private final Map<String, String> filters;
    private final int requests;

    private TaskListBenchmark(TasklistSession clerk, Map<String, String> filters, int requests) {
        this.clerk = clerk;
        this.filters = filters;
        this.requests = requests;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int requests = Math.max(LEAST, IssueBenchmark.number(arguments, "requests", 200));
        int many = IssueBenchmark.number(arguments, "many", 100_000);
        try (var context = IssueBenchmark.house()) {
            var engine = context.getBean(ProcessEngine.class);
            var office = context.getAutowireCapableBeanFactory().createBean(Office.class);
            String code = office.submit("holder", Applicants.next());
            var task = office.task(code);
            var tasks = new OpenTasks(context.getBean(JdbcClient.class), task.getId(), task.getProcessInstanceId(), code);
            tasks.add(1, FEW);
            var filters = engine.getManagementService().getProperties();
            var benchmark = new TaskListBenchmark(new TasklistSession(context.getWebServer().getPort(), "clerk"), filters, requests);
            var before = benchmark.measured();
            tasks.add(FEW + 1, many);
            var crowded = benchmark.measured();
            tasks.removeAbove(FEW);
            IssueBenchmark.publish(REPORT, report(requests, many, before, crowded, benchmark.measured()));
        }
    }

    private Map<String, List<Double>> measured() throws IOException, InterruptedException {
        run(WARM_UP);
        return run(requests);
    }

    /** Milliseconds of every request, by filter. */
    private Map<String, List<Double>> run(int times) throws IOException, InterruptedException {
        var measured = new LinkedHashMap<String, List<Double>>();
        for (int n = 0; n < times; n++) {
            for (String filter : FILTERS) {
                measured.computeIfAbsent(filter, key -> new ArrayList<>()).add(oneScreen(filters.get("chungthuso.filter." + filter)));
            }
        }
        return measured;
    }

    private double oneScreen(String filter) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> page = clerk.page(filter);
        if (!page.isEmpty() && clerk.badges(page) != page.size()) {
            throw new IllegalStateException("a task came without its badge");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static String report(
            int requests,
            int many,
            Map<String, List<Double>> before,
            Map<String, List<Double>> crowded,
            Map<String, List<Double>> after) {
        var text = new StringBuilder("# A clerk's list of tasks\n\n");
        text.append("%d requests a filter; %d of the open tasks are the clerk's. %s, H2 in memory.\n\n"
                .formatted(requests, OpenTasks.OWN, Report.machine()));
        text.append("| filter | %,d open: median, p95 ms | %,d open: median, p95 ms | %,d again: median, p95 ms | p95, ratio to the mean of both |\n"
                .formatted(FEW, many, FEW));
        text.append("|---|---|---|---|---|\n");
        FILTERS.forEach(filter -> text.append(row(filter, before.get(filter), crowded.get(filter), after.get(filter))));
        return text.toString();
    }

    private static String row(String filter, List<Double> before, List<Double> crowded, List<Double> after) {
        double few = (at(before, 0.95) + at(after, 0.95)) / 2;
        return String.format(
                Locale.ROOT,
                "| %s | %.1f, %.1f | %.1f, %.1f | %.1f, %.1f | %.2f |%n",
                filter,
                at(before, 0.5),
                at(before, 0.95),
                at(crowded, 0.5),
                at(crowded, 0.95),
                at(after, 0.5),
                at(after, 0.95),
                at(crowded, 0.95) / few);
    }

    private static double at(List<Double> measured, double share) {
        List<Double> sorted = measured.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
