package vn.chungthuso.law;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Vietnamese sentences of {@code law_vi.properties}; read without Spring, since they also tell why the start stops. */
final class LawTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("law_vi", Locale.ROOT);

    private LawTexts() {}

    static String say(String key, Object... details) {
        return new MessageFormat(TEXTS.getString(key), VIETNAMESE).format(details);
    }
}
