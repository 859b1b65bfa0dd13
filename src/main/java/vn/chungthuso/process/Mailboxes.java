package vn.chungthuso.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.MailAddresses;

/** An account's mailbox is the one that the engine's accounts have. */
@Component
class Mailboxes implements MailAddresses {

    private final Staff staff;

    Mailboxes(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Optional<String> of(String account) {
        return staff.mailboxOf(account);
    }
}
