package vn.chungthuso.desk;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of {@code step_clock} as the write side would leave it; begins as an open review without a deadline. */
final class ClockRow {

    private final Map<String, Object> columns = new HashMap<>();

    private ClockRow(String code, String agency, OffsetDateTime began) {
        columns.putAll(Map.of("code", code, "agency", agency, "began_at", began));
        columns.put("activity_instance", UUID.randomUUID().toString());
        columns.put("instance", "none");
        columns.put("process_key", "reviewRequest");
        columns.put("activity", "Activity_ReviewRequest");
        columns.put("procedure_key", "ISSUE");
        columns.put("stops_clock", false);
    }

    static ClockRow of(String code, String agency, OffsetDateTime began) {
        return new ClockRow(code, agency, began);
    }

    ClockRow with(String column, Object value) {
        columns.put(column, value);
        return this;
    }

    ClockRow due(OffsetDateTime soft, OffsetDateTime due) {
        return with("soft_at", soft).with("due_at", due);
    }

    ClockRow ended(OffsetDateTime at, long workedHours, Boolean late) {
        return with("ended_at", at).with("worked_seconds", workedHours * 3600).with("late", late);
    }

    /** @return its id */
    long put(JdbcClient jdbc) {
        String names = String.join(", ", columns.keySet());
        String values = ":" + String.join(", :", columns.keySet());
        jdbc.sql("insert into step_clock (%s) values (%s)".formatted(names, values)).params(columns).update();
        return jdbc.sql("select id from step_clock where activity_instance = ?").param(columns.get("activity_instance")).query(Long.class).single();
    }
}
