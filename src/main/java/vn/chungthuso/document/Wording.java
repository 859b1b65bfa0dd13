package vn.chungthuso.document;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The Vietnamese sentences of this room, from {@code messages_vi.properties}. */
record Wording(MessageSource messages) {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    String say(String code, Object... arguments) {
        return messages.getMessage("document." + code, arguments, VIETNAMESE);
    }

    PaperRefused refusal(String reason, Object... arguments) {
        return new PaperRefused(say("refused." + reason, arguments));
    }
}
