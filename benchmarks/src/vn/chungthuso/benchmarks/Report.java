package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The figures of one run as a page of Markdown. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    Report(String title, int requests, int rounds) {
        line("# %s", title);
        line("");
        line("%d requests a pass, %d rounds; median (least–most) of the passes, and of the ratios round by round.", requests, rounds);
        line("%s, H2 in memory.", machine());
        line("");
        line("| callers | contestant | requests/s | ratio to the baseline |");
        line("|---|---|---|---|");
    }

    void speeds(int callers, Contestant baseline, Map<Contestant, List<Double>> measured) {
        measured.forEach((contestant, speeds) -> line(
                "| %d | %s | %s | %s |",
                callers,
                contestant.label(),
                Figures.of(speeds).with("%.0f"),
                contestant == baseline ? "1 (baseline)" : Figures.ratio(speeds, measured.get(baseline)).with("%.2f")));
    }

    /** Milliseconds of one request by part, one caller, seen by a sampler that slows both a little. */
    void parts(Map<String, Double> bare, Map<String, Double> house) {
        line("");
        line("| where a request's time goes | bare engine, ms | the house, ms |");
        line("|---|---|---|");
        var parts = new TreeSet<>(house.keySet());
        parts.addAll(bare.keySet());
        parts.forEach(part -> line("| %s | %.2f | %.2f |", part, bare.getOrDefault(part, 0.0), house.getOrDefault(part, 0.0)));
        line("| together | %.2f | %.2f |", sum(bare), sum(house));
    }

    static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, %s %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version());
    }

    String text() {
        return text.toString();
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
