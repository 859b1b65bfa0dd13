package vn.chungthuso.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One run of the review of how long certificates are still valid (domain §7.12).
 *
 * @param code {@code RS-<year>-<number>}
 * @param agencyCode whose certificates; null for all, which is the daily run
 * @param withBelow those of the agencies below it too
 * @param issuedFrom first day of validity of the oldest ones that are looked at; null = all
 * @param begunBy account; null for the clock
 * @param reviewedTo id of the last certificate that was looked at
 * @param endedAt null while it runs
 */
public record ExpiryReview(
        String code,
        String agencyCode,
        boolean withBelow,
        LocalDate issuedFrom,
        String begunBy,
        OffsetDateTime begunAt,
        long reviewedTo,
        OffsetDateTime endedAt) {

    /** The daily run asks those whose stage has come and writes down no others; who starts one by hand wants to see all. */
    public boolean isDaily() {
        return agencyCode == null;
    }

    /**
     * Which certificates a run by hand looks at.
     *
     * @param issuedFrom null = all
     */
    public record Scope(String agencyCode, boolean withBelow, LocalDate issuedFrom) {}
}
