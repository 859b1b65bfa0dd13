package vn.chungthuso.law;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks tables and remembers which clauses carry which part of an answer. Where the region's own letter is cited, the
 * letters of other regions are left out: they say how the rule was read, not what holds there.
 */
final class Clauses {

    private static final String LETTER = "Công văn ";
    private static final String ELSEWHERE = "đề xuất với địa phương khác";

    private final String ownLetter;
    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    Clauses(RegionProfile profile) {
        ownLetter = profile.letter();
    }

    /** What a table says, or null where it is silent. */
    <T> T ask(String field, Supplier<Answered<T>> question) {
        try {
            return take(field, question.get());
        } catch (NoRule silent) {
            return null;
        }
    }

    <T> T take(String field, Answered<T> answered) {
        byField.put(field, relevant(answered.answer().legalBasis()));
        return answered.value();
    }

    private List<String> relevant(List<String> basis) {
        if (ownLetter == null || basis.stream().noneMatch(this::isOwn)) {
            return basis;
        }
        return basis.stream()
                .filter(clause -> isOwn(clause) || !clause.startsWith(LETTER) && !clause.equals(ELSEWHERE))
                .toList();
    }

    private boolean isOwn(String clause) {
        return clause.startsWith(ownLetter);
    }

    Map<String, List<String>> byField() {
        return Collections.unmodifiableMap(byField);
    }

    List<String> all() {
        return byField.values().stream().flatMap(Collection::stream).distinct().toList();
    }
}
