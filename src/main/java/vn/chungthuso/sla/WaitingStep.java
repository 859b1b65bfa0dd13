package vn.chungthuso.sla;

import java.time.OffsetDateTime;

/**
 * How many wait at one step of a process.
 *
 * @param overdue how many of them are red
 * @param stopped at how many the dossier's clock stands
 * @param oldest since when the longest of them has been there
 */
public record WaitingStep(String process, String activity, long waiting, long overdue, long stopped, OffsetDateTime oldest) {}
