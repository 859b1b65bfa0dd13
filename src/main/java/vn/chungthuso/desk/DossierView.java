package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.chungthuso.dossier.SignatureCheck;
import vn.chungthuso.process.Warning;

/**
 * One dossier as its readers see it.
 *
 * @param stateName the state in words
 * @param decision the frozen decision in words
 * @param decisions the frozen answers of the tables, with rules and clauses
 * @param warnings what presses today, such as the last day on which a renewal may leave
 * @param lines letters that carry it, newest first, with its line there
 */
record DossierView(
        String code,
        String procedure,
        String certificateKind,
        String state,
        String stateName,
        String subjectAgency,
        String senderAgency,
        LocalDate requestDate,
        String subjectName,
        OffsetDateTime dueAt,
        OffsetDateTime createdAt,
        Map<String, Object> fields,
        String decision,
        List<Map<String, Object>> decisions,
        List<LineView> lines,
        List<EventView> history,
        List<DocumentView> documents,
        List<DeadlineView> deadlines,
        List<Warning> warnings,
        InWords inWords) {

    /**
     * The same as a clerk says it.
     *
     * @param senderAgency null until the route is decided
     * @param timeLeft null while nothing is due
     */
    record InWords(String procedure, String certificateKind, String subjectAgency, String senderAgency, TimeLeft timeLeft) {}

    /** A line in a letter. */
    record LineView(String letter, int line, String documentNumber, LocalDate documentDate, String answer) {}

    /**
     * What happened, in words.
     *
     * @param actorName first and last name; null for accounts without one and for the system
     */
    record EventView(OffsetDateTime at, String actor, String actorName, String kind, String what, String reason) {}

    /**
     * A document and where to get it.
     *
     * @param byteCount null while the pages of a paper just issued are being made
     * @param word where to get the same paper for Word; null, and so left out, for what was not printed here
     * @param warnings what was seen inside an upload; empty where nothing was
     * @param signature what its signatures were found to be worth when it came; null where it was not looked at
     */
    record DocumentView(
            long id,
            String kind,
            String formKey,
            String fileName,
            Long byteCount,
            OffsetDateTime createdAt,
            String href,
            String word,
            List<WarningView> warnings,
            SignatureCheck signature) {}

    /** What should be known before a file is opened: a code and its sentence. */
    record WarningView(String code, String message) {}

    /** What is due. @param key of domain §8 without «sla.»; «step» where no table sets the term */
    record DeadlineView(String key, OffsetDateTime dueAt) {}
}
