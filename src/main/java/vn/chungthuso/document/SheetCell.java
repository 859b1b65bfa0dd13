package vn.chungthuso.document;

import java.time.LocalDate;

/**
 * One cell of a spreadsheet as it was typed.
 *
 * @param text without blanks around it; a number with all its digits, a date as dd/MM/yyyy, of a formula its last result
 * @param date only of a cell that Excel itself takes for a date
 */
public record SheetCell(Kind kind, String text, LocalDate date) {

    /** What the file says that a cell holds. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        /** An error such as {@code #N/A}. */
        FAULT
    }

    public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", null);

    /** @param text blank ones give a blank cell */
    public static SheetCell of(Kind kind, String text) {
        return text.isBlank() && kind != Kind.FORMULA ? BLANK : new SheetCell(kind, text.strip(), null);
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
