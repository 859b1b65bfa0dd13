package vn.chungthuso.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;

/** What a clerk of the sender may still do with a letter that has not left: take it back, or part it in two (domain §7.1 steps 3 to 6). */
@Service
public class UnsentLetters {

    private static final Set<LetterState> PRINTED = Set.of(LetterState.TO_SIGN, LetterState.SIGNED);

    private final Letters letters;
    private final LetterLines letterLines;
    private final LineMessages messages;
    private final RuntimeService runtime;
    private final Unguarded engine;
    private final Words words;

    UnsentLetters(Letters letters, LetterLines letterLines, LineMessages messages, RuntimeService runtime, Unguarded engine, Words words) {
        this.letters = letters;
        this.letterLines = letterLines;
        this.messages = messages;
        this.runtime = runtime;
        this.engine = engine;
        this.words = words;
    }

    /**
     * Takes a printed letter back, signed or not: its number is free again and it is composed anew. A signed copy of what was printed
     * before counts no more.
     *
     * @param reason why; whoever composes it reads it
     * @throws FormRefused 403 for who is no clerk of the sender, 409 where it is not printed or has left
     */
    @Transactional
    public void recall(Caller caller, String code, String reason) {
        mustBeRecallable(caller, letters.locked(code));
        letters.returned(code, words.say("letter.recalled", caller.user(), reason));
        messages.tell("letterRecalled", code);
    }

    /** Whether a recall can be offered to this person now. */
    public boolean isRecallable(Caller caller, Letter letter) {
        return isClerk(caller, letter) && PRINTED.contains(letter.state());
    }

    /** @throws FormRefused as {@link #recall} would; nothing is done */
    public void mustBeRecallable(Caller caller, Letter letter) {
        mustBeClerk(caller, letter);
        if (!PRINTED.contains(letter.state())) {
            throw conflict(letter.state() == LetterState.COMPOSING ? "letter.recall.notPrinted" : "letter.recall.tooLate", letter.code());
        }
    }

    /**
     * Moves lines of a letter that is being composed into a new one, which is composed, signed and sent by itself.
     *
     * @param dossiers codes of the lines that leave; at least one, and at least one stays
     * @return the new letter's code
     * @throws FormRefused 400 for lines that it does not have, 403 for who is no clerk of the sender, 409 once it is printed
     */
    @Transactional
    public String split(Caller caller, String code, List<String> dossiers) {
        Letter letter = letters.locked(code);
        List<String> moved = moved(caller, letter, dossiers);
        String second = letters.split(code, moved, caller.user());
        begin(letter, second);
        return second;
    }

    /** Whether parting it can be offered to this person now, as long as it has two lines. */
    public boolean isSplittable(Caller caller, Letter letter) {
        return isClerk(caller, letter) && letter.state() == LetterState.COMPOSING;
    }

    /**
     * Which lines would leave, in their order; nothing is done.
     *
     * @throws FormRefused as {@link #split} would
     */
    public List<String> moved(Caller caller, Letter letter, List<String> dossiers) {
        String code = letter.code();
        mustBeClerk(caller, letter);
        if (letter.state() != LetterState.COMPOSING) {
            throw conflict(PRINTED.contains(letter.state()) ? "letter.split.printed" : "letter.recall.tooLate", code);
        }
        List<String> carried = letterLines.of(code).stream().map(LetterLine::dossierCode).toList();
        List<String> moved = carried.stream().filter(dossiers::contains).toList();
        if (moved.isEmpty() || moved.size() < new HashSet<>(dossiers).size()) {
            throw FormRefused.badInput("lines", words.say("letter.split.foreign", code));
        }
        if (moved.size() == carried.size()) {
            throw FormRefused.badInput("lines", words.say("letter.split.all", code));
        }
        return moved;
    }

    private void begin(Letter letter, String code) {
        Map<String, Object> variables = Map.of(
                ProcessVariables.LETTER_FOR, letter.letterFor().name(), ProcessVariables.SENDER_AGENCY, letter.senderAgency());
        engine.run(() -> runtime.startProcessInstanceByKey("agencyLetter", code, variables));
    }

    /** @throws FormRefused 403 for who is no clerk of the sender */
    public void mustBeClerk(Caller caller, Letter letter) {
        if (!isClerk(caller, letter)) {
            throw FormRefused.forbidden(words.say("letter.role"));
        }
    }

    private static boolean isClerk(Caller caller, Letter letter) {
        return caller.agencies(Role.CLERK).contains(letter.senderAgency());
    }

    private FormRefused conflict(String key, String code) {
        return FormRefused.conflict(words.say(key, code), Map.of());
    }
}
