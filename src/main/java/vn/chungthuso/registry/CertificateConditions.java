package vn.chungthuso.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A filter as SQL conditions; who may see what is always among them. */
class CertificateConditions {

    /** Letters with diacritics, and beside them the same without; TRANSLATE is alike in H2 and PostgreSQL. */
    private static final String MARKED = IntStream.rangeClosed('\u00C0', '\u1EF9')
            .mapToObj(Character::toString)
            .filter(letter -> SearchKey.of(letter).value().matches("[a-z]"))
            .collect(Collectors.joining());

    private static final String PLAIN =
            MARKED.chars().mapToObj(letter -> SearchKey.of(Character.toString(letter)).value()).collect(Collectors.joining());

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    CertificateConditions(CertificateFilter filter) {
        visibility(filter);
        when("c.agency_code = :agency", "agency", filter.agency());
        when("c.status = :status", "status", filter.status() == null ? null : filter.status().name());
        when("c.status = 'ACTIVE' and c.not_after <= :endingBy", "endingBy", filter.endingBy());
        if (filter.words() != null) {
            words(SearchKey.of(filter.words()).value());
        }
    }

    private void visibility(CertificateFilter filter) {
        if (filter.agencies() != null) {
            conditions.add("(c.agency_code in (:agencies) or h.account = :account)");
            params.put("agencies", filter.agencies().isEmpty() ? List.of("") : filter.agencies());
            params.put("account", filter.account());
        }
    }

    private void words(String words) {
        params.put("marked", MARKED);
        params.put("plain", PLAIN);
        params.put("words", words);
        params.put("digits", words.replaceAll("[\\s:]", ""));
        conditions.add(Stream.of(
                        "position(:words in lower(translate(c.subject_name, :marked, :plain))) > 0",
                        "position(:words in c.official_email_key) > 0",
                        "position(:digits in c.serial) > 0",
                        "position(:words in lower(t.serial)) > 0")
                .collect(Collectors.joining(" or ", "(", ")")));
    }

    private void when(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    String sql() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
