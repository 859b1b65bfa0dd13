package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import vn.chungthuso.SubscriberSheet;
import vn.chungthuso.document.CheckedUpload;
import vn.chungthuso.document.Sheet;
import vn.chungthuso.document.Sheets;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.ImportMode;
import vn.chungthuso.process.ImportedRow;
import vn.chungthuso.process.SubscriberImport;

/**
 * A list of subscribers from Excel: time per row of 5,000 rows against 500, for reading, checking and opening. Arguments: {@code --rows}
 * of the long list, {@code --rounds}.
 */
public final class ImportBenchmark {

    private static final Path REPORT = Path.of("target", "benchmarks", "import.md");
    private static final int SHORT = 500;
    private static final int LONG = 5_000;
    private static final int WARM_UP_ROUNDS = 3;
    private static final Caller CLERK = new Caller("clerk", Set.of("clerk.xa-my-phuoc"));

    private final Sheets sheets;
    private final SubscriberImport subscribers;
    private final ProcessEngine engine;

    private ImportBenchmark(Sheets sheets, SubscriberImport subscribers, ProcessEngine engine) {
        this.sheets = sheets;
        this.subscribers = subscribers;
        this.engine = engine;
    }

    public static void main(String[] args) throws IOException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int rows = IssueBenchmark.number(arguments, "rows", LONG);
        int rounds = IssueBenchmark.number(arguments, "rounds", 3);
        try (var context = IssueBenchmark.house()) {
            var benchmark = new ImportBenchmark(
                    context.getBean(Sheets.class), context.getBean(SubscriberImport.class), context.getBean(ProcessEngine.class));
            benchmark.run(SHORT, WARM_UP_ROUNDS);
            var report = new ImportReport(rounds);
            report.lists(SHORT, benchmark.run(SHORT, rounds), rows, benchmark.run(rows, rounds));
            IssueBenchmark.publish(REPORT, report.text());
        }
    }

    private Map<String, List<Stretch>> run(int rows, int rounds) throws IOException {
        Map<String, List<Stretch>> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            Path file = Files.createTempFile("import-", ".xlsx");
            try {
                Files.write(file, SubscriberSheet.of(rows).xlsx());
                oneList(file).forEach((step, stretch) -> measured.computeIfAbsent(step, s -> new ArrayList<>()).add(stretch));
            } finally {
                Files.delete(file);
            }
        }
        return measured;
    }

    private Map<String, Stretch> oneList(Path file) {
        engine.getIdentityService().setAuthentication(CLERK.user(), List.copyOf(CLERK.groups()));
        try {
            Map<String, Stretch> measured = new LinkedHashMap<>();
            Sheet[] sheet = new Sheet[1];
            measured.put("read the file", Stretch.of(() -> sheet[0] = read(file)));
            measured.put("check it (preview)", Stretch.of(() -> take(sheet[0], ImportMode.PREVIEW)));
            measured.put("check it and open a dossier for each row", Stretch.of(() -> take(sheet[0], ImportMode.EACH)));
            return measured;
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Sheet read(Path file) {
        try {
            return sheets.read(new CheckedUpload("list.xlsx", "", Set.of()), file, subscribers.limits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Sheet sheet, ImportMode mode) {
        List<ImportedRow> rows = subscribers.take(CLERK, sheet, mode);
        rows.stream().filter(row -> !row.accepted()).findFirst().ifPresent(refused -> {
            throw new IllegalStateException("a row was refused: " + refused.errors());
        });
    }
}
