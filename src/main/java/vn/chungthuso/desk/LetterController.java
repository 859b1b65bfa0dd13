package vn.chungthuso.desk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.desk.DossierView.DocumentView;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dispatch.Replies;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.process.LetterSigning;

/** Letters and the authority's answers to their lines (contract §6). */
@RestController
class LetterController {

    record LineView(
            int line,
            String dossier,
            String subjectName,
            String dossierState,
            String dossierStateName,
            String answer,
            String certificateSerial,
            String deviceSerial,
            boolean closed) {}

    /** @param demoSigning whether the caller may sign it with a demo key now */
    record LetterView(
            String code,
            String letterFor,
            String state,
            String agencyForm,
            String senderAgency,
            String documentNumber,
            LocalDate documentDate,
            boolean signed,
            String channel,
            OffsetDateTime sentAt,
            String paperObligation,
            boolean owesPaper,
            boolean demoSigning,
            List<LineView> lines,
            List<DocumentView> documents) {}

    record Results(List<ReplyResult> results) {}

    private final Letters letters;
    private final Replies replies;
    private final Dossiers dossiers;
    private final DossierViews views;
    private final LetterSigning signing;
    private final Callers callers;

    LetterController(
            Letters letters, Replies replies, Dossiers dossiers, DossierViews views, LetterSigning signing, Callers callers) {
        this.letters = letters;
        this.replies = replies;
        this.dossiers = dossiers;
        this.views = views;
        this.signing = signing;
        this.callers = callers;
    }

    @GetMapping("/api/letters/{code}")
    LetterView one(@PathVariable String code) {
        Letter letter = callers.letter(code);
        return new LetterView(
                letter.code(),
                letter.letterFor().name(),
                letter.state().name(),
                letter.agencyForm(),
                letter.senderAgency(),
                letter.documentNumber(),
                letter.documentDate(),
                letter.signed(),
                letter.channel() == null ? null : letter.channel().name(),
                letter.sentAt(),
                letter.paperObligation() == null ? null : letter.paperObligation().name(),
                letter.owesPaper(),
                signing.isDemo() && signing.isSigner(callers.current(), letter),
                lines(code),
                views.documents("letters", code));
    }

    /** Records what the authority answered; the clerk's screen posts the same as a machine does. */
    @PostMapping("/api/letters/{code}/replies")
    Results reply(@PathVariable String code, @Valid @RequestBody ReplyMessage message) {
        Letter letter = callers.letter(code);
        callers.clerkOf(letter.senderAgency());
        return new Results(replies.take(code, message, callers.current().user()));
    }

    private List<LineView> lines(String code) {
        List<LetterLine> lines = letters.lines(code);
        Map<String, Dossier> found = new HashMap<>();
        dossiers.all(lines.stream().map(LetterLine::dossierCode).toList()).forEach(dossier -> found.put(dossier.code(), dossier));
        return lines.stream().map(line -> view(line, found.get(line.dossierCode()))).toList();
    }

    private LineView view(LetterLine line, Dossier dossier) {
        return new LineView(
                line.line(),
                line.dossierCode(),
                dossier.subjectName(),
                dossier.state().name(),
                views.stateName(dossier),
                line.answer() == null ? null : line.answer().name(),
                line.certificateSerial(),
                line.deviceSerial(),
                line.closedAt() != null);
    }
}
