package vn.chungthuso.sla;

/**
 * How long a step took, in working days of eight office hours.
 *
 * @param ended how many of them were counted
 * @param median half of them took no longer
 * @param p95 of twenty, nineteen took no longer
 */
public record StepDuration(String process, String activity, long ended, double median, double p95) {}
