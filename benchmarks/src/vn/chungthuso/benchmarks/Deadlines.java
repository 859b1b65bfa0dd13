package vn.chungthuso.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works out deadlines about ten years away, one for each day of 2019 on which a request may come. */
class Deadlines implements Contestant {

    static final int WORKING_DAYS = 2_500;

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private final String label;
    private final Function<LocalDate, LocalDate> due;
    private final AtomicLong answered = new AtomicLong();

    Deadlines(String label, Function<LocalDate, LocalDate> due) {
        this.label = label;
        this.due = due;
    }

    static Stream<LocalDate> received() {
        return FIRST.datesUntil(FIRST.plusYears(1));
    }

    List<LocalDate> all() {
        return received().map(due).toList();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public void bringOne() {
        if (all().size() == FIRST.lengthOfYear()) {
            answered.incrementAndGet();
        }
    }

    @Override
    public long waiting() {
        return answered.get();
    }
}
