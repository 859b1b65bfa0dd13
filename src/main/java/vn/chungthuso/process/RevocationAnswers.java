package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.TokenState;

/** What the authority's answers to a revocation say beside the answer itself (domain §7.8, contract §6). */
@Component
class RevocationAnswers {

    private final Dossiers dossiers;
    private final Words words;
    private final Clock clock;

    RevocationAnswers(Dossiers dossiers, Words words, Clock clock) {
        this.dossiers = dossiers;
        this.words = words;
        this.clock = clock;
    }

    /** A second notice with another number is news, though the answer is the same. */
    boolean isOtherNotice(Reply reply, Dossier dossier) {
        return reply.answer() == ReplyAnswer.COLLECTION_NOTICE
                && reply.noticeNumber() != null
                && !reply.noticeNumber().strip().equals(dossier.text(RevokedDevice.NOTICE_NUMBER));
    }

    /** Why this collection notice is not taken; null where it is. */
    String reasonAgainstNotice(HeardAnswer answer, AnswerRound round) {
        Reply reply = answer.reply();
        Dossier dossier = answer.dossier();
        if (reply.noticeNumber() == null || reply.noticeNumber().isBlank() || reply.noticeDate() == null) {
            return words.say("reply.noticeMissing");
        }
        if (reply.noticeDate().isAfter(LocalDate.now(clock))) {
            return words.say("reply.noticeInFuture");
        }
        if (RevokedDevice.isNoticed(dossier)) {
            return words.say("reply.noticedBefore", dossier.text(RevokedDevice.NOTICE_NUMBER));
        }
        if (RevokedDevice.isLost(dossier)) {
            return words.say("reply.deviceLost");
        }
        boolean isOnItsWay = round.inUse(answer).token().state() == TokenState.SHIPPED;
        return isOnItsWay ? words.say("reply.deviceOnItsWay") : null;
    }

    /** Keeps with the dossiers what their next steps need to know. */
    void note(List<HeardAnswer> taken, OffsetDateTime receivedAt) {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        for (HeardAnswer answer : taken) {
            Reply reply = answer.reply();
            if (reply.answer() == ReplyAnswer.REVOKED) {
                facts.put(answer.dossier().code(), Map.of(RecordRevocation.REVOKED_AT, receivedAt.toString()));
            } else if (reply.answer() == ReplyAnswer.COLLECTION_NOTICE) {
                facts.put(answer.dossier().code(), Map.of(
                        RevokedDevice.NOTICE_NUMBER, reply.noticeNumber().strip(),
                        RevokedDevice.NOTICE_DATE, reply.noticeDate().toString(),
                        RevokedDevice.INSTRUCTIONS, Objects.toString(reply.reason(), "").strip()));
            }
        }
        dossiers.addAll(facts);
    }
}
