package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.SearchWords;

/** A device's PIN is never kept (domain §1, {@code devicePin}): texts that seem to tell one are turned away before anything is stored. */
@Component
class SecretTexts {

    /** 4 to 12 digits soon after a word for the secret, blanks between the digits included. */
    private static final Pattern PIN = Pattern.compile(
            "\\b(pin|mat khau|mat ma|ma so bi mat|password|passcode|mk)\\b\\D{0,30}(?<!\\d)\\d(?:[ .-]?\\d){3,11}(?!\\d)");

    private final Words words;

    SecretTexts(Words words) {
        this.words = words;
    }

    static boolean tellsPin(String text) {
        return text != null && PIN.matcher(SearchWords.folded(text)).find();
    }

    /** One error for each text that seems to tell a PIN, groups included. */
    List<FieldError> errors(Map<String, Object> values) {
        var errors = new ArrayList<FieldError>();
        collect("", values, errors);
        return errors;
    }

    private void collect(String prefix, Map<?, ?> values, List<FieldError> errors) {
        values.forEach((key, value) -> {
            if (value instanceof Map<?, ?> group) {
                collect(prefix + key + ".", group, errors);
            } else if (value instanceof String text && tellsPin(text)) {
                errors.add(new FieldError(prefix + key, words.say("unlock.pin")));
            }
        });
    }
}
