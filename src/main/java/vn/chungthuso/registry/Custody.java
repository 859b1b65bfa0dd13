package vn.chungthuso.registry;

import java.time.LocalDate;

/**
 * Who kept a one-stop certificate, and when (domain §7.10, R-062).
 *
 * @param from     day of the handover to this custodian
 * @param to       day of the handover to the next, {@code null} for the present custodian
 * @param document the minutes by which this custodian took it over, {@code null} for the first one
 */
public record Custody(Holder custodian, LocalDate from, LocalDate to, String document) {}
