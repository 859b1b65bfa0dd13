package vn.chungthuso.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/** Reads the published years ({@code date,kind,note,source}); whatever is wrong stops the start and names file and line. */
final class WorkingDaysFile {

    private static final String HEADER = "date,kind,note,source";

    private final Resource file;
    private final Map<LocalDate, SpecialDay> days = new LinkedHashMap<>();
    private boolean headerSeen;
    private int line;

    private WorkingDaysFile(Resource file) {
        this.file = file;
    }

    static List<SpecialDay> read(Resource file) {
        WorkingDaysFile reading = new WorkingDaysFile(file);
        try {
            file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(reading::accept);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file.getDescription(), e);
        }
        reading.eachYearIsWhole();
        return List.copyOf(reading.days.values());
    }

    private void accept(String text) {
        line++;
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        if (headerSeen) {
            add(parse(text));
            return;
        }
        require(text.equals(HEADER), "expected the header " + HEADER);
        headerSeen = true;
    }

    private void add(SpecialDay day) {
        require(day.kind().allowedOn(day.date()),
            day.kind() + " can't be on " + day.date() + ", a " + day.date().getDayOfWeek());
        require(days.put(day.date(), day) == null, day.date() + " appears twice");
    }

    private SpecialDay parse(String text) {
        String[] cells = Stream.of(text.split(",", -1)).map(String::strip).toArray(String[]::new);
        require(cells.length == 4, "expected 4 cells, found " + cells.length);
        require(Stream.of(cells).noneMatch(String::isEmpty), "a cell is empty");
        return new SpecialDay(date(cells[0]), kind(cells[1]), cells[2], cells[3], false);
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("no date: " + text);
        }
    }

    private DayKind kind(String text) {
        return Stream.of(DayKind.values()).filter(kind -> kind.name().equals(text)).findFirst()
            .orElseThrow(() -> wrong("unknown kind: " + text));
    }

    /** A lone swap row must not switch off the computed Tết of its year: who states a year states it from 01/01 on. */
    private void eachYearIsWhole() {
        days.keySet().stream().map(date -> date.withDayOfYear(1)).distinct().forEach(newYear -> {
            if (!days.containsKey(newYear)) {
                throw new IllegalStateException(file.getDescription() + ": year " + newYear.getYear()
                    + " is not stated whole, " + newYear + " is missing");
            }
        });
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException(file.getDescription() + " line " + line + ": " + what);
    }
}
