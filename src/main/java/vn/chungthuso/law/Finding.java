package vn.chungthuso.law;

import java.util.Objects;

/**
 * One thing that is wrong with a decision table, in Vietnamese for whoever edits it.
 *
 * @param file the table's file
 * @param row the rule's place in the table, counted from 1; null where the whole table is meant
 * @param rule the rule's id; null where the whole table is meant, or the rule has none
 * @param message what is wrong, and for which inputs
 */
public record Finding(String file, Integer row, String rule, String message) {

    static Finding inFile(String file, String reason, Object... details) {
        return new Finding(file, null, null, LawTexts.say("law.table." + reason, details));
    }

    /** @param row counted from 0 */
    static Finding inRow(String file, int row, String rule, String reason, Object... details) {
        return new Finding(file, row + 1, rule, LawTexts.say("law.table." + reason, details));
    }

    /** With the place of the fault before it, but for the file. */
    public String sentence() {
        return row == null ? message : LawTexts.say("law.row", row, Objects.requireNonNullElse(rule, ""), message);
    }

    @Override
    public String toString() {
        return file + ": " + sentence();
    }
}
