package vn.chungthuso.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;

/** Years as a CSV file: shipped, given out to be edited, taken back. What is wrong with the shipped one stops the start and names file and row. */
final class WorkingDaysFile {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS = List.of("year", "date", "kind", "swappedWith", "note", "source");
    private static final String HEADER = String.join(",", COLUMNS);
    private static final char NOT_UTF_8 = '\uFFFD';

    private final RowFaults faults;
    private final List<TypedRow> rows = new ArrayList<>();
    private boolean headerSeen;
    private int line;

    private WorkingDaysFile(RowFaults faults) {
        this.faults = faults;
    }

    /** @throws IllegalStateException with Vietnamese sentences that say what to mend in which row */
    static List<SpecialDay> read(Resource file, MessageSource messages) {
        return read(contents(file), file.getDescription(), messages);
    }

    /** @param name what the sentences call the text */
    static List<SpecialDay> read(String text, String name, MessageSource messages) {
        RowFaults faults = new RowFaults(messages);
        Map<LocalDate, FileRow> rows = new DayReading(faults).read(rows(text, faults));
        if (faults.isEmpty()) {
            Set<Integer> years = rows.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
            new StatedYears(rows, Map.of(), faults).check(years);
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.of(name));
        }
        return rows.values().stream().map(FileRow::day).toList();
    }

    /** The rows of a text, before they are read. */
    static List<TypedRow> rows(String text, RowFaults faults) {
        WorkingDaysFile reading = new WorkingDaysFile(faults);
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        plain.lines().forEach(row -> {
            reading.line++;
            faults.noting(reading.line, () -> reading.accept(row));
        });
        return reading.rows;
    }

    static String write(List<SpecialDay> days) {
        return days.stream().map(WorkingDaysFile::row).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private static String row(SpecialDay day) {
        return Stream.of(day.date().getYear(), day.date(), day.kind(), Objects.toString(day.swappedWith(), ""), day.note(), day.source())
            .map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String contents(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file.getDescription(), e);
        }
    }

    private void accept(String text) {
        WrongRow.unless(text.indexOf(NOT_UTF_8) < 0, "", "encoding");
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        if (headerSeen) {
            rows.add(parse(text));
            return;
        }
        headerSeen = true;
        WrongRow.unless(text.equals(HEADER), "", "header", HEADER);
    }

    private TypedRow parse(String text) {
        String[] cells = Stream.of(text.split(",", -1)).map(String::strip).toArray(String[]::new);
        WrongRow.unless(cells.length == COLUMNS.size(), "", "cells", COLUMNS.size(), cells.length);
        return new TypedRow(line, cells[0], new TypedDay(cells[1], cells[2], cells[3], cells[4], cells[5]));
    }
}
