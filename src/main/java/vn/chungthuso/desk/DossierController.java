package vn.chungthuso.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierPage;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.Eligibility;
import vn.chungthuso.process.Requests;
import vn.chungthuso.terms.Procedure;

/** Dossiers: opened, listed, read one by one (contract §6). */
@RestController
class DossierController {

    /** @param warnings what a person should look at, each with code, field and message */
    record Opened(String code, Object warnings) {}

    /** A dossier in a list: no more personal data than its name. */
    record Item(
            String code,
            String procedure,
            String certificateKind,
            String state,
            String stateName,
            String subjectName,
            String subjectAgency,
            String senderAgency,
            LocalDate requestDate,
            OffsetDateTime dueAt,
            OffsetDateTime createdAt) {}

    record ListOf(List<Item> items, int page, int size, long total) {}

    private final Requests requests;
    private final Dossiers dossiers;
    private final DossierViews views;
    private final Callers callers;
    private final DossierFilters filters;

    DossierController(
            Requests requests,
            Dossiers dossiers,
            DossierViews views,
            Callers callers,
            DossierFilters filters) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.views = views;
        this.callers = callers;
        this.filters = filters;
    }

    /** Opens a dossier: {@code procedure}, {@code certificateKind} and the start form's fields by the identifiers of domain §5. */
    @PostMapping("/api/dossiers")
    ResponseEntity<Opened> open(@RequestBody Map<String, Object> body) {
        String code = requests.open(body);
        Object warnings = Objects.requireNonNullElse(dossiers.get(code).fields().get("warnings"), List.of());
        return ResponseEntity.created(URI.create("/api/dossiers/" + code)).body(new Opened(code, warnings));
    }

    /** Corrects a dossier that waits to be gathered; it must be accepted again. */
    @PostMapping("/api/dossiers/{code}/correction")
    @Only(Right.SEE_DOSSIER)
    DossierView correct(@PathVariable String code, @RequestBody Map<String, Object> body) {
        requests.correct(callers.dossier(code), body);
        return views.of(dossiers.get(code));
    }

    /** Takes a dossier back; its reason stays with it. */
    @PostMapping("/api/dossiers/{code}/withdrawal")
    @Only(Right.WITHDRAW_DOSSIER)
    DossierView withdraw(@PathVariable String code, @RequestBody @Valid Withdrawal withdrawal) {
        requests.withdraw(callers.dossier(code), callers.current(), withdrawal.reason().strip());
        return views.of(dossiers.get(code));
    }

    /** Asks the table again for a renewal or change that waits to leave; one that is no longer open ends (DT-04). */
    @PostMapping("/api/dossiers/{code}/eligibility")
    Eligibility checkAgain(@PathVariable String code) {
        return requests.checkAgain(callers.dossier(code), callers.current());
    }

    /** @param reason why it is taken back, for whoever works on it */
    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/api/dossiers/{code}/device-loss")
    @Only(Right.REPORT_LOSS)
    DossierView deviceLost(@PathVariable String code, @RequestBody @Valid DeviceLoss loss) {
        requests.deviceLost(callers.dossier(code), callers.current(), loss.reason().strip());
        return views.of(dossiers.get(code));
    }

    /** @param reason what happened to the device */
    record DeviceLoss(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping(path = "/api/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
    ListOf list(
            @RequestParam(required = false) DossierState state,
            @RequestParam(required = false) Procedure procedure,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Paging.check(page, size);
        DossierPage found = dossiers.search(filters.of(callers.current(), state, procedure, agency, due, q, page, size));
        return new ListOf(found.items().stream().map(this::item).toList(), page, size, found.total());
    }

    @GetMapping("/api/dossiers/{code}")
    DossierView one(@PathVariable String code) {
        return views.of(callers.dossier(code));
    }

    private Item item(Dossier d) {
        return new Item(
                d.code(),
                d.procedure().name(),
                d.certificateKind().name(),
                d.state().name(),
                views.stateName(d),
                d.subjectName(),
                d.subjectAgency(),
                d.senderAgency(),
                d.requestDate(),
                d.dueAt(),
                d.createdAt());
    }
}
