package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one run of {@link ImportBenchmark} as a page of Markdown. */
final class ImportReport {

    private final StringBuilder text = new StringBuilder();

    ImportReport(int rounds) {
        line("# A list of subscribers from Excel");
        line("");
        line("%d lists of each length after the warm-up; median (least–most).", rounds);
        line("%s, H2 in memory.", Report.machine());
        line("");
        line("| step | rows | a row, ms | allocated for a row, MB | a row of the long list against one of the short |");
        line("|---|---|---|---|---|");
    }

    void lists(int few, Map<String, List<Stretch>> shortLists, int many, Map<String, List<Stretch>> longLists) {
        shortLists.forEach((step, measured) -> {
            List<Double> shortRow = milliseconds(measured, few);
            List<Double> longRow = milliseconds(longLists.get(step), many);
            line("| %s | %d | %s | %s | |", step, few, Figures.of(shortRow).with("%.2f"), megabytes(measured, few));
            line(
                    "| %s | %d | %s | %s | %s |",
                    step,
                    many,
                    Figures.of(longRow).with("%.2f"),
                    megabytes(longLists.get(step), many),
                    Figures.ratio(longRow, shortRow).with("%.2f"));
        });
    }

    String text() {
        return text.toString();
    }

    private static List<Double> milliseconds(List<Stretch> measured, int rows) {
        return measured.stream().map(stretch -> stretch.milliseconds() / rows).toList();
    }

    private static String megabytes(List<Stretch> measured, int rows) {
        return Figures.of(measured.stream().map(stretch -> stretch.megabytes() / rows).toList()).with("%.3f");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
