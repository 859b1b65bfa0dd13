package vn.chungthuso.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the inputs of one decision as plain values: enumerations by name, dates as ISO text. */
final class Question {

    private final DecisionTables tables;
    private final String decision;
    private final Map<String, Object> inputs = new LinkedHashMap<>();

    Question(DecisionTables tables, String decision) {
        this.tables = tables;
        this.decision = decision;
    }

    Question with(String input, Enum<?> word) {
        return put(input, word == null ? null : word.name());
    }

    Question with(String input, LocalDate date) {
        return put(input, date.toString());
    }

    Question with(String input, String text) {
        return put(input, text);
    }

    Question with(String input, Integer number) {
        return put(input, number);
    }

    Question with(String input, Boolean flag) {
        return put(input, flag);
    }

    Answer answer() {
        return tables.ask(decision, inputs);
    }

    private Question put(String input, Object plain) {
        inputs.put(input, plain);
        return this;
    }
}
