package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of one run of {@link LetterBenchmark} as a page of Markdown. */
final class LetterReport {

    private final StringBuilder text = new StringBuilder();

    LetterReport(int rounds) {
        line("# A letter from gathering to its answers");
        line("");
        line("%d letters of each length after the warm-up; median (least–most).", rounds);
        line("%s, H2 in memory.", Report.machine());
        line("");
        line("| lines | step | a line, ms | longest transaction, ms | allocated for a line, MB |");
        line("|---|---|---|---|---|");
    }

    void letter(int lines, Map<LetterStep, List<Stretch>> measured) {
        measured.forEach((step, stretches) -> line(
                "| %d | %s | %s | %s | %s |",
                lines,
                step.words(),
                figures(stretches, stretch -> stretch.milliseconds() / lines),
                figures(stretches, Stretch::longest),
                figures(stretches, stretch -> stretch.megabytes() / lines)));
    }

    String text() {
        return text.toString();
    }

    private static String figures(List<Stretch> stretches, ToDoubleFunction<Stretch> part) {
        return Figures.of(stretches.stream().map(part::applyAsDouble).toList()).with("%.2f");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
