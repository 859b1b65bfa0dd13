package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungthuso.document.SheetCell;
import vn.chungthuso.document.SheetCell.Kind;
import vn.chungthuso.document.SheetRow;

/** The cells of one row, and what was made of them so far. */
final class PersonCells {

    private final SheetRow row;
    private final Words words;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<CellError> errors = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    PersonCells(SheetRow row, Words words) {
        this.row = row;
        this.words = words;
    }

    TypedPerson person() {
        return new TypedPerson(row, fields, errors, warnings);
    }

    String heading(SubscriberColumn column) {
        return column.heading(words);
    }

    void put(String field, Object value) {
        fields.put(field, value);
    }

    /** Empty, with an error once, for a cell that has no text of its own. */
    String text(SubscriberColumn column) {
        SheetCell cell = cell(column);
        if (!cell.is(Kind.FORMULA) && !cell.is(Kind.FAULT)) {
            return cell.text();
        }
        if (!hasError(column)) {
            refuse(column, cell.is(Kind.FORMULA) ? "import.formula" : "import.fault", address(column), cell.text());
        }
        return "";
    }

    private String address(SubscriberColumn column) {
        return (char) ('A' + column.ordinal()) + String.valueOf(row.number());
    }

    SheetCell cell(SubscriberColumn column) {
        return row.cell(column.ordinal());
    }

    void set(SubscriberColumn column, String value) {
        if (!value.isEmpty()) {
            fields.put(column.field(), value);
        }
    }

    boolean hasError(SubscriberColumn column) {
        return errors.stream().anyMatch(error -> error.column().equals(heading(column)));
    }

    void refuse(SubscriberColumn column, String key, Object... arguments) {
        errors.add(new CellError(heading(column), column.field(), words.say(key, arguments)));
    }

    void warn(String code, SubscriberColumn column, String key, Object... arguments) {
        warnings.add(new Warning(code, column.field(), words.say(key, arguments)));
    }
}
