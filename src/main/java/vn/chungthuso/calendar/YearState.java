package vn.chungthuso.calendar;

/** What a year's calendar rests on; of several the later word counts. */
public enum YearState {
    /** There is none: whoever counts into the year gets an error. */
    MISSING,
    /** Computed, «đề xuất». */
    PROPOSED,
    /** The shipped file states it. */
    STATED,
    /** An administrator accepted it. */
    ACCEPTED
}
