package vn.chungthuso.dispatch;

/** A message number that is known came with other content (contract §6: 409). */
public class MessageReused extends RuntimeException {

    MessageReused(String messageId) {
        super("message " + messageId + " came with other content");
    }
}
