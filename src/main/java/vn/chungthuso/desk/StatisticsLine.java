package vn.chungthuso.desk;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import vn.chungthuso.sla.Counts;
import vn.chungthuso.sla.Figure;

/**
 * A row of the report on the page.
 *
 * @param agency short name; null where the rows are not grouped by it, as are {@code month} and {@code procedure}
 * @param addresses of the dossiers behind each number, by its key
 */
record StatisticsLine(YearMonth month, String agency, String procedure, Counts counts, Map<String, String> addresses) {

    /** @param figure key of a number */
    public long count(String figure) {
        return counts.of(Arrays.stream(Figure.values()).filter(one -> StatisticsQuestions.key(one).equals(figure)).findFirst().orElseThrow());
    }
}
