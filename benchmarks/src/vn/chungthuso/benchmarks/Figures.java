package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Several measurements of one thing: the median and how far they lie apart. */
record Figures(double median, double least, double most) {

    static Figures of(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        int last = sorted.size() - 1;
        double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
        return new Figures(median, sorted.get(0), sorted.get(last));
    }

    /** One against the other, round by round. */
    static Figures ratio(List<Double> speeds, List<Double> baseline) {
        return of(IntStream.range(0, speeds.size()).mapToObj(round -> speeds.get(round) / baseline.get(round)).toList());
    }

    String with(String format) {
        return String.format(Locale.ROOT, "%1$s (%2$s–%3$s)", said(format, median), said(format, least), said(format, most));
    }

    private static String said(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
