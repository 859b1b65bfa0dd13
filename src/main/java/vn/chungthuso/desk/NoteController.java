package vn.chungthuso.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.dossier.DossierNote;
import vn.chungthuso.dossier.DossierNotes;
import vn.chungthuso.process.Staff;

/** Internal notes of a dossier: for clerks and leaders of its agencies, never for the person it is about. */
@RestController
class NoteController {

    record NoteView(OffsetDateTime at, String author, String text) {}

    record Notes(List<NoteView> items) {}

    record NewNote(@NotBlank @Size(max = DossierNotes.MAX_LENGTH) String text) {}

    private final DossierNotes notes;
    private final Staff staff;
    private final Callers callers;

    NoteController(DossierNotes notes, Staff staff, Callers callers) {
        this.notes = notes;
        this.staff = staff;
        this.callers = callers;
    }

    @GetMapping("/api/dossiers/{code}/notes")
    @Only(Right.WORK_ON_DOSSIER)
    Notes read(@PathVariable String code) {
        return of(code);
    }

    @PostMapping("/api/dossiers/{code}/notes")
    @Only(Right.WORK_ON_DOSSIER)
    Notes add(@PathVariable String code, @RequestBody @Valid NewNote note) {
        notes.add(code, callers.current().user(), note.text().strip());
        return of(code);
    }

    private Notes of(String code) {
        List<DossierNote> found = notes.of(code);
        Map<String, String> names = staff.names(found.stream().map(DossierNote::author).toList());
        return new Notes(found.stream()
                .map(note -> new NoteView(note.at(), names.getOrDefault(note.author(), note.author()), note.text()))
                .toList());
    }
}
