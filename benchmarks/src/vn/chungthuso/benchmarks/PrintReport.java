package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.chungthuso.benchmarks.PressProcess.Print;

/** The figures of one run of {@link PrintBenchmark} as a page of Markdown. */
final class PrintReport {

    private final StringBuilder text = new StringBuilder();

    PrintReport(int lines, int rounds) {
        line("# A list of %d lines as PDF", lines);
        line("");
        line("%d rounds after the warm-up; median (least–most) of the prints, and of the ratios to the house round by round.", rounds);
        line("%s.", Report.machine());
        line("");
        line("| engine | first, ms | warm, ms | time, ratio | processor time, ratio | pages | KB | tagged | PDF/A-2a | PDF/UA-1 |");
        line("|---|---|---|---|---|---|---|---|---|---|");
    }

    void speed(String engine, Print first, List<Print> warm, List<Print> house, CheckedPaper paper) {
        line(
                "| %s | %.0f | %s | %s | %s | %d | %d | %s | %s | %s |",
                engine,
                first.milliseconds(),
                Figures.of(each(warm, Print::milliseconds)).with("%.0f"),
                warm == house ? "1 (baseline)" : ratio(warm, house, Print::milliseconds),
                warm == house ? "1 (baseline)" : ratio(warm, house, Print::processorMilliseconds),
                paper.pages(),
                paper.kilobytes(),
                yes(paper.tagged()),
                yes(paper.archivable()),
                yes(paper.accessible()));
    }

    void memoryHead() {
        line("");
        line("| lines | engine | allocated for one print, MB | smallest heap that is enough, MB |");
        line("|---|---|---|---|");
    }

    void memory(int lines, String engine, double allocated, String heap) {
        line("| %d | %s | %.1f | %s |", lines, engine, allocated, heap);
    }

    String text() {
        return text.toString();
    }

    private static String ratio(List<Print> prints, List<Print> house, Function<Print, Double> part) {
        return Figures.ratio(each(prints, part), each(house, part)).with("%.2f");
    }

    private static List<Double> each(List<Print> prints, Function<Print, Double> part) {
        return prints.stream().map(part).toList();
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
