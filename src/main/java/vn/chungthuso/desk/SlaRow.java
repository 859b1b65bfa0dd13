package vn.chungthuso.desk;

import java.time.OffsetDateTime;

/**
 * An open step as its reader sees it; names are in Vietnamese, null where the code beside them is.
 *
 * @param timeLeft null where nothing is due or the clock stands
 * @param escalated who was told that it is late: ASSIGNEE, LEADER, MANAGER; null = nobody
 */
record SlaRow(
        String code,
        String instance,
        String process,
        String step,
        String stepName,
        String procedure,
        String procedureName,
        String agency,
        String agencyName,
        String person,
        String personName,
        OffsetDateTime began,
        OffsetDateTime soft,
        OffsetDateTime due,
        String light,
        String lightName,
        TimeLeft timeLeft,
        String escalated,
        String escalatedName) {}
