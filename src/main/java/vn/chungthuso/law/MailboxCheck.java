package vn.chungthuso.law;

/**
 * Whether a mailbox may be registered (DT-09).
 *
 * @param allowed false blocks the request
 * @param code {@code PRIVATE_MAILBOX} or {@code REGISTERED_ELSEWHERE} when blocked; {@code SUBSCRIBER_EXISTS} or
 *     {@code NEW_SUBSCRIBER} for a State or Party mailbox; {@code MAILBOX_NOT_STATE} for any other one
 * @param message what the screen says, in the exact words of the letter
 * @param warning in Vietnamese, when a person has to confirm the mailbox; else null
 */
public record MailboxCheck(boolean allowed, String code, String message, String warning) {}
