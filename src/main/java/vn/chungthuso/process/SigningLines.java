package vn.chungthuso.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.SigningBlock;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.Leadership;
import vn.chungthuso.terms.SigningCapacity;

/**
 * The lines above a letter's signature: from who signs for whom, or as the clerk typed them all where no capacity was chosen (domain
 * §5.1, §10.3; ).
 */
@Component
class SigningLines {

    private static final String CAPACITY = "signingCapacity";
    private static final String TITLE = "signerTitle";
    private static final String BETWEEN = " / ";
    private static final Pattern PREFIXED = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\.|" + BETWEEN, Pattern.CASE_INSENSITIVE);

    private final Law law;
    private final Words words;

    SigningLines(Law law, Words words) {
        this.law = law;
        this.words = words;
    }

    /** What a form proposes for a letter of this agency. */
    Map<String, String> proposed(Agency sender) {
        if (sender.headTitle() == null) {
            return Map.of();
        }
        return sender.leadership() == Leadership.CIPHER_MINISTRY
                ? Map.of(CAPACITY, SigningCapacity.BY_ORDER.name())
                : Map.of(CAPACITY, SigningCapacity.HEAD.name(), TITLE, sender.headTitle());
    }

    /** @param fields of a letter whose fields are right */
    List<String> of(Agency sender, Map<String, Object> fields) {
        String title = title(fields);
        return capacity(sender, fields)
                .map(capacity -> block(sender, capacity).lines(sender.bodyName(), sender.headTitle(), title))
                .orElseGet(() -> Arrays.stream(title.split(BETWEEN)).map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** What speaks against signing so; nothing for lines typed as a whole. */
    List<FieldError> wrong(Agency sender, Map<String, Object> values) {
        return capacity(sender, values)
                .map(capacity -> wrong(sender, capacity, title(values)).stream().toList())
                .orElseGet(() -> mustChoose(sender) ? List.of(error(CAPACITY, "choose", sender.name())) : List.of());
    }

    private Optional<FieldError> wrong(Agency sender, SigningCapacity capacity, String title) {
        if (sender.headTitle() == null) {
            return Optional.of(error(CAPACITY, "unknownHead", sender.name()));
        }
        SigningBlock block = block(sender, capacity);
        if (block.refusal() != null) {
            return Optional.of(error(CAPACITY, "refused", block.refusal()));
        }
        if (PREFIXED.matcher(title).find()) {
            return Optional.of(error(TITLE, "prefixed"));
        }
        boolean isHead = title.equalsIgnoreCase(sender.headTitle());
        return block.ownTitle() == isHead
                ? Optional.of(error(TITLE, isHead ? "headHimself" : "notTheHead", sender.headTitle()))
                : Optional.empty();
    }

    /** The chosen capacity; the head signs where only the head's title was typed. */
    private static Optional<SigningCapacity> capacity(Agency sender, Map<String, Object> fields) {
        Object chosen = fields.get(CAPACITY);
        if (chosen != null) {
            return Optional.of(SigningCapacity.valueOf(chosen.toString()));
        }
        return title(fields).equalsIgnoreCase(sender.headTitle()) ? Optional.of(SigningCapacity.HEAD) : Optional.empty();
    }

    /** Where only one person may sign, lines typed as a whole would pass unseen. */
    private static boolean mustChoose(Agency sender) {
        return List.of(Leadership.CIPHER_MINISTRY, Leadership.CIPHER_ORGANISATION).contains(sender.leadership());
    }

    private SigningBlock block(Agency sender, SigningCapacity capacity) {
        return law.signingBlock(capacity, sender.leadership()).value();
    }

    private static String title(Map<String, Object> fields) {
        return String.valueOf(fields.getOrDefault(TITLE, ""));
    }

    private FieldError error(String field, String reason, Object... arguments) {
        return new FieldError(field, words.say("letter.signing." + reason, arguments));
    }
}
