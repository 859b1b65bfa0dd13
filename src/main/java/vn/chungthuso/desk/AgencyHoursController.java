package vn.chungthuso.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
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
import vn.chungthuso.calendar.AgencyHours;
import vn.chungthuso.calendar.OfficeHours;
import vn.chungthuso.registry.Agencies;

/** When the offices work. Hours are written like {@code 07:30-11:30,13:00-17:00}. */
@RestController
@RequestMapping("/api/calendar/hours")
class AgencyHoursController {

    /** @param agencies those with hours of their own, by code */
    record View(String usual, SortedMap<String, String> agencies) {}

    record Typed(@NotNull String hours) {}

    private final AgencyHours hours;
    private final Agencies agencies;
    private final CalendarMoves moves;
    private final CalendarEditors editors;

    AgencyHoursController(AgencyHours hours, Agencies agencies, CalendarMoves moves, CalendarEditors editors) {
        this.hours = hours;
        this.agencies = agencies;
        this.moves = moves;
        this.editors = editors;
    }

    @GetMapping
    View all() {
        SortedMap<String, String> own = new TreeMap<>();
        for (Map.Entry<String, OfficeHours> agency : hours.own().entrySet()) {
            own.put(agency.getKey(), agency.getValue().toString());
        }
        return new View(hours.usual().toString(), own);
    }

    @Operation(summary = "Xem trước các hạn đang mở sẽ dời nếu cơ quan đổi giờ làm việc", description = "Không thay đổi gì.")
    @PostMapping("/{agency}/preview")
    @Only(Right.OWN_PROCESSES)
    CalendarMoves.Preview preview(
            @PathVariable String agency, @Valid @RequestBody Typed typed, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        mustBeKnown(agency);
        Paging.check(page, size);
        return moves.of(agency, read(typed.hours()), page, size);
    }

    /** Open deadlines of the agency move at once. */
    @PutMapping("/{agency}")
    @Only(Right.OWN_PROCESSES)
    View set(@PathVariable String agency, @Valid @RequestBody Typed typed) {
        String editor = editors.current();
        mustBeKnown(agency);
        moves.setHours(agency, read(typed.hours()), editor);
        return all();
    }

    /** The agency has the configuration's hours again; its open deadlines move at once. */
    @DeleteMapping("/{agency}")
    @Only(Right.OWN_PROCESSES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String agency) {
        String editor = editors.current();
        if (!hours.set().contains(agency)) {
            throw new NotVisible();
        }
        moves.setHours(agency, null, editor);
    }

    private void mustBeKnown(String agency) {
        if (!agencies.isKnown(agency)) {
            throw new NotVisible();
        }
    }

    private static OfficeHours read(String text) {
        try {
            return OfficeHours.of(text);
        } catch (IllegalArgumentException noHours) {
            throw new UnknownValue("hours");
        }
    }
}
