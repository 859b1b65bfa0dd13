package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;

/** Which answers of the authority are refused: what no line asked for, comes out of order, or names what is somebody else's. */
@Component
class AnswerRules {

    private final RevocationAnswers revocations;
    private final CerFiles cerFiles;
    private final Words words;

    AnswerRules(RevocationAnswers revocations, CerFiles cerFiles, Words words) {
        this.revocations = revocations;
        this.cerFiles = cerFiles;
        this.words = words;
    }

    /** Why this answer is not taken, as a sentence; null where it is. */
    String reasonAgainst(HeardAnswer answer, AnswerRound round) {
        Reply reply = answer.reply();
        AnswerMeaning meaning = answer.meaning();
        if (answer.dossier() == null) {
            return words.say("reply.noLine", answer.letter().code());
        }
        if (meaning == null || !meaning.letters().contains(answer.letter().letterFor())) {
            return words.say("reply.notForThisLetter");
        }
        if (meaning.needsReason() && (reply.reason() == null || reply.reason().isBlank())) {
            return words.say("reply.reasonMissing");
        }
        String state = words.say("dossier.state." + answer.dossier().state());
        if (answer.dossier().state().isEnd()) {
            return words.say("reply.ended", state);
        }
        if (!answer.isAwaited() || !round.current().contains(answer.dossier().code())) {
            return words.say("reply.notWaiting", state);
        }
        return switch (reply.answer()) {
            case USB_SHIPPED -> reasonAgainstSerials(reply, round.serials());
            case CER_FILE -> answer.comesWithFile()
                    ? cerFiles.reasonAgainst(answer, round)
                    : reasonAgainstSerials(reply, round.serials());
            case COLLECTION_NOTICE -> revocations.reasonAgainstNotice(answer, round);
            case UNLOCKED -> SecretTexts.tellsPin(reply.reason()) ? words.say("unlock.pin") : null;
            default -> null;
        };
    }

    private String reasonAgainstSerials(Reply reply, NamedSerials serials) {
        boolean onDevice = reply.answer() == ReplyAnswer.USB_SHIPPED;
        if (reply.certificateSerial() == null || onDevice && reply.deviceSerial() == null) {
            return words.say(onDevice ? "reply.serialsMissing" : "reply.certificateSerialMissing");
        }
        boolean taken = serials.isRegistered(reply.certificateSerial())
                || onDevice && serials.isRegisteredDevice(reply.deviceSerial())
                || serials.isNamed(reply.certificateSerial(), reply.deviceSerial());
        return taken ? words.say("reply.serialTaken") : null;
    }
}
