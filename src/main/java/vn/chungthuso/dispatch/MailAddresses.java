package vn.chungthuso.dispatch;

import java.util.Optional;

/** Where an account gets its mail. */
public interface MailAddresses {

    /** The mailbox of an account; empty where it has none, and then nothing is sent. */
    Optional<String> of(String account);
}
