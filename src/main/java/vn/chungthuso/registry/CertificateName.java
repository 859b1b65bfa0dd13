package vn.chungthuso.registry;

import java.text.Normalizer;
import java.util.Locale;

/** A certificate's name as it is compared: case and repeated blanks ignored, diacritics not. */
record CertificateName(String key) {

    static CertificateName of(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return new CertificateName(composed.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " "));
    }
}
