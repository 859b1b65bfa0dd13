package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the file of published years.
 *
 * @param line        where it stands, from 1
 * @param swappedWith of a swap, the day it was exchanged for
 */
record FileRow(int line, SpecialDay day, Optional<LocalDate> swappedWith) {

    LocalDate date() {
        return day.date();
    }
}
