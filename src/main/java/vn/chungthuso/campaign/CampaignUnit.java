package vn.chungthuso.campaign;

import java.time.LocalDate;

/**
 * One report that a campaign wants.
 *
 * @param number within its campaign, from 0
 * @param group name of its {@link UnitGroup}
 * @param consolidates it is an aggregator's, about the units that report to it
 * @param receiver code of the agency that checks it
 * @param deadline «trước ngày D»: the day before is the last
 * @param told so many sendings of its campaign have reached it
 * @param report as it was stated last, also where it was returned; null where nothing came yet
 * @param received how the report came that was typed in for the unit; null where it reported itself
 * @param reportedOn null while it has not reported or its report was returned
 * @param evidence number of the document, or null
 * @param acceptedOn when the receiver found it complete
 * @param returnReason why it was returned; null where it was not, or where it reported again
 */
public record CampaignUnit(
        String campaign,
        int number,
        String group,
        String agency,
        boolean consolidates,
        String receiver,
        LocalDate deadline,
        boolean evidenceWanted,
        int told,
        UnitReport report,
        Received received,
        LocalDate reportedOn,
        Long evidence,
        LocalDate evidenceOn,
        LocalDate acceptedOn,
        String returnReason) {

    public boolean isReported() {
        return reportedOn != null;
    }

    /** Where nobody is to be registered no letter goes to the CA. */
    public boolean isEvidenceMissing() {
        return evidenceWanted && evidence == null && (report == null || report.figures().headcount() > 0);
    }

    /** The day that counts: when the report and what goes with it were both there; null where it has not reported. */
    public LocalDate completeOn() {
        boolean later = reportedOn != null && evidenceWanted && evidenceOn != null && evidenceOn.isAfter(reportedOn);
        return later ? evidenceOn : reportedOn;
    }

    /** As stated; nothing where nothing was. */
    public Figures figures() {
        return report == null ? Figures.NONE : report.figures();
    }
}
