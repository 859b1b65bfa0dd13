package vn.chungthuso.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.process.UnsentLetters;

/** Changes to a letter that has not left yet. */
@RestController
class UnsentLetterController {

    /** @param reason why it is taken back, for whoever composes it again */
    record Recall(@NotBlank @Size(max = 500) String reason) {}

    /** @param lines codes of the dossiers that go into the new letter */
    record Split(@NotEmpty @Size(max = Letters.MAX_LINES) List<@NotBlank String> lines) {}

    record Begun(String code) {}

    private final UnsentLetters unsent;
    private final Callers callers;

    UnsentLetterController(UnsentLetters unsent, Callers callers) {
        this.unsent = unsent;
        this.callers = callers;
    }

    /** Takes a printed letter back to be composed anew. */
    @PostMapping("/api/letters/{code}/recall")
    @Only(Right.TAKE_LETTER_BACK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable String code, @Valid @RequestBody Recall recall) {
        unsent.recall(callers.current(), callers.letter(code).code(), recall.reason().strip());
    }

    /** Begins a second letter with some of the lines. */
    @PostMapping("/api/letters/{code}/split")
    @Only(Right.TAKE_LETTER_BACK)
    ResponseEntity<Begun> split(@PathVariable String code, @Valid @RequestBody Split split) {
        String second = unsent.split(callers.current(), callers.letter(code).code(), split.lines());
        return ResponseEntity.created(URI.create("/api/letters/" + second)).body(new Begun(second));
    }
}
