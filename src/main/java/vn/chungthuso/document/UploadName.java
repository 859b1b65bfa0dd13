package vn.chungthuso.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/** The name of an uploaded file: its last part only, composed, so that «Đơn.pdf» typed on any machine is one name. */
public final class UploadName {

    static final int MAX_LENGTH = 200;

    private final String given;
    private final String value;

    UploadName(String given) {
        this.given = given == null ? "" : given;
        String lastPart = this.given.substring(Math.max(this.given.lastIndexOf('/'), this.given.lastIndexOf('\\')) + 1);
        this.value = Normalizer.normalize(lastPart, Normalizer.Form.NFC).strip();
    }

    /** Without any folder, in composed Unicode (NFC). */
    public String value() {
        return value;
    }

    /** In lower case and without the dot; empty when there is none. */
    public String extension() {
        return value.substring(dot()).replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
    }

    boolean isMissing() {
        return value.substring(0, dot()).isBlank();
    }

    boolean isTooLong() {
        return value.length() > MAX_LENGTH;
    }

    /** A control character, or one that turns or hides what is read: U+202E shows «fdp.exe» as «exe.pdf». */
    OptionalInt firstInvisible() {
        return given.codePoints().filter(UploadName::isInvisible).findFirst();
    }

    private int dot() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? value.length() : dot;
    }

    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
