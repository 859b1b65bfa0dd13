package vn.chungthuso.process;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The Vietnamese sentences of {@code messages_vi.properties} and {@code guidance_vi.properties}. */
@Component
public class Words {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws NoSuchMessageException where the key has no sentence */
    public String say(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    /** The sentence of the first of these keys that has one. */
    public String sayFirst(String... keys) {
        return messages.getMessage(new DefaultMessageSourceResolvable(keys), VIETNAMESE);
    }
}
