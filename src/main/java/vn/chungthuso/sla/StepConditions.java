package vn.chungthuso.sla;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter as SQL conditions on {@code step_clock}. */
final class StepConditions {

    /** The traffic light of an open step at {@code :now}. */
    static final String LIGHT = """
            case when stops_clock then 'STOPPED' when due_at is null then 'NONE' when due_at < :now then 'RED'
                 when soft_at <= :now then 'YELLOW' else 'GREEN' end""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private StepConditions(StepFilter filter) {
        if (filter.agencies() != null && filter.agencies().isEmpty()) {
            conditions.add("1 = 0");
        } else {
            when("agency in (:agencies)", "agencies", filter.agencies());
        }
        when("procedure_key = :procedure", "procedure", filter.procedure() == null ? null : filter.procedure().name());
        when("process_key = :process", "process", filter.process());
        when("activity = :activity", "activity", filter.activity());
        when("person = :person", "person", filter.person());
    }

    /** Steps that are open at a moment. */
    static StepConditions open(StepFilter filter, OffsetDateTime now) {
        var open = new StepConditions(filter);
        open.conditions.add("ended_at is null");
        open.params.put("now", now);
        open.when(LIGHT + " = :light", "light", filter.light() == null ? null : filter.light().name());
        open.when("lower(code) like :code escape '!'", "code", filter.code() == null ? null : contains(filter.code()));
        return open;
    }

    private void when(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    private static String contains(String code) {
        return "%" + code.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    StepConditions with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
