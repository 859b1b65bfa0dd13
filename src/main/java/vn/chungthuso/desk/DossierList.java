package vn.chungthuso.desk;

import java.util.List;
import java.util.Map;

/**
 * One page of a list of dossiers, ready to be shown.
 *
 * @param tabs how many there are in each group under the same filter
 * @param agencies those to choose from, short names by code; empty where there is no choice
 */
record DossierList(DossierQuestion question, Map<DossierGroup, Long> tabs, Map<String, String> agencies, List<DossierRow> rows, Paging paging) {}
