package vn.chungthuso.process;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.dispatch.ReplyStored;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificates;

/** The authority's answers, in the transaction that stored them: each moves its own dossier on or is refused with a reason. */
@Component
class AnswersHeard {

    /** What an answer means: in which letters, which state must wait for it, which message it becomes, what the history says, whether it ends the line. */
    private record Meaning(
            Set<LetterFor> letters, DossierState waiting, String message, Kind kind, boolean endsLine, boolean needsReason) {}

    private static final Set<LetterFor> REQUESTS = EnumSet.complementOf(EnumSet.of(LetterFor.EFFECTIVE_TIME));
    private static final Set<LetterFor> ISSUES =
            EnumSet.of(LetterFor.ISSUE, LetterFor.ISSUE_ORGANISATION, LetterFor.ISSUE_DEVICE, LetterFor.ISSUE_ONE_STOP);

    private static final Set<LetterFor> REVOCATIONS = EnumSet.of(LetterFor.REVOKE);
    /** Answers that imply acceptance. */
    private static final Set<ReplyAnswer> UNASKED = EnumSet.of(ReplyAnswer.REVOKED, ReplyAnswer.UNLOCKED);
    private static final Set<LetterFor> WITH_FILE = EnumSet.of(LetterFor.RENEW_OR_CHANGE, LetterFor.ISSUE_DEVICE);

    private static final Map<ReplyAnswer, Meaning> MEANINGS = new EnumMap<>(Map.ofEntries(
            entry(ReplyAnswer.ACCEPTED, new Meaning(REQUESTS, DossierState.SENT, "caAccepted", Kind.CA_ACCEPTED, false, false)),
            entry(ReplyAnswer.SUPPLEMENT, new Meaning(REQUESTS, DossierState.SENT, "caSupplementRequested", Kind.CA_SUPPLEMENT, true, true)),
            entry(ReplyAnswer.REJECTED, new Meaning(REQUESTS, DossierState.SENT, "caRejected", Kind.CA_REJECTED, true, true)),
            entry(
                    ReplyAnswer.USB_SHIPPED,
                    new Meaning(ISSUES, DossierState.ACCEPTED_BY_CA, "usbShipped", Kind.DEVICE_SHIPPED, false, false)),
            entry(
                    ReplyAnswer.CER_FILE,
                    new Meaning(WITH_FILE, DossierState.ACCEPTED_BY_CA, "cerFileReceived", Kind.CER_RECEIVED, true, false)),
            entry(
                    ReplyAnswer.REVOKED,
                    new Meaning(REVOCATIONS, DossierState.ACCEPTED_BY_CA, "revocationConfirmed", Kind.REVOKED, false, false)),
            entry(
                    ReplyAnswer.COLLECTION_NOTICE,
                    new Meaning(
                            REVOCATIONS, DossierState.REVOKED_AWAITING_DEVICE, "collectionNoticeReceived", Kind.COLLECTION_NOTICE,
                            false, false)),
            entry(
                    ReplyAnswer.UNLOCKED,
                    new Meaning(EnumSet.of(LetterFor.UNLOCK), DossierState.ACCEPTED_BY_CA, "unlockDone", Kind.UNLOCKED, true, false))));

    private final Letters letters;
    private final Dossiers dossiers;
    private final DossierLog log;
    private final Certificates certificates;
    private final RevocationAnswers revocations;
    private final LineMessages messages;
    private final CloseLine closeLine;
    private final CerFiles cerFiles;
    private final Words words;

