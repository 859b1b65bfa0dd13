package vn.chungthuso.law;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one frozen answer.
 *
 * @param before the frozen answer
 * @param after what the changed table says; null where it cannot be asked or has no answer
 * @param unanswered why there is no answer, in Vietnamese; null where there is one
 */
public record Replayed(Answer before, Answer after, String unanswered) {

    static Replayed unanswered(Answer before, String reason, Object... details) {
        return new Replayed(before, null, LawTexts.say("law.replay." + reason, details));
    }

    public boolean isUnanswered() {
        return after == null;
    }

    /** Something else comes out; another clause or another row with the same outputs is no other answer. */
    public boolean isChanged() {
        return after != null && !said(before).equals(said(after));
    }

    /** The same comes out, resting on other clauses. */
    public boolean isOnlyBasisChanged() {
        return after != null && !isChanged() && !before.legalBasis().equals(after.legalBasis());
    }

    /** Outputs as they compare after having been stored: empty ones are left out, a number is a number. */
    private static Map<String, Object> said(Answer answer) {
        var said = new HashMap<String, Object>();
        answer.outputs().forEach((output, value) -> {
            if (value != null) {
                said.put(output, comparable(value));
            }
        });
        return said;
    }

    private static Object comparable(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(Replayed::comparable).toList();
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
