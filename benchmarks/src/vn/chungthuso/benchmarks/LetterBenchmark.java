package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dispatch.Replies;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyMessage;

/**
 * One letter from gathering to the authority's answers: time per line of 500 lines against 50, and the longest transaction. Arguments:
 * {@code --lines} of the long letter, {@code --rounds}.
 */
public final class LetterBenchmark {

    private static final Path REPORT = Path.of("target", "benchmarks", "letter.md");
    private static final int SHORT = 50;
    private static final int WARM_UP_ROUNDS = 3;

    private final Office office;
    private final Replies replies;
    private final LetterLines letterLines;
    private final ManagementService jobs;

    private LetterBenchmark(Office office, Replies replies, LetterLines letterLines, ManagementService jobs) {
        this.office = office;
        this.replies = replies;
        this.letterLines = letterLines;
        this.jobs = jobs;
    }

    public static void main(String[] args) throws IOException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int lines = IssueBenchmark.number(arguments, "lines", Letters.MAX_LINES);
        int rounds = IssueBenchmark.number(arguments, "rounds", 5);
        try (var context = IssueBenchmark.house()) {
            var benchmark = new LetterBenchmark(
                    context.getAutowireCapableBeanFactory().createBean(Office.class),
                    context.getBean(Replies.class),
                    context.getBean(LetterLines.class),
                    context.getBean(ProcessEngine.class).getManagementService());
            benchmark.run(SHORT, WARM_UP_ROUNDS);
            var report = new LetterReport(rounds);
            report.letter(SHORT, benchmark.run(SHORT, rounds));
            report.letter(lines, benchmark.run(lines, rounds));
            IssueBenchmark.publish(REPORT, report.text());
        }
    }

    private Map<LetterStep, List<Stretch>> run(int lines, int rounds) {
        Map<LetterStep, List<Stretch>> measured = new EnumMap<>(LetterStep.class);
        for (int round = 0; round < rounds; round++) {
            List<String> codes = new ArrayList<>();
            for (int n = 0; n < lines; n++) {
                codes.add(office.accepted(Applicants.next()));
            }
            oneLetter(codes).forEach((step, stretch) -> measured.computeIfAbsent(step, s -> new ArrayList<>()).add(stretch));
        }
        return measured;
    }

    private Map<LetterStep, Stretch> oneLetter(List<String> codes) {
        Map<LetterStep, Stretch> measured = new EnumMap<>(LetterStep.class);
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        measured.put(LetterStep.GATHER_AND_PRINT, Stretch.of(
                () -> office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), codes))));
        measured.put(LetterStep.SIGN, Stretch.of(() -> office.sign("leader", letter)));
        measured.put(LetterStep.SEND, Stretch.of(() -> office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"))));
        measured.put(LetterStep.TELL_SENT, tellAll());
        measured.put(LetterStep.TAKE_ANSWERS, Stretch.of(() -> answer(letter)));
        measured.put(LetterStep.TELL_ANSWERS, tellAll());
        return measured;
    }

    private void answer(String letter) {
        List<Reply> accepted = letterLines.of(letter).stream()
                .map(LetterLine::line)
                .map(line -> new Reply(line, ReplyAnswer.ACCEPTED, null, null, null, null, null, null, null))
                .toList();
        var results = replies.take(letter, new ReplyMessage("benchmark-" + letter, Office.now(), accepted), "clerk");
        if (results.stream().anyMatch(result -> result.reason() != null)) {
            throw new IllegalStateException("an answer was refused: " + results);
        }
    }

    /** What the job executor would do, one dossier after the other; its longest transaction is the longest job. */
    private Stretch tellAll() {
        List<Job> waiting = jobs.createJobQuery().messages().list();
        return waiting.stream().map(job -> Stretch.of(() -> jobs.executeJob(job.getId()))).reduce(Stretch.NONE, Stretch::then);
    }
}
