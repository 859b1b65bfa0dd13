package vn.chungthuso.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table {@code request_list_line}. */
@Component
class ListLineRows {

    private final JdbcClient jdbc;
    private final Json json;

    ListLineRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(RequestList list, Map<String, Object> fields, Map<String, Object> errors) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into request_list_line (list_code, place, mailbox, id_number, fields, errors, version)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(list.code(), list.lines() + 1, folded(fields, "officialEmail"), folded(fields, "idNumber"), json.write(fields),
                        json.write(errors), list.version() + 1)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void update(RequestList list, long id, Map<String, Object> fields, Map<String, Object> errors) {
        jdbc.sql("update request_list_line set mailbox = ?, id_number = ?, fields = ?, errors = ?, version = ? where id = ?")
                .params(folded(fields, "officialEmail"), folded(fields, "idNumber"), json.write(fields), json.write(errors),
                        list.version() + 1, id)
                .update();
    }

    /** Those behind it move up. */
    void delete(RequestList list, ListLine line) {
        jdbc.sql("delete from request_list_line where id = ?").param(line.id()).update();
        jdbc.sql("update request_list_line set place = place - 1 where list_code = ? and place > ?")
                .params(list.code(), line.place())
                .update();
    }

    Optional<ListLine> find(String code, long id) {
        return jdbc.sql("select * from request_list_line where list_code = ? and id = ?").params(code, id).query(this::read).optional();
    }

    Optional<ListLine> locked(long id) {
        return jdbc.sql("select * from request_list_line where id = ? for update").param(id).query(this::read).optional();
    }

    List<ListLine> of(String code, int offset, int limit) {
        return jdbc.sql("select * from request_list_line where list_code = ? order by place offset %d rows fetch next %d rows only"
                        .formatted(offset, limit))
                .param(code)
                .query(this::read)
                .list();
    }

    List<Long> open(String code) {
        return jdbc.sql("select id from request_list_line where list_code = ? and dossier_code is null order by place")
                .param(code)
                .query(Long.class)
                .list();
    }

    Optional<Integer> twin(String code, long except, String mailbox, String idNumber) {
        return jdbc.sql("""
                select place from request_list_line
                where list_code = ? and id <> ? and dossier_code is null
                    and (mailbox = ? and mailbox <> '' or id_number = ? and id_number <> '')
                order by place fetch first 1 rows only""")
                .params(code, except, folded(mailbox), folded(idNumber))
                .query(Integer.class)
                .optional();
    }

    void taken(long id, String dossierCode) {
        jdbc.sql("update request_list_line set dossier_code = ?, errors = '{}' where id = ?").params(dossierCode, id).update();
    }

    /** What somebody else has taken meanwhile stays as it is. */
    void refused(long id, Map<String, Object> errors) {
        jdbc.sql("update request_list_line set errors = ? where id = ? and dossier_code is null")
                .params(json.write(errors), id)
                .update();
    }

    private static String folded(Map<String, Object> fields, String field) {
        return folded(Objects.toString(fields.get(field), ""));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private ListLine read(ResultSet row, int n) throws SQLException {
        String dossier = row.getString("dossier_code");
        return new ListLine(
                row.getLong("id"),
                row.getInt("place"),
                json.object(row.getString("fields")),
                json.object(row.getString("errors")),
                row.getLong("version"),
                dossier);
    }
}
