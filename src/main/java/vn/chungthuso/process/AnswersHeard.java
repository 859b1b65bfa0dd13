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

    private static final Map<ReplyAnswer, Meaning> MEANINGS = new EnumMap<>(Map.ofEntries(
            entry(ReplyAnswer.ACCEPTED, new Meaning(REQUESTS, DossierState.SENT, "caAccepted", Kind.CA_ACCEPTED, false, false)),
            entry(ReplyAnswer.SUPPLEMENT, new Meaning(REQUESTS, DossierState.SENT, "caSupplementRequested", Kind.CA_SUPPLEMENT, true, true)),
            entry(ReplyAnswer.REJECTED, new Meaning(REQUESTS, DossierState.SENT, "caRejected", Kind.CA_REJECTED, true, true)),
            entry(
                    ReplyAnswer.USB_SHIPPED,
                    new Meaning(ISSUES, DossierState.ACCEPTED_BY_CA, "usbShipped", Kind.DEVICE_SHIPPED, false, false)),
            entry(
                    ReplyAnswer.UNLOCKED,
                    new Meaning(EnumSet.of(LetterFor.UNLOCK), DossierState.ACCEPTED_BY_CA, "unlockDone", Kind.UNLOCKED, true, false))));

    private final Letters letters;
    private final Dossiers dossiers;
    private final DossierLog log;
    private final Certificates certificates;
    private final LineMessages messages;
    private final CloseLine closeLine;
    private final Words words;

    AnswersHeard(
            Letters letters,
            Dossiers dossiers,
            DossierLog log,
            Certificates certificates,
            LineMessages messages,
            CloseLine closeLine,
            Words words) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.log = log;
        this.certificates = certificates;
        this.messages = messages;
        this.closeLine = closeLine;
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
        Map<String, Dossier> found = new HashMap<>();
        dossiers.all(lines.values().stream().map(LetterLine::dossierCode).toList()).forEach(d -> found.put(d.code(), d));
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (Reply reply : round) {
            LetterLine line = lines.get(reply.line());
            if (isRepeated(reply, line)) {
                stored.report(reply.line(), Outcome.already, null);
            } else if (!refused(stored, reply, line, line == null ? null : found.get(line.dossierCode()))) {
                if (isUnlockedAtOnce(reply, found.get(line.dossierCode()))) {
                    log.record(line.dossierCode(), stored.storedBy(), Kind.CA_ACCEPTED, null);
                    messages.tell("caAccepted", line.dossierCode()); // before what follows, also where that becomes a job
                }
                take(stored, reply, line);
                told.computeIfAbsent(MEANINGS.get(reply.answer()).message(), message -> new ArrayList<>()).add(line.dossierCode());
            }
        }
        told.forEach(messages::tell);
    }

    private boolean refused(ReplyStored stored, Reply reply, LetterLine line, Dossier dossier) {
        String reason = reasonAgainst(stored, reply, line, dossier);
        if (reason == null) {
            return false;
        }
        stored.report(reply.line(), Outcome.refused, reason);
        return true;
    }

    private String reasonAgainst(ReplyStored stored, Reply reply, LetterLine line, Dossier dossier) {
        Meaning meaning = MEANINGS.get(reply.answer());
        if (line == null || dossier == null) {
            return words.say("reply.noLine", stored.letter().code());
        }
        if (meaning == null || !meaning.letters().contains(stored.letter().letterFor())) {
            return words.say("reply.notForThisLetter");
        }
        if (meaning.needsReason() && (reply.reason() == null || reply.reason().isBlank())) {
            return words.say("reply.reasonMissing");
        }
        if (dossier.state() != meaning.waiting() && !isUnlockedAtOnce(reply, dossier) || !isCurrent(stored, line)) {
            return words.say("reply.notWaiting", words.say("dossier.state." + dossier.state()));
        }
        if (reply.answer() == ReplyAnswer.UNLOCKED && SecretTexts.tellsPin(reply.reason())) {
            return words.say("unlock.pin");
        }
        return reply.answer() == ReplyAnswer.USB_SHIPPED ? reasonAgainstSerials(reply) : null;
    }

    /** Who phones at once does not write first that the request was accepted. */
    private static boolean isUnlockedAtOnce(Reply reply, Dossier dossier) {
        return reply.answer() == ReplyAnswer.UNLOCKED && dossier.state() == DossierState.SENT;
    }

    /** The dossier may have gone into a later letter meanwhile. */
    private boolean isCurrent(ReplyStored stored, LetterLine line) {
        return letters.lineOf(line.dossierCode(), stored.letter().letterFor())
                .map(LetterLine::letterCode)
                .filter(stored.letter().code()::equals)
                .isPresent();
    }

    private String reasonAgainstSerials(Reply reply) {
        if (reply.certificateSerial() == null || reply.deviceSerial() == null) {
            return words.say("reply.serialsMissing");
        }
        boolean taken = certificates.bySerial(reply.certificateSerial()).isPresent()
                || certificates.knowsDevice(reply.deviceSerial())
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
        log.record(line.dossierCode(), stored.storedBy(), meaning.kind(), reply.reason());
        if (meaning.endsLine()) {
            closeLine.of(line.dossierCode(), stored.letter().letterFor());
        }
        stored.report(reply.line(), Outcome.applied, null);
    }
}
