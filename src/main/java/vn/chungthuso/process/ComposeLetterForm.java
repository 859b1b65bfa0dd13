package vn.chungthuso.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.law.Answer;
import vn.chungthuso.law.Law;

/** The clerk chooses the lines and fills the blocks LETTER and RECEIVER (domain §7.1 steps 3 and 4). */
@Component("compose-letter")
class ComposeLetterForm implements TaskForm {

    private static final String RECEIVER = "receiver";
    private static final List<String> TYPED = List.of(RECEIVER, "distributionList", "signingCapacity", "signerTitle", "signerName");

    /** A dossier due within this time is marked and proposed. */
    private static final Duration NEAR = Duration.ofDays(1);

    private final Letters letters;
    private final LetterLines letterLines;
    private final Dossiers dossiers;
    private final DossierLog log;
    private final RequestLists lists;
    private final LetterRules rules;
    private final SigningLines signing;
    private final SubstituteBlock block;
    private final Law law;
    private final Words words;
    private final Clock clock;

    ComposeLetterForm(
            Letters letters,
            LetterLines letterLines,
            Dossiers dossiers,
            DossierLog log,
            RequestLists lists,
            LetterRules rules,
            SigningLines signing,
            SubstituteBlock block,
            Law law,
            Words words,
            Clock clock) {
        this.letters = letters;
        this.letterLines = letterLines;
        this.dossiers = dossiers;
        this.log = log;
        this.lists = lists;
        this.rules = rules;
        this.signing = signing;
        this.block = block;
        this.law = law;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Letter letter = letters.get(visit.code());
        Map<String, Object> served = new HashMap<>();
        served.put("distributionList", words.say("letter.distributionList"));
        rules.present(letter).ifPresent(sender -> served.putAll(signing.proposed(sender)));
        letters.lastOf(letter.senderAgency(), letter.letterFor())
                .ifPresent(last -> typedBefore(served, block.withoutSubstitute(last)));
        served.putAll(block.proposed(letter.senderAgency()));
        List<Dossier> waiting = rules.waiting(letter);
        served.putAll(namedInLists(letter, waiting));
        typedBefore(served, letter.fields());
        served.put("gatherable", waiting.stream().map(dossier -> option(letter, dossier)).toList());
        served.put("moreWaiting", moreWaiting(letter, waiting));
        served.put("lines", proposed(letter, waiting));
        served.put("documentDate", (letter.documentDate() == null ? LocalDate.now(clock) : letter.documentDate()).toString());
        served.put("returnReason", letter.returnReason() == null ? "" : letter.returnReason());
        served.put("outcome", "print");
        return served;
    }

    /** Who receives the devices as the clerks said when they submitted these people in a list. */
    private Map<String, Object> namedInLists(Letter letter, List<Dossier> waiting) {
        if (letter.letterFor() != LetterFor.ISSUE) {
            return Map.of();
        }
        return lists.statedWith(waiting.stream().map(Dossier::code).toList())
                .filter(stated -> stated.containsKey(RECEIVER))
                .map(stated -> Map.of(RECEIVER, stated.get(RECEIVER)))
                .orElse(Map.of());
    }

    /** A signer typed as a whole before stays so: the proposed capacity is none of it. */
    private static void typedBefore(Map<String, Object> served, Map<String, Object> fields) {
        if (fields.containsKey("signerTitle")) {
            served.remove("signingCapacity");
        }
        served.putAll(fields);
    }

    /** A letter holds 500 lines: how many dossiers stay for the next one. */
    private String moreWaiting(Letter letter, List<Dossier> shown) {
        long more = shown.size() < Letters.MAX_LINES ? 0 : rules.waitingCount(letter) - shown.size();
        return more == 0 ? "" : words.say("letter.moreWaiting", Letters.MAX_LINES, more);
    }

    private Map<String, String> option(Letter letter, Dossier dossier) {
        String line = Stream.of(dossier.code(), dossier.subjectName(), dossier.text("position"))
                .filter(part -> !part.isEmpty()) // what is no person has no position
                .collect(Collectors.joining(" · "));
        boolean isTakenOver = !dossier.senderAgency().equals(letter.senderAgency());
        String label = isTakenOver ? words.say("letter.fromFormer", line, rules.lastName(dossier.senderAgency())) : line;
        String due = dossier.dueAt() == null ? "" : DateWords.date(dossier.dueAt().toLocalDate().toString());
        return Map.of("value", dossier.code(), "label", isUrgent(dossier) ? words.say("letter.dueSoon", label, due) : label);
    }

