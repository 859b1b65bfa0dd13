package vn.chungthuso.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import vn.chungthuso.sla.Counts;

/**
 * A report for other programs, in the shape of a list that is always whole.
 *
 * @param totals of all rows; what was carried over into the whole period, and waiting at the end of it
 */
record StatisticsView(LocalDate from, LocalDate to, List<String> groupBy, List<Row> items, int page, int size, long total, Sums totals) {

    /** @param month ISO, as {@code 2026-03}; what it is not grouped by is left out */
    record Row(YearMonth month, String agency, String agencyName, String procedure, String procedureName, @JsonUnwrapped Sums counts) {}

    /** @param onTimeShare percent of what ended; left out where nothing did */
    record Sums(long carried, long received, long onTime, long late, long waiting, long overdue, Double onTimeShare) {

        static Sums of(Counts counts) {
            return new Sums(
                    counts.carried(), counts.received(), counts.onTime(), counts.late(), counts.waiting(), counts.overdue(), counts.onTimeShare());
        }
    }

    /** The dossiers that a figure counts. */
    record Rows(List<Dossier> items, int page, int size, long total) {}

    /** One of them; {@code endedAt} and {@code outcome} are left out while it is open. */
    record Dossier(
            String code,
            String procedure,
            String certificateKind,
            String agency,
            OffsetDateTime receivedAt,
            OffsetDateTime dueAt,
            OffsetDateTime endedAt,
            String outcome) {}
}
