package vn.chungthuso.desk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.desk.DossierView.DocumentView;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.Replies;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.process.LetterSigning;

/** Letters and the authority's answers to their lines (contract §6). */
@RestController
class LetterController {

    /**
     * @param ended nothing is added to it any more
     * @param demoSigning whether the caller may sign it with a demo key now
     */
    record LetterView(
            String code,
            String letterFor,
            String state,
            boolean ended,
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
            List<LetterLineView> lines,
            List<DocumentView> documents) {}

    record Results(List<ReplyResult> results) {}

    private final Replies replies;
    private final LetterLineViews lines;
    private final DossierViews views;
    private final LetterSigning signing;
    private final Callers callers;

    LetterController(Replies replies, LetterLineViews lines, DossierViews views, LetterSigning signing, Callers callers) {
        this.replies = replies;
        this.lines = lines;
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
                letter.state().isEnd(),
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
                lines.of(code),
                views.documents("letters", code));
    }

    /** Records what the authority answered; the clerk's screen posts the same as a machine does. */
    @PostMapping("/api/letters/{code}/replies")
    @Only(Right.RECORD_ANSWERS)
    Results reply(@PathVariable String code, @Valid @RequestBody ReplyMessage message) {
        Letter letter = callers.letter(code);
        callers.clerkOf(letter.senderAgency());
        return new Results(replies.take(code, message, callers.current().user()));
    }
}
