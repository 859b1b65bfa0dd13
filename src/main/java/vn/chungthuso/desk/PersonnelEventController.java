package vn.chungthuso.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.process.PersonnelEvents;
import vn.chungthuso.process.PersonnelEvents.Opened;
import vn.chungthuso.process.PersonnelEvents.Proposal;
import vn.chungthuso.process.PersonnelEvents.Report;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;

/** A clerk reports what happened to a person or an agency, reads what is proposed, and opens it in one go (DT-10). */
@RestController
class PersonnelEventController {

    private final PersonnelEvents events;
    private final Callers callers;

    PersonnelEventController(PersonnelEvents events, Callers callers) {
        this.events = events;
        this.callers = callers;
    }

    /**
     * @param officialEmail mailbox of the person
     * @param agency code of the agency; exactly one of both
     * @param certificateSerials which certificates to open dossiers for; empty or missing for all
     * @param fields what the procedures ask beyond the register, by procedure
     */
    record Event(
            @NotNull LifeEvent event,
            @Size(max = 254) String officialEmail,
            @Size(max = 64) String agency,
            @NotNull LocalDate eventDate,
            Set<String> certificateSerials,
            Map<Procedure, Map<String, Object>> fields) {

        Report report() {
            return new Report(event, officialEmail, agency, eventDate);
        }
    }

    record Proposals(List<Proposal> items) {}

    record Results(List<Opened> items) {}

    /** What the table proposes; nothing is stored. */
    @PostMapping("/api/personnel-events")
    @Only(Right.REPORT_EVENTS)
    Proposals proposed(@RequestBody @Valid Event event) {
        return new Proposals(events.proposed(callers.current(), event.report()));
    }

    /** Opens what is proposed, each dossier by itself. */
    @PostMapping("/api/personnel-events/open")
    @Only(Right.REPORT_EVENTS)
    Results open(@RequestBody @Valid Event event) {
        return new Results(events.open(
                callers.current(),
                event.report(),
                Objects.requireNonNullElse(event.certificateSerials(), Set.of()),
                Objects.requireNonNullElse(event.fields(), Map.of())));
    }
}
