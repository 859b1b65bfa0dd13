package vn.chungthuso.calendar;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row of a year as it was typed; what was left out is empty.
 *
 * @param date such as 2026-02-16
 * @param kind word of {@link DayKind}
 * @param swappedWith of a swap, the day it was exchanged for; else empty
 */
public record TypedDay(String date, String kind, String swappedWith, String note, String source) {

    public TypedDay {
        date = plain(date);
        kind = plain(kind);
        swappedWith = plain(swappedWith);
        note = plain(note);
        source = plain(source);
    }

    /** The row as it would be typed. */
    public static TypedDay of(SpecialDay day) {
        String swappedWith = Objects.toString(day.swappedWith(), "");
        return new TypedDay(day.date().toString(), day.kind().name(), swappedWith, day.note(), day.source());
    }

    /** A row in which nothing has been typed yet. */
    public static TypedDay nothing() {
        return new TypedDay(null, null, null, null, null);
    }

    public boolean isEmpty() {
        return Stream.of(date, kind, swappedWith, note, source).allMatch(String::isEmpty);
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
