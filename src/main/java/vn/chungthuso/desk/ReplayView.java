package vn.chungthuso.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a changed decision table would answer otherwise.
 *
 * @param fileVersion first 12 hex digits of the SHA-256 of the file that was sent
 * @param versionInUse the same of the table in use
 * @param dossiersLookedAt how many of the newest dossiers
 * @param answersAsked how many of their frozen answers come from this decision
 * @param changed answers that would come out otherwise
 * @param basisChanged how many would come out the same, resting on other clauses
 * @param unanswered answers that the changed table would not give
 */
record ReplayView(
        String decision,
        String fileVersion,
        String versionInUse,
        int dossiersLookedAt,
        int answersAsked,
        List<Changed> changed,
        long basisChanged,
        List<Unanswered> unanswered) {

    record Changed(
            String dossier,
            LocalDate decidedOn,
            Map<String, Object> inputs,
            Map<String, Object> before,
            Map<String, Object> after,
            List<String> rulesBefore,
            List<String> rulesAfter,
            List<String> legalBasisBefore,
            List<String> legalBasisAfter) {}

    /** @param reason in Vietnamese */
    record Unanswered(
            String dossier,
            LocalDate decidedOn,
            Map<String, Object> inputs,
            Map<String, Object> before,
            List<String> rulesBefore,
            String reason) {}
}
