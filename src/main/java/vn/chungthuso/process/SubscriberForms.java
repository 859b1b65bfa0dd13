package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.Sheet;
import vn.chungthuso.document.SheetForm;
import vn.chungthuso.document.SheetForm.Column;
import vn.chungthuso.document.SheetForm.Filled;
import vn.chungthuso.document.SheetForm.Guide;
import vn.chungthuso.document.SheetRow;
import vn.chungthuso.law.Reference;

/** The CA's sheet as it is handed out: blank, or with the rows that are to be put right. */
@Component
class SubscriberForms {

    private final Reference reference;
    private final Words words;
    private final Clock clock;

    SubscriberForms(Reference reference, Words words, Clock clock) {
        this.reference = reference;
        this.words = words;
        this.clock = clock;
    }

    SheetForm blank(List<String> provinces) {
        return form(provinces, List.of());
    }

    SheetForm corrections(List<String> provinces, Sheet sheet, List<ImportedRow> refused) {
        Map<Integer, SheetRow> rows = sheet.rows().stream().collect(Collectors.toMap(SheetRow::number, Function.identity()));
        return form(provinces, refused.stream().map(row -> new Filled(rows.get(row.row()), wrong(row), note(row))).toList());
    }

    private SheetForm form(List<String> provinces, List<Filled> rows) {
        List<Column> columns = Arrays.stream(SubscriberColumn.values())
                .map(column -> new Column(column.heading(words), column.isRequired(), choices(column, provinces)))
                .toList();
        Guide guide = new Guide(words.say("import.guide.title"), lines("import.guide.lines"), words.say("import.guide.example"), example());
        return new SheetForm(words.say("import.sheet"), columns, rows, words.say("import.notes"), guide);
    }

    private List<String> choices(SubscriberColumn column, List<String> provinces) {
        LocalDate today = LocalDate.now(clock);
        return switch (column) {
            case PROVINCE, PROVINCE_OF_WORK -> provinces;
            case POSITION -> reference.positions(today);
            case CARRIER -> reference.carriers(today);
            case SIM_NUMBER_CONVERSION -> List.of("X");
            case MEDIA_KIND -> List.of("TOKEN", "SIM");
            default -> List.of();
        };
    }

    private List<String> example() {
        return lines("import.guide.person");
    }

    private List<String> lines(String key) {
        return List.of(words.say(key).split("\\|", -1));
    }

    private Set<Integer> wrong(ImportedRow row) {
        Set<String> columns = row.errors().stream().map(error -> String.valueOf(error.column())).collect(Collectors.toSet());
        return Arrays.stream(SubscriberColumn.values())
                .filter(column -> columns.contains(column.heading(words)))
                .map(Enum::ordinal)
                .collect(Collectors.toSet());
    }

    private static String note(ImportedRow row) {
        return row.errors().stream().map(CellError::message).collect(Collectors.joining(" "));
    }
}
