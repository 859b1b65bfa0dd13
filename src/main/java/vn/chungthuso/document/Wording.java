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

    /** The refusal of a character that the typeface lacks, with the value in which it stands. */
    PaperRefused missingGlyph(PlaceOnPaper place, String character) {
        String where = place.of(character).orElseGet(() -> say("place.form"));
        return refusal("glyph", where, character, "%04X".formatted(character.codePointAt(0)));
    }
}
