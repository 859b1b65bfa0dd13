package vn.chungthuso.sla;

import java.time.YearMonth;
import vn.chungthuso.terms.Procedure;

/**
 * One row of a report. What it is not grouped by is null.
 *
 * @param month only the part of it that lies in the period is counted
 * @param agency code of the one that answers for the dossiers, without those below
 */
public record StatisticsRow(YearMonth month, String agency, Procedure procedure, Counts counts) {}
