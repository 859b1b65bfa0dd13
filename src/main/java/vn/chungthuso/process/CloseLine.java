package vn.chungthuso.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;

/** Nothing more is expected for a dossier's line; a letter whose last line this was is closed. */
@Component
class CloseLine {

    private final Letters letters;
    private final LetterLines letterLines;
    private final LineMessages messages;

    CloseLine(Letters letters, LetterLines letterLines, LineMessages messages) {
        this.letters = letters;
        this.letterLines = letterLines;
        this.messages = messages;
    }

    void of(String dossierCode, LetterFor letterFor) {
        letterLines.close(dossierCode, letterFor).ifPresent(this::closed);
    }

    /** The same for several lines of one letter. */
    void of(String letter, List<Integer> lines) {
        if (!lines.isEmpty() && letterLines.close(letter, lines)) {
            closed(letter);
        }
    }

    private void closed(String letter) {
        letters.enter(letter, LetterState.CLOSED);
        messages.tell("linesClosed", letter);
    }
}
