package vn.chungthuso.sla;

/**
 * How long a step may take.
 *
 * @param key of domain §8 without {@code sla.}
 * @param workingDays the term
 * @param warningHours office hours before its end from which on it is yellow
 */
public record Term(String key, int workingDays, int warningHours) {}
