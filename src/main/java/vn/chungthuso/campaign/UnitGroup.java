package vn.chungthuso.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * Units that report by the same day on the same way.
 *
 * @param name identifier within its campaign
 * @param units codes of agencies
 * @param aggregator takes their reports and reports on; null where they report to the campaign's receiver
 * @param deadline «trước ngày D»: the day before is the last
 * @param consolidateBefore the aggregator's own deadline, counted alike; null without one
 * @param evidenceWanted a copy of the unit's letter to the CA goes with the report
 */
public record UnitGroup(
        String name, List<String> units, String aggregator, LocalDate deadline, LocalDate consolidateBefore, boolean evidenceWanted) {

    /** The group of those who sum up. */
    public static final String CONSOLIDATION = "consolidation";
}
