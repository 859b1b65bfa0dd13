package vn.chungthuso.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import vn.chungthuso.calendar.TypedDay;

/**
 * The rows of a year as the page sends them: one value of each column for each row.
 *
 * @param pressed the button: {@code luu}, {@code xem-truoc}, {@code them} or {@code xoa-} with the row from 0
 * @param draft id of the draft that was edited; null where there was none
 */
record CalendarTyping(String pressed, Long draft, List<TypedDay> rows) {

    private static final String ADD = "them";
    private static final String REMOVE = "xoa-";
    private static final String PREVIEW = "xem-truoc";

    static CalendarTyping of(MultiValueMap<String, String> form) {
        List<TypedDay> rows = IntStream.range(0, form.getOrDefault("date", List.of()).size())
                .mapToObj(row -> new TypedDay(
                        cell(form, "date", row), cell(form, "kind", row), cell(form, "swappedWith", row), cell(form, "note", row), cell(form, "source", row)))
                .toList();
        String draft = Optional.ofNullable(form.getFirst("draft")).filter(id -> id.matches("\\d{1,18}")).orElse(null);
        return new CalendarTyping(Optional.ofNullable(form.getFirst("do")).orElse(""), draft == null ? null : Long.valueOf(draft), rows);
    }

    private static String cell(MultiValueMap<String, String> form, String column, int row) {
        List<String> cells = form.getOrDefault(column, List.of());
        return row < cells.size() ? cells.get(row) : "";
    }

    /** Whether the rows only become more or fewer and nothing is to be kept yet. */
    boolean isOnlyRearranged() {
        return pressed.equals(ADD) || pressed.startsWith(REMOVE);
    }

    boolean isToBePreviewed() {
        return pressed.equals(PREVIEW);
    }

    List<TypedDay> rearranged() {
        var changed = new ArrayList<>(rows);
        if (pressed.equals(ADD)) {
            changed.add(TypedDay.nothing());
        }
        IntStream.range(0, rows.size()).filter(row -> pressed.equals(REMOVE + row)).forEach(changed::remove);
        return changed;
    }

    /** Without rows in which nothing was typed. */
    List<TypedDay> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }
}
