package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chungthuso.calendar.Acceptance;
import vn.chungthuso.calendar.CalendarDraft;
import vn.chungthuso.calendar.CalendarYear;
import vn.chungthuso.calendar.DayKind;
import vn.chungthuso.calendar.SpecialDay;
import vn.chungthuso.calendar.YearState;

/**
 * A year of the calendar.
 *
 * @param acceptances newest first
 * @param draft what is being prepared; null where nothing is, and for readers
 */
record CalendarYearView(int year, YearState state, List<Row> rows, List<Acceptance> acceptances, DraftView draft) {

    /** @param swappedWith of a swap, the day it was exchanged for; else null */
    record Row(LocalDate date, DayKind kind, LocalDate swappedWith, String note, String source) {}

    /** @param id to be sent with the acceptance */
    record DraftView(long id, String changedBy, OffsetDateTime changedAt, List<Row> rows) {

        static DraftView of(CalendarDraft draft) {
            return draft == null ? null : new DraftView(draft.id(), draft.changedBy(), draft.changedAt(), CalendarYearView.of(draft.rows()));
        }
    }

    static CalendarYearView of(CalendarYear year, List<Acceptance> acceptances, CalendarDraft draft) {
        return new CalendarYearView(year.year(), year.state(), of(year.rows()), acceptances, DraftView.of(draft));
    }

    private static List<Row> of(List<SpecialDay> days) {
        return days.stream().map(day -> new Row(day.date(), day.kind(), day.swappedWith(), day.note(), day.source())).toList();
    }
}
