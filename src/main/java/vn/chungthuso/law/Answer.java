package vn.chungthuso.law;

import static java.util.Collections.unmodifiableMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a decision table said, complete enough to be frozen into a dossier and read again years later. Holds plain
 * values only (text, numbers, truth values, null) and no personal data.
 *
 * @param decision the decision's key (contract §4), such as {@code route}
 * @param version first 12 hex digits of the SHA-256 of the table's file
 * @param inputs what was asked, by input name; dates as ISO text, enumerations by name
 * @param rules ids of the rules that answered, the deciding one first
 * @param outputs every output column of the table but {@code legalBasis}; null where the cell is empty; a list, one
 *     entry for each rule, where the table answers with several (hit policy COLLECT)
 * @param legalBasis the documents and clauses the answer rests on, or «đề xuất»; in Vietnamese, one document each
 */
public record Answer(
        String decision,
        String version,
        Map<String, Object> inputs,
        List<String> rules,
        Map<String, Object> outputs,
        List<String> legalBasis) {

    /** This answer, and where it says nothing, what the other row of the same table says. */
    Answer inheriting(Answer rest) {
        var whole = new LinkedHashMap<String, Object>();
        outputs.forEach((output, own) -> whole.put(output, own == null ? rest.outputs.get(output) : own));
        return new Answer(
                decision,
                version,
                inputs,
                both(rules, rest.rules),
                unmodifiableMap(whole),
                both(legalBasis, rest.legalBasis));
    }

    private static List<String> both(List<String> own, List<String> inherited) {
        return Stream.concat(own.stream(), inherited.stream()).distinct().toList();
    }

    String text(String output) {
        return (String) outputs.get(output);
    }

    int number(String output) {
        return (Integer) outputs.get(output);
    }

    /** What stands in a cell that holds several values, or in a column of a table that answers with several rules. */
    List<String> list(String output) {
        var cells = outputs.get(output) instanceof List<?> column ? column : Collections.singletonList(text(output));
        return cells.stream().filter(Objects::nonNull).flatMap(cell -> values((String) cell)).distinct().toList();
    }

    /** The values of one cell, which stand beside each other as {@code A; B}. */
    static Stream<String> values(String cell) {
        return Stream.of(cell.split("; "));
    }

    boolean flag(String output) {
        return (Boolean) outputs.get(output);
    }

    <E extends Enum<E>> E word(String output, Class<E> words) {
        return text(output) == null ? null : Enum.valueOf(words, text(output));
    }
}
