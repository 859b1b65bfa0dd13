package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What must hold between the rows of a file, each of which is right by itself. */
record StatedYears(Map<LocalDate, FileRow> rows, FileFaults faults) {

    void check() {
        rows.keySet().forEach(this::yearIsWhole);
        rows.values().forEach(this::swapIsReturned);
    }

    /** A lone swap row must not switch off the computed Tết of its year: who states a year states it from 01/01 on. */
    private void yearIsWhole(LocalDate date) {
        if (!isStated(date)) {
            throw faults.inFile("notWhole", date.getYear(), date.withDayOfYear(1));
        }
    }

    /** Both days of a swap name each other, so none is swapped twice; a neighbouring year that isn't stated can't answer. */
    private void swapIsReturned(FileRow row) {
        row.swappedWith().filter(partner -> isStated(partner) || !isNeighbour(row.date(), partner)).ifPresent(partner -> {
            FileRow other = rows.get(partner);
            if (other == null) {
                throw faults.inRow(row.line(), "swapMissing", row.date(), partner);
            }
            if (other.day().kind() == row.day().kind() || !other.swappedWith().equals(Optional.of(row.date()))) {
                throw faults.inRow(row.line(), "swapOverlaps", row.date(), partner, other.line());
            }
        });
    }

    private static boolean isNeighbour(LocalDate date, LocalDate partner) {
        return Math.abs(partner.getYear() - date.getYear()) == 1;
    }

    private boolean isStated(LocalDate date) {
        return rows.containsKey(date.withDayOfYear(1));
    }
}
