package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.AnsweredSerials;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;

/** Reads what a message of answers speaks of: as many queries for 500 lines as for one. */
@Component
class AnswerRounds {

    private static final Set<ReplyAnswer> ABOUT_ONE_IN_USE = EnumSet.of(ReplyAnswer.COLLECTION_NOTICE, ReplyAnswer.CER_FILE);

    private final LetterLines letterLines;
    private final AnsweredSerials answeredSerials;
    private final Dossiers dossiers;
    private final Certificates certificates;
    private final CerFiles cerFiles;

    AnswerRounds(
            LetterLines letterLines,
            AnsweredSerials answeredSerials,
            Dossiers dossiers,
            Certificates certificates,
            CerFiles cerFiles) {
        this.letterLines = letterLines;
        this.answeredSerials = answeredSerials;
        this.dossiers = dossiers;
        this.certificates = certificates;
        this.cerFiles = cerFiles;
    }

    /** A line that is answered again in the same message begins a new round, which sees what the former one has changed. */
    static List<List<Reply>> of(List<Reply> replies) {
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

    AnswerRound read(Letter letter, List<Reply> replies) {
        List<LetterLine> lines = letterLines.of(letter.code());
        List<Dossier> found = dossiers.all(lines.stream().map(LetterLine::dossierCode).toList());
        List<HeardAnswer> answers = answers(letter, replies, lines, found);
        return new AnswerRound(
                answers,
                letterLines.current(letter.code()),
                NamedSerials.of(answers.stream().map(HeardAnswer::reply).toList(), certificates, answeredSerials),
                inUse(answers));
    }

    private List<HeardAnswer> answers(Letter letter, List<Reply> replies, List<LetterLine> lines, List<Dossier> found) {
        Map<Integer, LetterLine> byNumber = lines.stream().collect(Collectors.toMap(LetterLine::line, Function.identity()));
        Map<String, Dossier> byCode = found.stream().collect(Collectors.toMap(Dossier::code, Function.identity()));
        Map<Reply, CerFile> files = cerFiles.read(letter, replies);
        return replies.stream().map(stated -> {
            LetterLine line = byNumber.get(stated.line());
            CerFile file = files.get(stated);
            return new HeardAnswer(letter, CerFiles.named(stated, file), line, line == null ? null : byCode.get(line.dossierCode()), file);
        }).toList();
    }

    private Map<String, Certificate> inUse(List<HeardAnswer> answers) {
        return certificates.bySerials(answers.stream()
                .filter(answer -> answer.dossier() != null && ABOUT_ONE_IN_USE.contains(answer.reply().answer()))
                .map(answer -> answer.dossier().text(CertificateAsked.SERIAL))
                .toList());
    }
}
