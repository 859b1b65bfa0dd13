package vn.chungthuso.calendar;

import java.time.LocalDate;

/** A row that can be read, and where it stands, from 1. */
record FileRow(int line, SpecialDay day) {

    LocalDate date() {
        return day.date();
    }
}
