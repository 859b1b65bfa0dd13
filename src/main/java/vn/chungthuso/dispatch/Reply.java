package vn.chungthuso.dispatch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The authority's answer to one line.
 *
 * @param line number in the letter's list, from 1
 * @param reason why a supplement is wanted or the line was rejected
 * @param dueDate until when a supplement is wanted
 * @param certificateSerial 16 to 40 hexadecimal digits (domain §5)
 * @param deviceSerial serial of the device that was sent
 */
@JsonPropertyOrder(alphabetic = true)
public record Reply(
        @Min(1) int line,
        @NotNull ReplyAnswer answer,
        @Size(max = 2000) String reason,
        LocalDate dueDate,
        @Pattern(regexp = "[0-9A-Fa-f]{16,40}") String certificateSerial,
        @Pattern(regexp = "[0-9A-Za-z._-]{4,64}") String deviceSerial,
        @Size(max = 100) String noticeNumber,
        LocalDate noticeDate,
        String documentId) {}
