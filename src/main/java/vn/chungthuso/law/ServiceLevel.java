package vn.chungthuso.law;

/**
 * How long a step may take (domain §8, table «serviceLevel»).
 *
 * @param key of domain §8 without {@code sla.}
 * @param workingDays the term
 * @param warningHours office hours before its end from which on it is said to be near
 * @param extensionDays working days by which it may be extended altogether; 0 where it may not
 */
public record ServiceLevel(String key, int workingDays, int warningHours, int extensionDays) {}
