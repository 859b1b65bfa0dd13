package vn.chungthuso.desk;

/**
 * How much of the office's time is left until something is due, or how much it is overdue.
 *
 * @param text in Vietnamese, such as «Còn 1 ngày 3 giờ»
 */
record TimeLeft(Level level, String text) {

    /** {@code SOON} = less than one working day. */
    enum Level {
        LATE,
        SOON,
        LATER
    }
}
