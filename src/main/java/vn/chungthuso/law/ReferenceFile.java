package vn.chungthuso.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * Reads one file of reference data: columns of its own, then {@code validFrom,validTo,source}. Whatever is wrong stops the start and
 * names file and row; the rows of one key follow each other without overlap and without a hole.
 */
final class ReferenceFile {

    private static final String DATED = ",validFrom,validTo,source";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What stands for bytes that are not UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    private final Resource file;
    private final String header;
    private final List<ReferenceRow> rows = new ArrayList<>();
    private boolean headerSeen;
    private int line;

    private ReferenceFile(Resource file, String columns) {
        this.file = file;
        this.header = columns + DATED;
    }

    /** @param columns one name, or a key's and its value's with a comma between them */
    static List<ReferenceRow> read(Resource file, String columns) {
        var reading = new ReferenceFile(file, columns);
        try {
            new String(file.getContentAsByteArray(), StandardCharsets.UTF_8).lines().forEach(reading::accept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file.getDescription(), unreadable);
        }
        if (!reading.headerSeen) {
            throw reading.fault("header", reading.header);
        }
        byKey(reading.rows).values().forEach(ReferenceFile::followEachOther);
        return List.copyOf(reading.rows);
    }

    /** The rows of each key in the order of their days. */
    static Map<String, List<ReferenceRow>> byKey(List<ReferenceRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(ReferenceRow::validFrom))
                .collect(Collectors.groupingBy(ReferenceRow::key, LinkedHashMap::new, Collectors.toList()));
    }

    private void accept(String text) {
        line++;
        if (text.indexOf(UNREADABLE) >= 0) {
            throw fault("encoding");
        }
        var cells = cells(line == 1 && text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
        if (cells.stream().allMatch(String::isEmpty) || cells.get(0).startsWith("#")) {
            return;
        }
        if (headerSeen) {
            rows.add(row(cells));
        } else if (!String.join(",", cells).equals(header)) {
            throw fault("header", header);
        }
        headerSeen = true;
    }

    private List<String> cells(String text) {
        try {
            return CsvLine.cells(Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (IllegalArgumentException unparsable) {
            throw fault("quotes");
        }
    }

    private ReferenceRow row(List<String> cells) {
        var names = List.of(header.split(","));
        if (cells.size() != names.size()) {
            throw fault("cells", header, String.valueOf(names.size()), String.valueOf(cells.size()));
        }
        names.stream().filter(name -> !name.startsWith("valid") && cells.get(names.indexOf(name)).isEmpty()).findFirst().ifPresent(empty -> {
            throw fault("empty", empty);
        });
        int from = names.indexOf("validFrom");
        var row = new ReferenceRow(
                place(),
                cells.get(0),
                cells.get(from - 1),
                date(cells.get(from), "validFrom", LocalDate.MIN),
                date(cells.get(from + 1), "validTo", LocalDate.MAX));
        if (row.validTo().isBefore(row.validFrom())) {
            throw row.fault("order", row.validTo(), row.validFrom());
        }
        return row;
    }

    private LocalDate date(String text, String column, LocalDate open) {
        try {
            return text.isEmpty() ? open : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw fault("date", column, text);
        }
    }

    private static void followEachOther(List<ReferenceRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            var before = rows.get(i - 1);
            var row = rows.get(i);
            if (!before.validTo().isBefore(row.validFrom())) {
                throw row.fault("overlap", before.place());
            }
            if (!before.validTo().plusDays(1).equals(row.validFrom())) {
                throw row.fault("hole", before.validTo().plusDays(1), row.validFrom().minusDays(1));
            }
        }
    }

    private String place() {
        return LawTexts.say("reference.place", file.getDescription(), String.valueOf(line));
    }

    private IllegalStateException fault(String what, Object... details) {
        return new IllegalStateException(
                LawTexts.say("reference.faultOfRow", place(), LawTexts.say("reference.fault." + what, details)));
    }
}
