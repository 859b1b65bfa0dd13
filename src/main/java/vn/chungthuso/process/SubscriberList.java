package vn.chungthuso.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.Sheet;
import vn.chungthuso.document.SheetCell.Kind;
import vn.chungthuso.document.SheetLimits;
import vn.chungthuso.document.SheetRow;
import vn.chungthuso.dossier.SearchWords;

/** Finds the list in a sheet: the official headings in their order, below them a row for each person. */
@Component
class SubscriberList {

    private final ImportProperties properties;
    private final Words words;

    SubscriberList(ImportProperties properties, Words words) {
        this.properties = properties;
        this.words = words;
    }

    SheetLimits limits() {
        return new SheetLimits(properties.importRows(), SubscriberColumn.values().length);
    }

    /** @throws FormRefused 400 for a sheet that is not the CA's, or without or with too many persons */
    List<SheetRow> of(Sheet sheet) {
        SheetRow head = sheet.rows().stream().limit(SheetLimits.ROWS_ABOVE).max(Comparator.comparingLong(this::headings).thenComparing(
                Comparator.comparingInt(SheetRow::number).reversed())).orElseThrow(() -> refusal("import.empty"));
        for (SubscriberColumn column : SubscriberColumn.values()) {
            if (!isHeading(head, column)) {
                throw refusal("import.heading", letter(column), column.heading(words), head.cell(column.ordinal()).text());
            }
        }
        List<SheetRow> persons = sheet.rows().stream().filter(row -> row.number() > head.number() && !isNumberOnly(row)).toList();
        if (persons.isEmpty()) {
            throw refusal("import.empty");
        }
        if (persons.size() > properties.importRows()) {
            throw refusal("sheet.tooManyRows", properties.importRows());
        }
        refuseMerged(sheet, head);
        return persons;
    }

    /** A merged cell has one value for several persons, and nobody can tell for whom. */
    private void refuseMerged(Sheet sheet, SheetRow head) {
        sheet.merged().stream().filter(range -> lastRow(range) > head.number()).findFirst().ifPresent(range -> {
            throw refusal("import.merged", range);
        });
    }

    private static int lastRow(String range) {
        return Integer.parseInt(range.substring(range.indexOf(':') + 1).replaceAll("[^0-9]", ""));
    }

    private long headings(SheetRow row) {
        return Arrays.stream(SubscriberColumn.values()).filter(column -> isHeading(row, column)).count();
    }

    private boolean isHeading(SheetRow row, SubscriberColumn column) {
        return folded(row.cell(column.ordinal()).text()).equals(folded(column.heading(words)));
    }

    /** The marks of required columns and line breaks are no part of a heading. */
    private static String folded(String heading) {
        return SearchWords.folded(heading.replace("*", "").replaceAll("[\\s\\p{Z}]+", " "));
    }

    /** Rows numbered in advance and never filled in. */
    private static boolean isNumberOnly(SheetRow row) {
        return row.cells().stream().skip(1).allMatch(cell -> cell.is(Kind.BLANK));
    }

    private static String letter(SubscriberColumn column) {
        return String.valueOf((char) ('A' + column.ordinal()));
    }

    private FormRefused refusal(String key, Object... arguments) {
        return FormRefused.badInput("file", words.say(key, arguments));
    }
}
