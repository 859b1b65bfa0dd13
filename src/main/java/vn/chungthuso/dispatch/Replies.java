package vn.chungthuso.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the authority's answers in: each message is stored once and then told. */
@Service
public class Replies {

    private record Stored(String sha256, String results) {}

    private static final TypeReference<List<ReplyResult>> RESULTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Letters letters;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(JdbcClient jdbc, Letters letters, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a message and moves the lines on. The same message again changes nothing and answers as the first time, with
     * {@code already} for what was applied then.
     *
     * @throws MessageReused where the number is known with other content
     */
    @Transactional
    public List<ReplyResult> take(String letterCode, ReplyMessage message, String by) {
        Letter letter = letters.get(letterCode);
        String body = write(message);
        String hash = sha256(letterCode + "\n" + body);
        Optional<Stored> known = known(message.messageId());
        if (known.isPresent()) {
            return repeated(known.get(), hash, message.messageId());
        }
        store(letter, message, by, body, hash);
        var stored = new ReplyStored(letter, message, by);
        events.publishEvent(stored);
        jdbc.sql("update reply_message set results = ? where message_id = ?")
                .params(write(stored.results()), message.messageId())
                .update();
        return stored.results();
    }

    private List<ReplyResult> repeated(Stored known, String hash, String messageId) {
        if (!known.sha256().equals(hash)) {
            throw new MessageReused(messageId);
        }
        try {
            return json.readValue(known.results(), RESULTS).stream()
                    .map(r -> r.result() == ReplyResult.Outcome.applied
                            ? new ReplyResult(r.line(), ReplyResult.Outcome.already, null)
                            : r)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Stored> known(String messageId) {
        return jdbc.sql("select sha256, results from reply_message where message_id = ?")
                .param(messageId)
                .query((row, n) -> new Stored(row.getString("sha256"), row.getString("results")))
                .optional();
    }

    private void store(Letter letter, ReplyMessage message, String by, String body, String hash) {
        try {
            jdbc.sql("insert into reply_message values (?, ?, ?, ?, ?, ?, ?, '[]')")
                    .params(message.messageId(), letter.code(), message.receivedAt(), OffsetDateTime.now(clock), by, hash, body)
                    .update();
        } catch (DuplicateKeyException race) {
            throw new MessageReused(message.messageId());
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
