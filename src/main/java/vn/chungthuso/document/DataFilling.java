package vn.chungthuso.document;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chungthuso.document.Form.Column;
import vn.chungthuso.document.Form.Field;
import vn.chungthuso.document.Form.Table;
import vn.chungthuso.document.Form.Type;

/** The values of a paper's data; what is missing although it is required is refused by its label. */
class DataFilling implements Filling {

    /** A letter has at most this many lines; more go into another letter (design §5). */
    static final int MAX_LINES = 500;

    private final Map<String, Object> data;
    private final PrintedValues values;
    private final Wording wording;

    DataFilling(Map<String, Object> data, PrintedValues values, Wording wording) {
        this.data = data;
        this.values = values;
        this.wording = wording;
    }

    @Override
    public boolean counts(Map<String, List<String>> onlyFor) {
        return onlyFor.entrySet().stream().allMatch(only -> only.getValue().contains(String.valueOf(at(data, only.getKey()))));
    }

    @Override
    public List<String> items(Field field) {
        return items(field, data, () -> wording.say("place.field", field.label()));
    }

    @Override
    public List<String> itemsInPlace(Field field) {
        return required(field, items(field), () -> wording.refusal("missing", field.label()));
    }

    @Override
    public String count(String rows) {
        return String.valueOf(lines(rows).size());
    }

    @Override
    public List<List<String>> rows(Table table) {
        List<Map<String, Object>> lines = lines(table.rows());
        if (lines.isEmpty()) {
            throw wording.refusal("missing", table.label());
        }
        if (lines.size() > MAX_LINES) {
            throw wording.refusal("tooManyLines", lines.size(), MAX_LINES);
        }
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> row(table, lines.get(number - 1), number))
                .toList();
    }

    private List<String> row(Table table, Map<String, Object> line, int number) {
        return table.columns().stream()
                .map(column -> column.isNumber() ? String.valueOf(number) : joined(column, line, number))
                .toList();
    }

    private String joined(Column column, Map<String, Object> line, int number) {
        return column.parts().stream()
                .map(part -> required(
                        part,
                        items(part, line, () -> wording.say("place.inLine", number, part.label())),
                        () -> wording.refusal("missingInLine", number, part.label())))
                .filter(items -> !items.isEmpty())
                .map(items -> String.join(", ", items))
                .collect(Collectors.joining(column.separator()));
    }

    private List<String> items(Field field, Map<?, ?> from, Supplier<String> where) {
        return values.items(field, at(from, field.identifier()), where);
    }

    private static List<String> required(Field field, List<String> items, Supplier<PaperRefused> refusal) {
        boolean missing = field.type() == Type.COMMITMENT ? !items.equals(List.of("true")) : items.isEmpty();
        if (field.required() && missing) {
            throw refusal.get();
        }
        return items;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> lines(String key) {
        return (List<Map<String, Object>>) data.getOrDefault(key, List.of());
    }

    private static Object at(Map<?, ?> data, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return data.get(path);
        }
        return data.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? at(inner, path.substring(dot + 1)) : null;
    }
}
