package vn.chungthuso.dispatch;

import java.time.OffsetDateTime;

/**
 * One thing to tell.
 *
 * @param code business key of the dossier or letter
 * @param task id of the task it is about; null where it is about none
 * @param stay what is waited at for as long as it is true; null where it stays true
 * @param about what it is, in Vietnamese and without personal data: a task's or a state's name
 * @param dueAt null where nothing is due
 */
public record MailItem(MailKind kind, String code, String task, String stay, String about, OffsetDateTime dueAt) {}
