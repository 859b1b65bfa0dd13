package vn.chungthuso.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;

/**
 * One answer of a message with what it speaks of, as it was when the message came.
 *
 * @param line null where the letter has no such line; {@code dossier} too
 * @param file the certificate that the answer brings; null where it brings none
 */
record HeardAnswer(Letter letter, Reply reply, LetterLine line, Dossier dossier, CerFile file) {

    /** Answers that imply acceptance: whoever revokes or unlocks has accepted the request before (domain §7.8 step 4, §7.9 step 4). */
    private static final Set<ReplyAnswer> UNASKED = EnumSet.of(ReplyAnswer.REVOKED, ReplyAnswer.UNLOCKED);

    AnswerMeaning meaning() {
        return AnswerMeaning.of(reply.answer());
    }

    /** What takes the place of a certificate in use comes as a file; of an item's certificate the serial alone may be named. */
    boolean comesWithFile() {
        return comesWithFile(letter, reply);
    }

    static boolean comesWithFile(Letter letter, Reply reply) {
        return reply.answer() == ReplyAnswer.CER_FILE && (letter.letterFor() == LetterFor.RENEW_OR_CHANGE || reply.documentId() != null);
    }

    boolean impliesAcceptance() {
        return UNASKED.contains(reply.answer()) && dossier.state() == DossierState.SENT;
    }

    /** What implies acceptance may come first, but not overtake an acceptance that is still being told. */
    boolean isAwaited() {
        return impliesAcceptance() && line.answer() == null || dossier.state() == meaning().waiting();
    }

    /** Messages that the dossier hears, in this order. */
    List<String> messages() {
        return impliesAcceptance() ? List.of("caAccepted", meaning().message()) : List.of(meaning().message());
    }

    /** Says what the newest answer to the line said. */
    boolean isRepeated() {
        return line != null
                && reply.answer() == line.answer()
                && Objects.equals(lower(reply.certificateSerial()), lower(line.certificateSerial()))
                && (reply.deviceSerial() == null || reply.deviceSerial().equals(line.deviceSerial()));
    }

    private static String lower(String serial) {
        return serial == null ? null : serial.toLowerCase(Locale.ROOT);
    }
}
