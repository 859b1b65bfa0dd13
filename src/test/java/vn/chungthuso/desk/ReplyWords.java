package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages of the authority as they come over the wire. */
final class ReplyWords {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private ReplyWords() {}

    static Map<String, Object> reply(int line, String answer, String... more) {
        Map<String, Object> reply = new HashMap<>(Map.of("line", line, "answer", answer));
        for (int i = 0; i < more.length; i += 2) {
            reply.put(more[i], more[i + 1]);
        }
        return reply;
    }

    static Map<String, Object> shipped(int line, String serial, String device) {
        return reply(line, "USB_SHIPPED", "certificateSerial", serial, "deviceSerial", device);
    }

    static String serial() {
        return "77aa%028d".formatted(NEXT.incrementAndGet());
    }

    static String device() {
        return "THU-%06d".formatted(NEXT.incrementAndGet());
    }

    @SafeVarargs
    static Map<String, Object> message(Map<String, Object>... replies) {
        return message(messageId(), replies);
    }

    @SafeVarargs
    static Map<String, Object> message(String id, Map<String, Object>... replies) {
        return Map.of("messageId", id, "receivedAt", "2026-11-20T09:00:00+07:00", "replies", List.of(replies));
    }

    static String messageId() {
        return "thu-" + NEXT.incrementAndGet();
    }

    /** The reason of the only answer, which must be refused. */
    static String refusal(Answer answer) {
        JsonNode result = answer.json().path("results").get(0);
        assertThat(result.path("result").asText()).as(answer.toString()).isEqualTo("refused");
        return result.path("reason").asText();
    }
}
