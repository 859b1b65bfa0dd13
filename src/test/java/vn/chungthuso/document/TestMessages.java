package vn.chungthuso.document;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The product's own messages, for tests that build a service by hand. */
final class TestMessages {

    private TestMessages() {}

    static MessageSource vietnamese() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages_vi");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
