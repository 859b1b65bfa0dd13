package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.dispatch.ReplyStored;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;

/**
 * The authority's answers, in the transaction that stored them: each moves its own dossier on or is refused with a reason. They are
 * judged together and written together, so that a long letter costs hardly more statements than a short one.
 */
@Component
class AnswersHeard {

    private final AnswerRounds rounds;
    private final AnswerRules rules;
    private final LetterLines letterLines;
    private final DossierLog log;
    private final RevocationAnswers revocations;
    private final CerFiles cerFiles;
    private final CloseLine closeLine;
    private final LineMessages messages;

    AnswersHeard(
            AnswerRounds rounds,
            AnswerRules rules,
            LetterLines letterLines,
            DossierLog log,
            RevocationAnswers revocations,
            CerFiles cerFiles,
            CloseLine closeLine,
            LineMessages messages) {
        this.rounds = rounds;
        this.rules = rules;
        this.letterLines = letterLines;
        this.log = log;
        this.revocations = revocations;
        this.cerFiles = cerFiles;
        this.closeLine = closeLine;
        this.messages = messages;
    }

    @EventListener
    void hear(ReplyStored stored) {
        AnswerRounds.of(stored.message().replies()).forEach(round -> hear(stored, round));
    }

    private void hear(ReplyStored stored, List<Reply> replies) {
        AnswerRound round = rounds.read(stored.letter(), replies);
        List<HeardAnswer> taken = round.answers().stream().filter(answer -> isTaken(stored, answer, round)).toList();
        if (!taken.isEmpty()) {
            keep(stored, taken);
            tell(stored, taken);
        }
    }

    private boolean isTaken(ReplyStored stored, HeardAnswer answer, AnswerRound round) {
        int line = answer.reply().line();
        if (answer.isRepeated() && !revocations.isOtherNotice(answer.reply(), answer.dossier())) {
            stored.report(line, Outcome.already, null);
            return false;
        }
        String reason = rules.reasonAgainst(answer, round);
        stored.report(line, reason == null ? Outcome.applied : Outcome.refused, reason);
        if (reason == null) {
            round.serials().name(answer.reply());
        }
        return reason == null;
    }

    private void keep(ReplyStored stored, List<HeardAnswer> taken) {
        letterLines.answered(stored.letter().code(), taken.stream().map(HeardAnswer::reply).toList());
        revocations.note(taken, stored.message().receivedAt());
        cerFiles.keep(taken, stored.storedBy());
        log.record(taken.stream().flatMap(answer -> history(stored, answer).stream()).toList());
    }

    private static List<DossierLog.Entry> history(ReplyStored stored, HeardAnswer answer) {
        List<DossierLog.Entry> lines = new ArrayList<>();
        String code = answer.dossier().code();
        if (answer.impliesAcceptance()) {
            lines.add(new DossierLog.Entry(code, stored.storedBy(), Kind.CA_ACCEPTED, null));
        }
        lines.add(new DossierLog.Entry(code, stored.storedBy(), answer.meaning().kind(), answer.reply().reason()));
        return lines;
    }

    private void tell(ReplyStored stored, List<HeardAnswer> taken) {
        closeLine.of(
                stored.letter().code(),
                taken.stream().filter(answer -> answer.meaning().endsLine()).map(answer -> answer.reply().line()).toList());
        Map<List<String>, List<String>> told = new LinkedHashMap<>();
        taken.forEach(answer -> told.computeIfAbsent(answer.messages(), same -> new ArrayList<>()).add(answer.dossier().code()));
        told.forEach(messages::tell);
    }
}
