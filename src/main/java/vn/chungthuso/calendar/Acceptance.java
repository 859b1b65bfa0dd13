package vn.chungthuso.calendar;

import java.time.OffsetDateTime;

/**
 * That somebody accepted a year.
 *
 * @param version of the year, from 1; the highest counts
 * @param acceptedBy account
 */
public record Acceptance(int year, int version, String acceptedBy, OffsetDateTime acceptedAt) {
}
