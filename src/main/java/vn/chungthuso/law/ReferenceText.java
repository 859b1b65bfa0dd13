package vn.chungthuso.law;

/** The Vietnamese sentences about reference data, in {@code law_vi.properties}. */
final class ReferenceText {

    private ReferenceText() {}

    static String say(String key, Object... details) {
        return LawTexts.say("reference." + key, details);
    }
}
