package vn.chungthuso.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.TypedDay;
import vn.chungthuso.calendar.YearState;

/** The years of the calendar: read by everybody who is logged in, prepared and accepted by its editors. */
@RestController
@RequestMapping("/api/calendar")
class CalendarYearController {

    static final String CSV = "text/csv";

    /** @param draft whether one is being prepared */
    record Known(int year, YearState state, boolean draft) {}

    /** @param deadlinesBehind whether open deadlines still wait to be computed by the calendar in force */
    record AllKnown(List<Known> items, boolean deadlinesBehind) {}

    /** @param draft id of the draft that was edited; null where there was none, or whatever there is may go */
    record Typed(Long draft, @NotNull List<@NotNull TypedDay> rows) {}

    record Looked(@NotNull Long draft) {}

    /**
     * @param moved how many open deadlines have another moment now
     * @param deadlinesBehind whether some could not be moved at present; the rounds go on with them
     */
    record Recomputed(int moved, boolean deadlinesBehind) {}

    private final CalendarYears years;
    private final CalendarMoves moves;
    private final CalendarEditors editors;

    CalendarYearController(CalendarYears years, CalendarMoves moves, CalendarEditors editors) {
        this.years = years;
        this.moves = moves;
        this.editors = editors;
    }

    @GetMapping("/years")
    AllKnown all() {
        Set<Integer> drafted = editors.isOne() ? years.drafted() : Set.of();
        return new AllKnown(years.known().stream().map(year -> new Known(year, years.state(year), drafted.contains(year))).toList(), moves.areBehind());
    }

    @GetMapping("/years/{year}")
    CalendarYearView one(@PathVariable int year) {
        return CalendarYearView.of(years.get(year), years.acceptances(year), editors.isOne() ? years.draft(year).orElse(null) : null);
    }

    /** As the file of published years; {@code version} asks for what was accepted once, {@code draft} for what is being prepared. */
    @GetMapping(path = "/years/{year}.csv", produces = CSV)
    ResponseEntity<byte[]> file(
            @PathVariable int year, @RequestParam(required = false) Integer version, @RequestParam(defaultValue = "false") boolean draft) {
        if (draft) {
            editors.current();
            return file(year, years.file(years.draft(year).orElseThrow(NotVisible::new).rows()));
        }
        return file(year, years.file(version == null ? years.get(year).rows() : years.accepted(year, version)));
    }

    private static ResponseEntity<byte[]> file(int year, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lich-lam-viec-" + year + ".csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @Operation(summary = "Lưu bản sửa lịch của một năm", description = "Gửi tất cả các dòng; một dòng sai thì không dòng nào được lưu. Chưa có hiệu lực.")
    @PutMapping(path = "/years/{year}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Only(Right.OWN_PROCESSES)
    CalendarYearView save(@PathVariable int year, @Valid @RequestBody Typed typed) {
        years.save(year, typed.rows(), typed.draft(), editors.current());
        return one(year);
    }

    @PutMapping(path = "/years/{year}", consumes = CSV)
    @Only(Right.OWN_PROCESSES)
    CalendarYearView saveFile(@PathVariable int year, @RequestBody byte[] file) {
        years.saveFile(year, new String(file, StandardCharsets.UTF_8), null, editors.current());
        return one(year);
    }

    @DeleteMapping("/years/{year}/draft")
    @Only(Right.OWN_PROCESSES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable int year) {
        years.discard(year, null);
    }

    @PostMapping("/years/{year}/proposal")
    @Only(Right.OWN_PROCESSES)
    CalendarYearView propose(@PathVariable int year) {
        years.propose(year, editors.current());
        return one(year);
    }

    @Operation(summary = "Xem trước các hạn đang mở sẽ dời", description = "Không thay đổi gì.")
    @PostMapping("/years/{year}/preview")
    @Only(Right.OWN_PROCESSES)
    CalendarMoves.Preview preview(
            @PathVariable int year, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Paging.check(page, size);
        return moves.of(years.prepared(year), page, size);
    }

    @Operation(summary = "Chấp nhận lịch của một năm và tính lại các hạn đang mở")
    @PostMapping("/years/{year}/acceptance")
    @Only(Right.OWN_PROCESSES)
    Recomputed accept(@PathVariable int year, @Valid @RequestBody Looked looked) {
        return recomputed(moves.accept(year, looked.draft(), editors.current()));
    }

    @PostMapping("/recalculation")
    @Only(Right.OWN_PROCESSES)
    Recomputed recompute() {
        return recomputed(moves.recompute());
    }

    private Recomputed recomputed(int moved) {
        return new Recomputed(moved, moves.areBehind());
    }
}
