package vn.chungthuso.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** The tables {@code request_list} and {@code request_list_typing}. */
@Component
class RequestListRows {

    private static final String COUNTED = """
            select list.*,
                (select count(*) from request_list_line line where line.list_code = list.code) as lines,
                (select count(*) from request_list_line line where line.list_code = list.code and line.dossier_code is not null) as taken
            from request_list list
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    RequestListRows(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    String insert(String agency, String account) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        var number = new GeneratedKeyHolder();
        jdbc.sql("insert into request_list_number default values").update(number, "number");
        String code = "DS-%d-%06d".formatted(now.getYear(), number.getKeyAs(Long.class));
        jdbc.sql("""
                insert into request_list (code, procedure_key, certificate_kind, agency, state, fields, fields_version, version,
                    created_by, created_at, changed_by, changed_at)
                values (:code, :procedure, :kind, :agency, :state, '{}', 0, 0, :by, :now, :by, :now)""")
                .param("code", code)
                .param("procedure", Procedure.ISSUE.name())
                .param("kind", CertificateKind.INDIVIDUAL.name())
                .param("agency", agency)
                .param("state", ListState.DRAFT.name())
                .param("by", account)
                .param("now", now)
                .update();
        return code;
    }

    Optional<String> untouched(String agency, String account) {
        return jdbc.sql("""
                select list.code from request_list list
                where list.agency = ? and list.created_by = ? and list.state = ? and list.version = 0
                    and not exists (select 1 from request_list_typing typing where typing.list_code = list.code)
                order by list.code fetch first 1 rows only""")
                .params(agency, account, ListState.DRAFT.name())
                .query(String.class)
                .optional();
    }

    Optional<RequestList> find(String code) {
        return jdbc.sql(COUNTED + "where list.code = ?").param(code).query(this::read).optional();
    }

    /** @throws NoSuchDossier where there is none */
    RequestList locked(String code) {
        jdbc.sql("select code from request_list where code = ? for update").param(code).query(String.class).optional();
        return find(code).orElseThrow(() -> new NoSuchDossier(code));
    }

    List<RequestList> of(Collection<String> agencies, int limit) {
        return jdbc.sql(COUNTED + "where list.agency in (:agencies) order by list.changed_at desc, list.code desc fetch first %d rows only"
                        .formatted(limit))
                .param("agencies", agencies)
                .query(this::read)
                .list();
    }

    void describe(RequestList list, Map<String, Object> fields, String by) {
        touch(list, by);
        jdbc.sql("update request_list set fields = ?, fields_version = ? where code = ?")
                .params(json.write(fields), list.version() + 1, list.code())
                .update();
    }

    void touch(RequestList list, String by) {
        jdbc.sql("update request_list set version = ?, changed_by = ?, changed_at = ? where code = ?")
                .params(list.version() + 1, by, OffsetDateTime.now(clock), list.code())
                .update();
    }

    void close(String code) {
        jdbc.sql("update request_list set state = ?, changed_at = ? where code = ?")
                .params(ListState.SUBMITTED.name(), OffsetDateTime.now(clock), code)
                .update();
        jdbc.sql("delete from request_list_typing where list_code = ?").param(code).update();
    }

    void keep(String code, String account, Map<String, Object> typed) {
        jdbc.sql("insert into request_list_typing values (?, ?, ?)").params(code, account, json.write(typed)).update();
    }

    Optional<Map<String, Object>> kept(String code, String account) {
        return jdbc.sql("select fields from request_list_typing where list_code = ? and account = ?")
                .params(code, account)
                .query(String.class)
                .optional()
                .map(json::object);
    }

    void forget(String code, String account) {
        jdbc.sql("delete from request_list_typing where list_code = ? and account = ?").params(code, account).update();
    }

    Optional<Map<String, Object>> statedWith(Collection<String> dossierCodes) {
        return jdbc.sql("""
                select list.fields from request_list list join request_list_line line on line.list_code = list.code
                where line.dossier_code in (:codes) order by list.changed_at desc, list.code desc fetch first 1 rows only""")
                .param("codes", dossierCodes)
                .query(String.class)
                .optional()
                .map(json::object);
    }

    private RequestList read(ResultSet row, int n) throws SQLException {
        return new RequestList(
                row.getString("code"),
                row.getString("agency"),
                ListState.valueOf(row.getString("state")),
                json.object(row.getString("fields")),
                row.getLong("fields_version"),
                row.getLong("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getInt("lines"),
                row.getInt("taken"));
    }
}