    AnswersHeard(
            Letters letters,
            Dossiers dossiers,
            DossierLog log,
            Certificates certificates,
            RevocationAnswers revocations,
            LineMessages messages,
            CloseLine closeLine,
            CerFiles cerFiles,
            Words words) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.log = log;
        this.certificates = certificates;
        this.revocations = revocations;
        this.messages = messages;
        this.closeLine = closeLine;
        this.cerFiles = cerFiles;
        this.words = words;
    }

    @EventListener
    void hear(ReplyStored stored) {
        rounds(stored.message().replies()).forEach(round -> hear(stored, round));
    }

    /** A line that is answered again in the same message begins a new round, which sees what the former one has changed. */
    private static List<List<Reply>> rounds(List<Reply> replies) {
        List<List<Reply>> rounds = new ArrayList<>();
        Set<Integer> answered = new HashSet<>();
        for (Reply reply : replies) {
            if (rounds.isEmpty() || !answered.add(reply.line())) {
                rounds.add(new ArrayList<>());
                answered.clear();
                answered.add(reply.line());
            }
            rounds.get(rounds.size() - 1).add(reply);
        }
        return rounds;
    }

    private void hear(ReplyStored stored, List<Reply> round) {
        Map<Integer, LetterLine> lines =
                letters.lines(stored.letter().code()).stream().collect(Collectors.toMap(LetterLine::line, Function.identity()));
        Set<String> current = letters.current(stored.letter().code());
        Map<String, Dossier> found = new HashMap<>();
        dossiers.all(lines.values().stream().map(LetterLine::dossierCode).toList()).forEach(d -> found.put(d.code(), d));
        Map<List<String>, List<String>> told = new LinkedHashMap<>();
        for (Reply stated : round) {
            Reply reply = comesWithFile(stored, stated) ? cerFiles.named(stored.letter(), stated) : stated;
            LetterLine line = lines.get(reply.line());
            Dossier dossier = line == null ? null : found.get(line.dossierCode());
            if (isRepeated(reply, line) && !revocations.isOtherNotice(reply, dossier)) {
                stored.report(reply.line(), Outcome.already, null);
            } else if (!refused(stored, reply, line, dossier, current)) {
                if (impliesAcceptance(reply, dossier)) {
                    log.record(line.dossierCode(), stored.storedBy(), Kind.CA_ACCEPTED, null);
                }
                take(stored, reply, line);
                if (comesWithFile(stored, reply)) {
                    cerFiles.keep(stored.letter(), reply, dossier, stored.storedBy());
                }
                told.computeIfAbsent(messages(reply, dossier), messages -> new ArrayList<>()).add(line.dossierCode());
            }
        }
        told.forEach(messages::tell);
    }

    /** What takes the place of a certificate in use comes as a file; of an item's certificate the serial alone may be named. */
    private static boolean comesWithFile(ReplyStored stored, Reply reply) {
        return reply.answer() == ReplyAnswer.CER_FILE
                && (stored.letter().letterFor() == LetterFor.RENEW_OR_CHANGE || reply.documentId() != null);
    }

    private static List<String> messages(Reply reply, Dossier dossier) {
        String message = MEANINGS.get(reply.answer()).message();
        return impliesAcceptance(reply, dossier) ? List.of("caAccepted", message) : List.of(message);
    }

    /** Whoever revokes or unlocks has accepted the request before, even without saying so (domain §7.8 step 4, §7.9 step 4). */
    private static boolean impliesAcceptance(Reply reply, Dossier dossier) {
        return UNASKED.contains(reply.answer()) && dossier.state() == DossierState.SENT;
    }

    private boolean refused(ReplyStored stored, Reply reply, LetterLine line, Dossier dossier, Set<String> current) {
        String reason = reasonAgainst(stored, reply, line, dossier, current);
        if (reason == null) {
            return false;
        }
        stored.report(reply.line(), Outcome.refused, reason);
        return true;
    }

    /** @param current dossiers that did not go into a later letter meanwhile */
    private String reasonAgainst(ReplyStored stored, Reply reply, LetterLine line, Dossier dossier, Set<String> current) {
        Meaning meaning = MEANINGS.get(reply.answer());
        if (dossier == null) {
            return words.say("reply.noLine", stored.letter().code());
        }
        if (meaning == null || !meaning.letters().contains(stored.letter().letterFor())) {
            return words.say("reply.notForThisLetter");
        }
        if (meaning.needsReason() && (reply.reason() == null || reply.reason().isBlank())) {
            return words.say("reply.reasonMissing");
        }
        if (dossier.state().isEnd()) {
            return words.say("reply.ended", words.say("dossier.state." + dossier.state()));
        }
        if (!isAwaited(meaning, reply, line, dossier) || !current.contains(dossier.code())) {
            return words.say("reply.notWaiting", words.say("dossier.state." + dossier.state()));
        }
        return switch (reply.answer()) {
            case USB_SHIPPED -> reasonAgainstSerials(reply);
            case CER_FILE -> comesWithFile(stored, reply)
                    ? cerFiles.reasonAgainst(stored.letter(), reply, dossier)
                    : reasonAgainstSerials(reply);
            case COLLECTION_NOTICE -> revocations.reasonAgainstNotice(reply, dossier);
            case UNLOCKED -> SecretTexts.tellsPin(reply.reason()) ? words.say("unlock.pin") : null;
            default -> null;
        };
    }

    /** What implies acceptance may come first, but not overtake an acceptance that is still being told. */
    private static boolean isAwaited(Meaning meaning, Reply reply, LetterLine line, Dossier dossier) {
        return impliesAcceptance(reply, dossier) && line.answer() == null || dossier.state() == meaning.waiting();
    }

    private String reasonAgainstSerials(Reply reply) {
        boolean onDevice = reply.answer() == ReplyAnswer.USB_SHIPPED;
        if (reply.certificateSerial() == null || onDevice && reply.deviceSerial() == null) {
            return words.say(onDevice ? "reply.serialsMissing" : "reply.certificateSerialMissing");
        }
        boolean taken = certificates.bySerial(reply.certificateSerial()).isPresent()
                || onDevice && certificates.knowsDevice(reply.deviceSerial())
                || letters.isShipped(reply.certificateSerial(), reply.deviceSerial());
        return taken ? words.say("reply.serialTaken") : null;
    }

    private static boolean isRepeated(Reply reply, LetterLine line) {
        return line != null
                && reply.answer() == line.answer()
                && Objects.equals(lower(reply.certificateSerial()), lower(line.certificateSerial()))
                && (reply.deviceSerial() == null || reply.deviceSerial().equals(line.deviceSerial()));
    }

    private static String lower(String serial) {
        return serial == null ? null : serial.toLowerCase(Locale.ROOT);
    }

    private void take(ReplyStored stored, Reply reply, LetterLine line) {
        Meaning meaning = MEANINGS.get(reply.answer());
        letters.answered(line, reply);
        revocations.note(reply, line.dossierCode(), stored.message().receivedAt());
        log.record(line.dossierCode(), stored.storedBy(), meaning.kind(), reply.reason());
        if (meaning.endsLine()) {
            closeLine.of(line.dossierCode(), stored.letter().letterFor());
        }
        stored.report(reply.line(), Outcome.applied, null);
    }
}
