package vn.chungthuso.sla;

import java.util.Set;
import vn.chungthuso.terms.Procedure;

/**
 * What a report is about.
 *
 * @param agencies codes of those who answer for the dossiers; null = all
 * @param procedure null = any
 */
public record StatisticsQuestion(Period period, Set<String> agencies, Procedure procedure) {

    boolean asksNothing() {
        return agencies != null && agencies.isEmpty();
    }
}