    /** The lines chosen before that still wait; in a letter that has none yet, those whose deadline is near. */
    private List<String> proposed(Letter letter, List<Dossier> waiting) {
        List<String> chosen = letterLines.of(letter.code()).stream().map(LetterLine::dossierCode).toList();
        return chosen.isEmpty()
                ? waiting.stream().filter(this::isUrgent).map(Dossier::code).toList()
                : chosen.stream().filter(waiting.stream().map(Dossier::code).collect(Collectors.toSet())::contains).toList();
    }

    private boolean isUrgent(Dossier dossier) {
        return dossier.dueAt() != null && dossier.dueAt().isBefore(OffsetDateTime.now(clock).plus(NEAR));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        if ("cancel".equals(values.get(ProcessVariables.OUTCOME))) {
            return;
        }
        Letter letter = letters.locked(visit.code());
        if (letter.state() != LetterState.COMPOSING) {
            throw FormRefused.conflict(words.say("letter.changedMeanwhile"), Map.of());
        }
        LocalDate date = LocalDate.parse(values.get("documentDate").toString());
        List<String> codes = ((List<?>) values.get("lines")).stream().map(String::valueOf).toList();
        List<Dossier> lines = dossiers.all(codes);
        check(letter, date, codes, lines, values);
        gather(visit, letter, codes);
        takeOver(visit, letter, lines);
        var form = rules.form(letter.letterFor(), lines.get(0), date);
        Map<String, Object> typed = new HashMap<>(values);
        typed.keySet().retainAll(TYPED);
        letters.compose(visit.code(), date, form.value(), typed, codes);
        List<Answer> answers = List.of(law.regime(date).answer(), form.answer());
        log.freeze(codes, letter.letterFor().name(), date, answers);
    }

    private void check(Letter letter, LocalDate date, List<String> codes, List<Dossier> lines, Map<String, Object> values) {
        rules.dissolved(letter).ifPresent(sentence -> {
            throw FormRefused.conflict(sentence, Map.of());
        });
        var errors = new ArrayList<FieldError>();
        if (codes.size() > Letters.MAX_LINES) {
            errors.add(new FieldError("lines", words.say("letter.tooMany", Letters.MAX_LINES)));
        }
        Set<String> senders = rules.senders(letter);
        if (lines.size() != codes.size() || lines.stream().anyMatch(line -> isForeign(letter, senders, line))) {
            errors.add(new FieldError("lines", words.say("letter.foreignLine")));
        } else {
            LetterRules.tooEarly(letter.letterFor(), date, lines).forEach(line -> {
                String earliest = DateWords.date(LetterRules.earliest(letter.letterFor(), line).toString());
                errors.add(new FieldError("documentDate", words.say("letter.tooEarly", line.code(), earliest)));
            });
        }
        if (values.get("receiver") instanceof Map<?, ?> receiver && receiver.get("officialEmail") instanceof String mail) {
            rules.refusedReceiver(letter, date, mail).ifPresent(why -> errors.add(new FieldError("receiver.officialEmail", why)));
        }
        errors.addAll(signing.wrong(rules.sender(letter, date), values));
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
    }

    private static boolean isForeign(Letter letter, Set<String> senders, Dossier line) {
        return line.senderAgency() == null
                || !senders.contains(line.senderAgency())
                || !letter.letterFor().carries(line.procedure(), line.certificateKind());
    }

    /** Lines of an agency that is no more are the sender's from now on, and their history says so. */
    private void takeOver(Visit visit, Letter letter, List<Dossier> lines) {
        lines.stream().filter(line -> !line.senderAgency().equals(letter.senderAgency())).forEach(line -> {
            dossiers.route(line.code(), letter.senderAgency());
            String reason = words.say("letter.succeeded", rules.lastName(line.senderAgency()), rules.sender(letter).name());
            log.record(line.code(), visit.user(), DossierEvent.Kind.SENDER_SUCCEEDED, reason);
        });
    }

    private void gather(Visit visit, Letter letter, List<String> codes) {
        List<String> gone = dossiers.gather(codes, visit.code(), LetterRules.waitingFor(letter.letterFor()));
        if (!gone.isEmpty()) {
            throw FormRefused.conflict(words.say("letter.lineGone", String.join(", ", gone)), Map.of());
        }
        if (letter.letterFor().isRequest()) {
            dossiers.enter(codes, DossierState.IN_LETTER);
        }
        log.record(codes, visit.user(), DossierEvent.Kind.GATHERED, visit.code());
    }
}
