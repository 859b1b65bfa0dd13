package vn.chungthuso.law;

import java.time.LocalDate;

/**
 * A value and the days on which it holds.
 *
 * @param place file and row, as a fault names them
 * @param key what the value belongs to; in a plain list the value itself
 * @param validFrom first day; {@link LocalDate#MIN} where the file leaves it open
 * @param validTo last day; {@link LocalDate#MAX} where the file leaves it open
 */
record ReferenceRow(String place, String key, String value, LocalDate validFrom, LocalDate validTo) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** What stops the start: file, row, key and what is wrong, in Vietnamese. */
    IllegalStateException fault(String what, Object... details) {
        return new IllegalStateException(
                LawTexts.say("reference.faultOfKey", place, key, LawTexts.say("reference.fault." + what, details)));
    }
}
