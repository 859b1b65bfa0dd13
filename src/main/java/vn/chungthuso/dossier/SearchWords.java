package vn.chungthuso.dossier;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are searched: small letters without diacritics, so that «nguyen» finds «Nguyễn». */
public final class SearchWords {

    private SearchWords() {}

    public static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return decomposed.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT).strip();
    }
}
