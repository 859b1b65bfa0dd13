package vn.chungthuso.dispatch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One message of the authority about one letter.
 *
 * @param messageId the sender's own number for it; the same number again changes nothing
 * @param receivedAt when it came in
 */
@JsonPropertyOrder(alphabetic = true)
public record ReplyMessage(
        @NotBlank @Size(max = 200) String messageId,
        @NotNull OffsetDateTime receivedAt,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Reply> replies) {}
