package vn.chungthuso.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The serial of a certificate as the register keeps it: 16 to 40 lower-case hex digits, blanks and colons left out. */
record CertificateSerial(String digits) {

    private static final Pattern WELL_FORMED = Pattern.compile("[0-9a-f]{16,40}");

    static Optional<CertificateSerial> of(String text) {
        var digits = text == null ? "" : text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        return WELL_FORMED.matcher(digits).matches() ? Optional.of(new CertificateSerial(digits)) : Optional.empty();
    }
}
