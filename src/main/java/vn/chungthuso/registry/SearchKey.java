package vn.chungthuso.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is looked for: lower case, without Vietnamese diacritics, single blanks. */
record SearchKey(String value) {

    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");

    static SearchKey of(String text) {
        var plain = DIACRITICS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        // đ is a letter of its own and has no decomposition
        return new SearchKey(plain.toLowerCase(Locale.ROOT).replace('đ', 'd').strip().replaceAll("\\s+", " "));
    }
}
