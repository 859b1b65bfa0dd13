package vn.chungthuso.calendar;

/** How many days of a stretch are worked: each working day has a morning, and an afternoon unless it is a half day. */
record WorkedDays(int mornings, int afternoons) {

    static final WorkedDays NONE = new WorkedDays(0, 0);

    WorkedDays plus(WorkedDays other) {
        return new WorkedDays(mornings + other.mornings, afternoons + other.afternoons);
    }

    WorkedDays minus(WorkedDays other) {
        return new WorkedDays(mornings - other.mornings, afternoons - other.afternoons);
    }

    WorkedDays plusDay(int halves) {
        return new WorkedDays(mornings + (halves > 0 ? 1 : 0), afternoons + (halves > 1 ? 1 : 0));
    }
}
