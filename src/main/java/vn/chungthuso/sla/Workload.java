package vn.chungthuso.sla;

/**
 * What lies with one person.
 *
 * @param person account; null for what nobody has yet
 * @param overdue how many of the open ones are red
 */
public record Workload(String person, long open, long overdue) {}
