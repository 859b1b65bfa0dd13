package vn.chungthuso.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads rows one by one: what must hold for each of them, wherever it was typed. */
final class DayReading {

    private static final int LONGEST_TEXT = 200;
    private static final String RUN_BY_EXCEL = "=+-@";

    private final RowFaults faults;
    private final Map<LocalDate, FileRow> rows = new LinkedHashMap<>();

    DayReading(RowFaults faults) {
        this.faults = faults;
    }

    /** The rows without fault by their dates, in their order. */
    Map<LocalDate, FileRow> read(List<TypedRow> typed) {
        typed.forEach(row -> faults.noting(row.line(), () -> add(new FileRow(row.line(), day(row)))));
        return rows;
    }

    private void add(FileRow row) {
        FileRow before = rows.putIfAbsent(row.date(), row);
        WrongRow.unless(before == null, "date", "twice", row.date(), before == null ? 0 : before.line());
    }

    private static SpecialDay day(TypedRow row) {
        TypedDay typed = row.day();
        LocalDate date = date("date", filled("date", typed.date()));
        WrongRow.unless(String.valueOf(date.getYear()).equals(row.year()), "date", "year", date, row.year());
        DayKind kind = kind(filled("kind", typed.kind()));
        LocalDate swappedWith = typed.swappedWith().isEmpty() ? null : date("swappedWith", typed.swappedWith());
        fits(kind, date, swappedWith);
        return new SpecialDay(date, kind, swappedWith, text("note", typed.note()), text("source", typed.source()), false);
    }

    private static void fits(DayKind kind, LocalDate date, LocalDate swappedWith) {
        WrongRow.unless(kind.allowedOn(date), "kind", kind == DayKind.SWAP_WORK ? "notWeekend" : "notWeekday", kind, date);
        WrongRow.unless(kind.isSwap() || swappedWith == null, "swappedWith", "noSwap", kind);
        WrongRow.unless(!kind.isSwap() || swappedWith != null, "swappedWith", "swapAlone", kind);
    }

    private static LocalDate date(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new WrongRow(column, "date", text);
        }
    }

    private static DayKind kind(String text) {
        return Stream.of(DayKind.values()).filter(kind -> kind.name().equals(text)).findFirst()
            .orElseThrow(() -> new WrongRow("kind", "kind", text, List.of(DayKind.values())));
    }

    private static String filled(String column, String text) {
        WrongRow.unless(!text.isEmpty(), column, "empty." + column);
        return text;
    }

    /** One line that the file can hold and Excel doesn't run. */
    private static String text(String column, String text) {
        filled(column, text);
        boolean plain = text.length() <= LONGEST_TEXT && text.indexOf(',') < 0 && RUN_BY_EXCEL.indexOf(text.charAt(0)) < 0
            && text.codePoints().noneMatch(DayReading::isUnprintable);
        WrongRow.unless(plain, column, "text." + column, LONGEST_TEXT);
        return text;
    }

    private static boolean isUnprintable(int sign) {
        return Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE;
    }
}
