package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;

/** Every calendar day of a stretch, told only when it is read: most who ask for a deadline don't ask why. */
final class DaysExplained<T> extends AbstractList<T> implements RandomAccess {

    private final LocalDate first;
    private final int size;
    private final Function<LocalDate, T> explanation;

    DaysExplained(LocalDate first, LocalDate last, Function<LocalDate, T> explanation) {
        this.first = first;
        this.size = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        this.explanation = explanation;
    }

    @Override
    public T get(int index) {
        return explanation.apply(first.plusDays(Objects.checkIndex(index, size)));
    }

    @Override
    public int size() {
        return size;
    }
}
