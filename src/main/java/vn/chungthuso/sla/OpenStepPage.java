package vn.chungthuso.sla;

import java.util.List;

/** One page of open steps, and how many there are in all. */
public record OpenStepPage(List<OpenStep> items, long total) {}
