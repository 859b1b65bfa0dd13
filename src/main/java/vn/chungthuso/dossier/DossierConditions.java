package vn.chungthuso.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filter as SQL conditions; who may see what is always among them. */
class DossierConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /** @param codes only these; null = any */
    DossierConditions(DossierFilter filter, Collection<String> codes) {
        visibility(filter);
        when("code in (:codes)", "codes", codes);
        when("state in (:states)", "states", filter.states().isEmpty() ? null : filter.states().stream().map(Enum::name).toList());
        when("procedure_key = :procedure", "procedure", filter.procedure() == null ? null : filter.procedure().name());
        when("(subject_agency = :agency or sender_agency = :agency)", "agency", filter.agency());
        when("due_at < :due", "due", filter.dueBefore());
        String words = filter.words() == null ? null : contains(filter.words());
        when("(search_text like :words escape '!' or lower(code) like :words escape '!')", "words", words);
    }

    private void visibility(DossierFilter filter) {
        if (filter.agencies() == null) {
            conditions.add("1 = 1");
            return;
        }
        params.put("account", filter.account());
        String own = "submitted_by = :account or holder_account = :account";
        if (filter.agencies().isEmpty()) {
            conditions.add("(" + own + ")");
            return;
        }
        params.put("agencies", filter.agencies());
        conditions.add("(" + own + " or subject_agency in (:agencies) or sender_agency in (:agencies) or told_agency in (:agencies))");
    }

    private void when(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    private static String contains(String words) {
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
