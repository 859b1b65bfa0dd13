package vn.chungthuso.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;

/** Reads the published years that an admin edits; whatever is wrong stops the start and names file and row. */
final class WorkingDaysFile {

    private static final List<String> COLUMNS = List.of("year", "date", "kind", "swappedWith", "note", "source");
    private static final String HEADER = String.join(",", COLUMNS);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char NOT_UTF_8 = '\uFFFD';

    private final FileFaults faults;
    private final Map<LocalDate, FileRow> rows = new LinkedHashMap<>();
    private boolean headerSeen;
    private int line;

    private WorkingDaysFile(FileFaults faults) {
        this.faults = faults;
    }

    /** @throws IllegalStateException with a Vietnamese sentence that says what to mend in which row */
    static List<SpecialDay> read(Resource file, MessageSource messages) {
        FileFaults faults = new FileFaults(file.getDescription(), messages);
        WorkingDaysFile reading = new WorkingDaysFile(faults);
        contents(file).lines().forEach(reading::accept);
        new StatedYears(reading.rows, faults).check();
        return reading.rows.values().stream().map(FileRow::day).toList();
    }

    private static String contents(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file.getDescription(), e);
        }
    }

    private void accept(String text) {
        line++;
        require(text.indexOf(NOT_UTF_8) < 0, "encoding");
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        if (headerSeen) {
            add(parse(text));
            return;
        }
        require(text.equals(HEADER), "header", HEADER);
        headerSeen = true;
    }

    private void add(FileRow row) {
        DayKind kind = row.day().kind();
        require(kind.allowedOn(row.date()), kind == DayKind.SWAP_WORK ? "notWeekend" : "notWeekday", kind, row.date());
        require(kind.isSwap() || row.swappedWith().isEmpty(), "noSwap", kind);
        require(!kind.isSwap() || row.swappedWith().isPresent(), "swapAlone", kind);
        FileRow before = rows.put(row.date(), row);
        require(before == null, "twice", row.date(), before == null ? 0 : before.line());
    }

    private FileRow parse(String text) {
        String[] cells = Stream.of(text.split(",", -1)).map(String::strip).toArray(String[]::new);
        require(cells.length == COLUMNS.size(), "cells", COLUMNS.size(), cells.length);
        for (int i = 0; i < cells.length; i++) {
            require(!cells[i].isEmpty() || COLUMNS.get(i).equals("swappedWith"), "empty", COLUMNS.get(i));
        }
        LocalDate date = date(cells[1]);
        require(String.valueOf(date.getYear()).equals(cells[0]), "year", date, cells[0]);
        Optional<LocalDate> swappedWith = cells[3].isEmpty() ? Optional.empty() : Optional.of(date(cells[3]));
        return new FileRow(line, new SpecialDay(date, kind(cells[2]), cells[4], cells[5], false), swappedWith);
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw faults.inRow(line, "date", text);
        }
    }

    private DayKind kind(String text) {
        return Stream.of(DayKind.values()).filter(kind -> kind.name().equals(text)).findFirst()
            .orElseThrow(() -> faults.inRow(line, "kind", text, List.of(DayKind.values())));
    }

    private void require(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            throw faults.inRow(line, otherwise, details);
        }
    }
}
