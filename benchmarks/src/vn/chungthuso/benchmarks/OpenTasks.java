package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;

/**
 * Open review tasks by the thousand: one real one is copied row by row, with its instance, candidate group, right and dossier. The
 * first {@link #OWN} are of the demo's commune, all others of agencies that have a hundred each.
 */
final class OpenTasks {

    static final int OWN = 200;

    private static final String AGENCY_OF_ROW =
            "case when x <= %d then '%s' else 'bench-' || (x / 100) end".formatted(OWN, Office.COMMUNE);
    private static final String GROUP_OF_ROW = "'clerk.' || " + AGENCY_OF_ROW;

    private final JdbcClient jdbc;
    private final String task;
    private final String instance;
    private final String code;

    /**
     * @param task id of the real one
     * @param instance its process instance
     * @param code its dossier
     */
    OpenTasks(JdbcClient jdbc, String task, String instance, String code) {
        this.jdbc = jdbc;
        this.task = task;
        this.instance = instance;
        this.code = code;
    }

    /** Adds the copies of these numbers. */
    void add(int from, int to) {
        String id = "'b' || x";
        copy("dossier", "code", code, from, to, Map.of("code", id, "subject_agency", AGENCY_OF_ROW, "sender_agency", AGENCY_OF_ROW));
        copy("act_ru_execution", "id_", instance, from, to, Map.of(
                "id_", id, "proc_inst_id_", id, "root_proc_inst_id_", id, "business_key_", id, "parent_id_", "null", "super_exec_", "null"));
        copy("act_ru_task", "id_", task, from, to, Map.of(
                "id_", id, "execution_id_", id, "proc_inst_id_", id, "due_date_", "dateadd(minute, mod(x * 7919, 20000) - 10000, due_date_)"));
        copy("act_ru_identitylink", "task_id_", task, from, to, Map.of("id_", "id_ || " + id, "task_id_", id, "group_id_", GROUP_OF_ROW));
        copy("act_ru_authorization", "resource_id_", task, from, to, Map.of("id_", "id_ || " + id, "resource_id_", id, "group_id_", GROUP_OF_ROW));
        jdbc.sql("analyze").update();
    }

    /** Takes the copies above this number away again. */
    void removeAbove(int last) {
        remove("act_ru_authorization", "resource_id_", last);
        remove("act_ru_identitylink", "task_id_", last);
        remove("act_ru_task", "id_", last);
        remove("act_ru_execution", "id_", last);
        remove("dossier", "code", last);
        jdbc.sql("analyze").update();
    }

    private void remove(String table, String key, int last) {
        jdbc.sql("delete from %s where regexp_like(%s, '^b[0-9]+$') and cast(substring(%s, 2) as int) > ?".formatted(table, key, key))
                .param(last)
                .update();
    }

    private void copy(String table, String key, String original, int from, int to, Map<String, String> changed) {
        List<String> columns = jdbc.sql("select lower(column_name) from information_schema.columns where lower(table_name) = ? order by ordinal_position")
                .param(table)
                .query(String.class)
                .list();
        String values = columns.stream().map(column -> changed.getOrDefault(column, column)).collect(Collectors.joining(", "));
        jdbc.sql("insert into %s (%s) select %s from %s, system_range(%d, %d) where %s = ?"
                        .formatted(table, String.join(", ", columns), values, table, from, to, key))
                .param(original)
                .update();
    }
}
