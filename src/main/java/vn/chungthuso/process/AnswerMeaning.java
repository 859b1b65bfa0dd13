package vn.chungthuso.process;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierState;

/**
 * What an answer of the authority means.
 *
 * @param letters in which letters it can be given
 * @param waiting which state of the dossier waits for it
 * @param message which message the dossier hears
 * @param kind what its history says
 * @param endsLine whether nothing more is expected for the line
 */
record AnswerMeaning(Set<LetterFor> letters, DossierState waiting, String message, Kind kind, boolean endsLine, boolean needsReason) {

    private static final Set<LetterFor> REQUESTS = EnumSet.complementOf(EnumSet.of(LetterFor.EFFECTIVE_TIME));
    private static final Set<LetterFor> ISSUES =
            EnumSet.of(LetterFor.ISSUE, LetterFor.ISSUE_ORGANISATION, LetterFor.ISSUE_DEVICE, LetterFor.ISSUE_ONE_STOP);
    private static final Set<LetterFor> WITH_FILE = EnumSet.of(LetterFor.RENEW_OR_CHANGE, LetterFor.ISSUE_DEVICE);
    private static final Set<LetterFor> REVOCATIONS = EnumSet.of(LetterFor.REVOKE);
    private static final Set<LetterFor> UNLOCKS = EnumSet.of(LetterFor.UNLOCK);

    private static final Map<ReplyAnswer, AnswerMeaning> MEANINGS = new EnumMap<>(Map.ofEntries(
            entry(ReplyAnswer.ACCEPTED, going(REQUESTS, DossierState.SENT, "caAccepted", Kind.CA_ACCEPTED)),
            entry(ReplyAnswer.SUPPLEMENT, refusing("caSupplementRequested", Kind.CA_SUPPLEMENT)),
            entry(ReplyAnswer.REJECTED, refusing("caRejected", Kind.CA_REJECTED)),
            entry(ReplyAnswer.USB_SHIPPED, going(ISSUES, DossierState.ACCEPTED_BY_CA, "usbShipped", Kind.DEVICE_SHIPPED)),
            entry(ReplyAnswer.CER_FILE, last(WITH_FILE, "cerFileReceived", Kind.CER_RECEIVED)),
            entry(ReplyAnswer.REVOKED, going(REVOCATIONS, DossierState.ACCEPTED_BY_CA, "revocationConfirmed", Kind.REVOKED)),
            entry(
                    ReplyAnswer.COLLECTION_NOTICE,
                    going(REVOCATIONS, DossierState.REVOKED_AWAITING_DEVICE, "collectionNoticeReceived", Kind.COLLECTION_NOTICE)),
            entry(ReplyAnswer.UNLOCKED, last(UNLOCKS, "unlockDone", Kind.UNLOCKED))));

    private static AnswerMeaning going(Set<LetterFor> letters, DossierState waiting, String message, Kind kind) {
        return new AnswerMeaning(letters, waiting, message, kind, false, false);
    }

    private static AnswerMeaning refusing(String message, Kind kind) {
        return new AnswerMeaning(REQUESTS, DossierState.SENT, message, kind, true, true);
    }

    private static AnswerMeaning last(Set<LetterFor> letters, String message, Kind kind) {
        return new AnswerMeaning(letters, DossierState.ACCEPTED_BY_CA, message, kind, true, false);
    }

    static AnswerMeaning of(ReplyAnswer answer) {
        return MEANINGS.get(answer);
    }
}
