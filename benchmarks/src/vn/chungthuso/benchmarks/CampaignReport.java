package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of one run of {@link CampaignBenchmark} as a page of Markdown. */
final class CampaignReport {

    private final StringBuilder text = new StringBuilder();

    CampaignReport(int rounds) {
        line("# A campaign of many units");
        line("");
        line("%d campaigns of each size after the warm-up; median (least–most).", rounds);
        line("%s, H2 in memory.", Report.machine());
        line("");
        line("| action | units | the owner waits, ms | jobs afterwards, ms | longest job, ms | the owner waits, ratio |");
        line("|---|---|---|---|---|---|");
    }

    void campaigns(
            int few, Map<CampaignStep, List<CampaignStep.Taken>> small, int many, Map<CampaignStep, List<CampaignStep.Taken>> large) {
        small.forEach((step, measured) -> {
            row(step, few, measured, "");
            row(step, many, large.get(step), Figures.ratio(waited(large.get(step)), waited(measured)).with("%.1f"));
        });
    }

    String text() {
        return text.toString();
    }

    private void row(CampaignStep step, int units, List<CampaignStep.Taken> measured, String ratio) {
        line(
                "| %s | %d | %s | %s | %s | %s |",
                step.words(),
                units,
                Figures.of(waited(measured)).with("%.0f"),
                figures(measured, taken -> taken.afterwards().milliseconds()),
                figures(measured, taken -> taken.afterwards().longest()),
                ratio);
    }

    private static List<Double> waited(List<CampaignStep.Taken> measured) {
        return measured.stream().map(taken -> taken.waited().milliseconds()).toList();
    }

    private static String figures(List<CampaignStep.Taken> measured, ToDoubleFunction<CampaignStep.Taken> part) {
        return Figures.of(measured.stream().map(part::applyAsDouble).toList()).with("%.0f");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
