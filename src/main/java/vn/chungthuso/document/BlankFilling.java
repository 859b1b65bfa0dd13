package vn.chungthuso.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chungthuso.document.Form.Column;
import vn.chungthuso.document.Form.Field;
import vn.chungthuso.document.Form.Table;

/** A form to fill in by hand: boxes to tick where the form knows the answers, dates to complete, else room to write. */
class BlankFilling implements Filling {

    private static final int EMPTY_ROWS = 3;
    private static final String DIGITS = "……";
    private static final String YEAR = "………";
    private static final String DATE = String.join("/", DIGITS, DIGITS, YEAR);
    private static final String BOX = "□";

    /** A blank that no line breaks at, so that a box stays with the first word of its answer. */
    private static final String TIED = "\u00a0";

    private final Wording wording;

    BlankFilling(Wording wording) {
        this.wording = wording;
    }

    @Override
    public boolean counts(Map<String, List<String>> onlyFor) {
        return true;
    }

    @Override
    public List<String> items(Field field) {
        return field.values().isEmpty() ? List.of(room(field)) : boxes(field);
    }

    @Override
    public List<String> itemsInPlace(Field field) {
        return items(field);
    }

    @Override
    public String count(String rows) {
        return DIGITS;
    }

    @Override
    public List<List<String>> rows(Table table) {
        return IntStream.rangeClosed(1, EMPTY_ROWS).mapToObj(number -> row(table, number)).toList();
    }

    private static List<String> row(Table table, int number) {
        return table.columns().stream().map(column -> column.isNumber() ? String.valueOf(number) : fixed(column)).toList();
    }

    /** What stands in every line, because the form allows one answer only; else nothing. */
    private static String fixed(Column column) {
        return column.parts().stream()
                .filter(part -> part.required() && part.values().size() == 1)
                .flatMap(part -> part.values().values().stream())
                .collect(Collectors.joining(column.separator()));
    }

    private String room(Field field) {
        return switch (field.type()) {
            case DATE -> DATE;
            case LONG_DATE -> wording.say("longDate", DIGITS, DIGITS, YEAR);
            case MOMENT -> wording.say("moment", DIGITS, DIGITS, DATE);
            case BOOL, COMMITMENT -> BOX;
            default -> ROOM;
        };
    }

    /** «□ Có», «□ Không»; an answer without a word is the box left empty. */
    private static List<String> boxes(Field field) {
        return field.values().values().stream()
                .filter(answer -> !answer.isEmpty())
                .map(answer -> BOX + TIED + answer)
                .toList();
    }
}
