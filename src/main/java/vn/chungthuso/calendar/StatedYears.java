package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Map;

/**
 * What must hold between rows, each of which is right by itself.
 *
 * @param rows of the years that are looked at
 * @param around rows of other stated years, which aren't looked at but may know of a swap over New Year
 */
record StatedYears(Map<LocalDate, FileRow> rows, Map<LocalDate, SpecialDay> around, RowFaults faults) {

    void check(Collection<Integer> years) {
        years.forEach(this::yearIsWhole);
        rows.values().stream().filter(row -> row.day().kind().isSwap()).forEach(this::swapIsReturned);
    }

    /** A lone swap row must not switch off the computed Tết of its year: who states a year states it from 01/01 on. */
    private void yearIsWhole(int year) {
        LocalDate newYear = Year.of(year).atDay(1);
        if (!rows.containsKey(newYear)) {
            faults.add(0, "", "notWhole", year, newYear);
        }
    }

    /** Both days of a swap name each other, so none is swapped twice; a neighbouring year that doesn't state the day can't answer. */
    private void swapIsReturned(FileRow row) {
        LocalDate partner = row.day().swappedWith();
        FileRow other = rows.get(partner);
        if (other != null) {
            if (!isReturned(row.day(), other.day())) {
                faults.add(row.line(), "swappedWith", "swapOverlaps", row.date(), partner, other.line());
            }
        } else if (around.containsKey(partner)) {
            if (!isReturned(row.day(), around.get(partner))) {
                faults.add(row.line(), "swappedWith", "swapOverlapsAround", row.date(), partner, partner.getYear());
            }
        } else if (isStated(partner) || !isNeighbour(row.date(), partner)) {
            faults.add(row.line(), "swappedWith", "swapMissing", row.date(), partner);
        }
    }

    private static boolean isReturned(SpecialDay day, SpecialDay other) {
        return other.kind().isSwap() && other.kind() != day.kind() && day.date().equals(other.swappedWith());
    }

    private static boolean isNeighbour(LocalDate date, LocalDate partner) {
        return Math.abs(partner.getYear() - date.getYear()) == 1;
    }

    private boolean isStated(LocalDate date) {
        return rows.containsKey(date.withDayOfYear(1));
    }
}
