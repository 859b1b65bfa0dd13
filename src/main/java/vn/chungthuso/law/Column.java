package vn.chungthuso.law;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * One input column of a table: what it asks, and its cells from the first row to the last, empty ones as an empty text.
 *
 * @param asked the column as the engine sees it
 */
record Column(String name, String type, Set<String> words, List<String> cells, DmnDecisionTableInputImpl asked) {

    /** Stands for a limit that is asked along, such as {@code minRemainingDays}: more than the small numbers in cells. */
    static final int LIMIT = 60;

    private static final String UNMENTIONED = "?";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern LIST = Pattern.compile("true|false|\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*");
    private static final Pattern LIMIT_NAME = Pattern.compile("(?:[<>]=?|\\.\\.) ?([a-z]\\w+)\\b(?!\\()");
    private static final Pattern DATE = Pattern.compile("date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?![\\w])");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    static Column of(Input input, List<String> cells, DmnDecisionTableInputImpl asked) {
        return new Column(
                variable(input), input.getInputExpression().getTypeRef(), words(input.getInputValues()), cells, asked);
    }

    /** The variable a column asks for: the text of its expression, without a conversion around it. */
    private static String variable(Input input) {
        return input.getInputExpression().getText().getTextContent().strip().replaceAll("^\\w+\\((\\w+)\\)$", "$1");
    }

    /** The declared words of a column, such as {@code "A","B"}; empty where none are declared. */
    static Set<String> words(UnaryTests declared) {
        var quoted = declared == null || declared.getText() == null ? "" : declared.getText().getTextContent();
        return QUOTED.matcher(quoted).results().map(word -> word.group(1)).collect(toCollection(LinkedHashSet::new));
    }

    /** Whether a cell only lists words or says yes or no, so that {@link #lists} knows what it matches without the engine. */
    boolean isList(String cell) {
        return name.equals(asked.getExpression().getExpression()) && LIST.matcher(cell).matches();
    }

    static boolean lists(String cell, Object value) {
        return value instanceof String word ? cell.contains('"' + word + '"') : cell.equals(String.valueOf(value));
    }

    /** Limits that are asked along with the columns and compared in these cells. */
    Set<String> limits() {
        return new LinkedHashSet<>(outsideQuotes(LIMIT_NAME, match -> match.group(1)).toList());
    }

    /**
     * Values that tell the cells apart: the declared words, both truth values, the days around each date and the numbers around
     * each number or limit. A free text contributes nothing at all, each text that a cell mentions and one that none mentions.
     */
    Set<Object> values() {
        var values = new LinkedHashSet<Object>(words);
        if ("boolean".equals(type)) {
            values.add(true);
            values.add(false);
        } else if (words.isEmpty()) {
            found(DATE, match -> LocalDate.parse(match.group(1)))
                    .forEach(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)).map(LocalDate::toString).forEach(values::add));
            if (values.isEmpty()) {
                Stream.concat(outsideQuotes(NUMBER, match -> Integer.valueOf(match.group())), limits().stream().map(limit -> LIMIT))
                        .forEach(number -> values.addAll(List.of(number - 1, number, number + 1)));
            }
        }
        if (values.isEmpty()) {
            found(QUOTED, match -> match.group(1)).forEach(values::add);
            if (!values.isEmpty()) {
                values.add(UNMENTIONED);
            }
            values.add(null);
        }
        if (outsideQuotes(NULL, MatchResult::group).findAny().isPresent()) {
            values.add(null);
        }
        return values;
    }

    /** Whether {@link #values} stand for all values that may come; texts that cells compare in some other way do not. */
    boolean isClosed() {
        return !values().contains(UNMENTIONED);
    }

    private <T> Stream<T> found(Pattern pattern, Function<MatchResult, T> reading) {
        return cells.stream().flatMap(cell -> pattern.matcher(cell).results()).map(reading);
    }

    private <T> Stream<T> outsideQuotes(Pattern pattern, Function<MatchResult, T> reading) {
        return cells.stream()
                .flatMap(cell -> pattern.matcher(QUOTED.matcher(cell).replaceAll("\"\"")).results())
                .map(reading);
    }
}
