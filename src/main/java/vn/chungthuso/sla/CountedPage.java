package vn.chungthuso.sla;

import java.util.List;

/** @param total of the whole list, which is the figure */
public record CountedPage(List<CountedDossier> items, long total) {}
