package vn.chungthuso.registry;

import java.text.Normalizer;
import java.util.Locale;

/** A mailbox as it is compared: trimmed, case-insensitively (DT-09). */
record Mailbox(String key) {

    static Mailbox of(String address) {
        return new Mailbox(Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }
}
