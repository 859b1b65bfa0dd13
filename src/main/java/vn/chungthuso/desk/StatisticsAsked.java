package vn.chungthuso.desk;

import java.util.List;

/**
 * The parameters of {@code GET /api/statistics} as they were typed; null where left out.
 *
 * @param from first day, ISO
 * @param to last day, ISO
 * @param agency code
 * @param subtree {@code false} = the agency without those below; else with them
 * @param procedure a word of the contract
 * @param groupBy some of {@code procedure}, {@code agency}, {@code month}; nothing = all three
 * @param figure {@code carried}, {@code received}, {@code onTime}, {@code late}, {@code waiting} or {@code overdue}
 */
record StatisticsAsked(String from, String to, String agency, String subtree, String procedure, List<String> groupBy, String figure) {

    StatisticsAsked {
        agency = agency == null || agency.isBlank() ? null : agency.strip();
        procedure = procedure == null || procedure.isBlank() ? null : procedure.strip();
        groupBy = groupBy == null ? List.of() : groupBy.stream().filter(one -> one != null && !one.isBlank()).map(String::strip).toList();
    }
}
