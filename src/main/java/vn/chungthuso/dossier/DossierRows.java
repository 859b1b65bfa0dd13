package vn.chungthuso.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** Reads table {@code dossier}. */
class DossierRows {

    private static final String WAITING = """
            sender_agency in (:senders) and state = :state and in_letter is null
                and procedure_key in (:procedures) and certificate_kind in (:kinds)
            """;

    private final JdbcClient jdbc;
    private final Json json;

    DossierRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Dossier> waiting(
            Set<String> senders, DossierState state, Set<Procedure> procedures, Set<CertificateKind> kinds, int limit) {
        return jdbc.sql("select * from dossier where %s order by due_at nulls last, created_at, code fetch first %d rows only"
                        .formatted(WAITING, limit))
                .params(waiting(senders, state, procedures, kinds))
                .query(this::read)
                .list();
    }

    long waitingCount(Set<String> senders, DossierState state, Set<Procedure> procedures, Set<CertificateKind> kinds) {
        return jdbc.sql("select count(*) from dossier where " + WAITING)
                .params(waiting(senders, state, procedures, kinds))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> waiting(
            Set<String> senders, DossierState state, Set<Procedure> procedures, Set<CertificateKind> kinds) {
        return Map.of(
                "senders", senders,
                "state", state.name(),
                "procedures", procedures.stream().map(Enum::name).toList(),
                "kinds", kinds.stream().map(Enum::name).toList());
    }

    Optional<Dossier> find(String code) {
        return jdbc.sql("select * from dossier where code = ?").param(code).query(this::read).optional();
    }

    /** Several at once, in the order of their codes given. */
    List<Dossier> all(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Dossier> found = new HashMap<>();
        jdbc.sql("select * from dossier where code in (:codes)").param("codes", codes).query(this::read).list()
                .forEach(dossier -> found.put(dossier.code(), dossier));
        return codes.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Those of several that a reader may see. */
    List<Dossier> visible(Collection<String> codes, String account, Set<String> agencies) {
        if (codes.isEmpty()) {
            return List.of();
        }
        var where = new DossierConditions(DossierFilter.visibleTo(account, agencies), codes);
        return jdbc.sql("select * from dossier where " + where.sql()).params(where.params()).query(this::read).list();
    }

    DossierPage search(DossierFilter filter) {
        var where = new DossierConditions(filter, null);
        long total = jdbc.sql("select count(*) from dossier where " + where.sql()).params(where.params()).query(Long.class).single();
        List<Dossier> items = jdbc.sql("""
                select * from dossier where %s order by %s
                offset %d rows fetch next %d rows only"""
                        .formatted(where.sql(), filter.order().sql(), (long) filter.page() * filter.size(), filter.size()))
                .params(where.params())
                .query(this::read)
                .list();
        return new DossierPage(items, filter.page(), filter.size(), total);
    }

    private Dossier read(ResultSet row, int n) throws SQLException {
        return new Dossier(
                row.getString("code"),
                Procedure.valueOf(row.getString("procedure_key")),
                CertificateKind.valueOf(row.getString("certificate_kind")),
                DossierState.valueOf(row.getString("state")),
                row.getString("subject_agency"),
                row.getString("sender_agency"),
                row.getObject("request_date", LocalDate.class),
                row.getString("submitted_by"),
                row.getString("holder_account"),
                row.getString("subject_name"),
                json.object(row.getString("fields")),
                row.getString("in_letter"),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class));
    }
}
