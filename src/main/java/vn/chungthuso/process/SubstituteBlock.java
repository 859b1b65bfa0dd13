package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.registry.Substitution;

/**
 * Keeps the lines above a letter's signature those of who signs: the bytes that are signed carry them (domain §7.1 step 4, §10.3). A
 * letter that waits is printed anew, under its number, when its signer changes.
 */
@Component
class SubstituteBlock {

    private static final String CAPACITY = "signingCapacity";
    private static final String TITLE = "signerTitle";
    private static final String NAME = "signerName";

    private final Substitutes substitutes;
    private final Letters letters;
    private final LetterRules rules;
    private final SigningLines signing;
    private final PaperData data;
    private final PaperPrint print;
    private final Staff staff;

    SubstituteBlock(
            Substitutes substitutes,
            Letters letters,
            LetterRules rules,
            SigningLines signing,
            PaperData data,
            PaperPrint print,
            Staff staff) {
        this.substitutes = substitutes;
        this.letters = letters;
        this.rules = rules;
        this.signing = signing;
        this.data = data;
        this.print = print;
        this.staff = staff;
    }

    /** Capacity and title as a letter's fields hold them. */
    static Map<String, Object> lines(Substitution substitution) {
        return Map.of(CAPACITY, substitution.capacity().name(), TITLE, substitution.title());
    }

    static boolean isTitle(String field) {
        return TITLE.equals(field);
    }

    /** What the form proposes for a letter of this agency today; empty where its leader is there. */
    Map<String, Object> proposed(String agency) {
        return substitutes.today(agency).map(this::named).orElse(Map.of());
    }

    private Map<String, Object> named(Substitution substitution) {
        Map<String, Object> fields = new HashMap<>(lines(substitution));
        fields.put(NAME, staff.nameOf(substitution.substitute()));
        return fields;
    }

    /** What was typed for an earlier letter, without the lines of a substitute, who may be gone by now. */
    Map<String, Object> withoutSubstitute(Letter letter) {
        Map<String, Object> fields = new HashMap<>(letter.fields());
        if (isOfASubstitute(letter, null)) {
            fields.keySet().removeAll(List.of(CAPACITY, TITLE, NAME));
        }
        return fields;
    }

    /** Prints a letter that waits for a signature anew where it names somebody else than who is about to sign it. */
    @Transactional
    void fit(String code, Caller signer) {
        Letter letter = letters.locked(code);
        if (letter.state() != LetterState.TO_SIGN) {
            return;
        }
        if (!fits(letter, signer)) {
            printed(letter, substitutes.inPlace(signer, letter.senderAgency()).map(this::named).orElseGet(() -> own(letter, signer)));
        }
    }

    /** Does the letter name who is about to sign it, or at least no substitute who is somebody else? */
    boolean fits(Letter letter, Caller signer) {
        return substitutes.inPlace(signer, letter.senderAgency())
                .map(substitution -> isOf(substitution, letter))
                .orElseGet(() -> !isOfASubstitute(letter, signer.user()));
    }

    private Map<String, Object> own(Letter letter, Caller leader) {
        Map<String, Object> own = new HashMap<>(signing.proposed(rules.sender(letter)));
        own.put(NAME, staff.nameOf(leader.user()));
        return own;
    }

    private boolean isOf(Substitution substitution, Letter letter) {
        Map<String, Object> typed = letter.fields();
        return lines(substitution).entrySet().stream().allMatch(line -> line.getValue().equals(typed.get(line.getKey())))
                && staff.nameOf(substitution.substitute()).equals(typed.get(NAME));
    }

    /** @param besides an account that does not count; null where all do */
    private boolean isOfASubstitute(Letter letter, String besides) {
        return substitutes.ever(letter.senderAgency()).stream()
                .anyMatch(substitution -> !substitution.substitute().equals(besides) && isOf(substitution, letter));
    }

    private void printed(Letter letter, Map<String, Object> lines) {
        Map<String, Object> fields = new HashMap<>(letter.fields());
        fields.putAll(lines);
        letters.retype(letter.code(), fields);
        print.store(letter.code(), letter.agencyForm(), data.letter(letter.code()));
    }
}
