package vn.chungthuso.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.process.Substitutes;
import vn.chungthuso.registry.Substitution;
import vn.chungthuso.terms.SigningCapacity;

/** Who signs for a leader on leave, and on which days. */
@RestController
@RequestMapping("/api/substitutions")
class SubstitutionController {

    /**
     * @param leader account of who is on leave
     * @param capacity {@code DEPUTY} «KT.», {@code BY_ORDER} «TL.», {@code BY_AUTHORISATION} «TUQ.», {@code ACTING} «Q.»
     * @param title the substitute's own title; with «Q.» the head's
     * @param from first day; {@code to} the last one, both included
     */
    record Named(
            @NotBlank @Size(max = 64) String agency,
            @NotBlank @Size(max = 64) String leader,
            @NotBlank @Size(max = 64) String substitute,
            @NotNull SigningCapacity capacity,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        Substitution substitution() {
            return new Substitution(0, agency, leader, substitute, capacity, title.strip(), from, to, null);
        }
    }

    /** @param isOn whether it holds today */
    record View(
            long id,
            String agency,
            String leader,
            String substitute,
            SigningCapacity capacity,
            String title,
            LocalDate from,
            LocalDate to,
            @JsonProperty("isOn") boolean isOn) {}

    record Views(List<View> items) {}

    private final Substitutes substitutes;
    private final Callers callers;
    private final Clock clock;

    SubstitutionController(Substitutes substitutes, Callers callers, Clock clock) {
        this.substitutes = substitutes;
        this.callers = callers;
        this.clock = clock;
    }

    /** Those of the agencies that the caller works for, newest first. */
    @GetMapping
    Views all() {
        return new Views(substitutes.of(callers.current()).stream().map(this::view).toList());
    }

    @PostMapping
    @Only(Right.NAME_SUBSTITUTES)
    ResponseEntity<View> begin(@Valid @RequestBody Named named) {
        long id = substitutes.begin(callers.current(), named.substitution());
        View view = substitutes.of(callers.current()).stream().filter(one -> one.id() == id).map(this::view).findFirst().orElseThrow();
        return ResponseEntity.created(URI.create("/api/substitutions/" + id)).body(view);
    }

    /** Ends it now; what was signed stays signed. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        substitutes.end(callers.current(), id);
    }

    private View view(Substitution one) {
        return new View(
                one.id(),
                one.agency(),
                one.leader(),
                one.substitute(),
                one.capacity(),
                one.title(),
                one.firstDay(),
                one.lastDay(),
                one.isOn(LocalDate.now(clock)));
    }
}
