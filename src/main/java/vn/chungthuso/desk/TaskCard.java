package vn.chungthuso.desk;

import java.time.OffsetDateTime;

/**
 * What a task's card in Tasklist adds to the name that the model gives it.
 *
 * @param subjectName whom the dossier or the question is about, or the unit whose report it is; null where the caller sees the task but not
 *     the dossier, and for letters
 * @param about the procedure, what the letter is for, which step of what is late, or the letter that ordered the campaign, in words
 * @param timeLeft null where nothing is due
 * @param worker who has taken it; null while nobody has
 */
record TaskCard(
        String id, String name, String step, String code, String subjectName, String about, OffsetDateTime due, TimeLeft timeLeft, Worker worker) {

    /** @param self whether it is the caller */
    record Worker(String name, boolean self) {}
}
