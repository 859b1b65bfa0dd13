package vn.chungthuso.law;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Vietnamese sentences about reference data, in {@code law_vi.properties}. */
final class ReferenceText {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("law_vi", Locale.ROOT);

    private ReferenceText() {}

    static String say(String key, Object... details) {
        return MessageFormat.format(TEXTS.getString("reference." + key), details);
    }
}
