package vn.chungthuso.sla;

import java.util.List;

/**
 * @param rows by month, then agency, then procedure; rows without anything are left out
 * @param totals of all; carried over into the whole period and waiting at the end of it
 */
public record Report(List<StatisticsRow> rows, Counts totals) {}
