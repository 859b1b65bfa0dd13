package vn.chungthuso.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Form keys as offices call the forms: by their number and the document that brought them. */
@Component
class FormNames {

    private static final Pattern NUMBERED = Pattern.compile("(tt185|nd68)-m?(\\d\\d)");

    private final Words words;

    FormNames(Words words) {
        this.words = words;
    }

    String of(String key) {
        Matcher numbered = NUMBERED.matcher(key);
        return numbered.matches() ? words.say("paper." + numbered.group(1), numbered.group(2)) : key;
    }
}
