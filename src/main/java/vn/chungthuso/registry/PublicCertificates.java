package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.registry.PublicCertificate.Declaration;
import vn.chungthuso.registry.PublicCertificate.State;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Purpose;

/** The certificates of public CAs that units have declared, and how far each has come on its way out (domain §7.13, R-002). */
@Service
@Transactional
public class PublicCertificates {

    private static final RowMapper<PublicCertificate> ROW = (row, number) -> new PublicCertificate(
            row.getString("code"),
            row.getString("agency_code"),
            row.getString("provider"),
            CertificateKind.valueOf(row.getString("certificate_kind")),
            row.getString("holder_name"),
            row.getString("official_email"),
            Arrays.stream(row.getString("purposes").split(" ")).map(Purpose::valueOf).toList(),
            row.getObject("valid_to", LocalDate.class),
            State.valueOf(row.getString("state")),
            row.getString("end_reason"),
            row.getString("declared_by"),
            row.getObject("declared_at", OffsetDateTime.class));

    /** @param total of all pages */
    public record Page(List<PublicCertificate> items, long total) {}

    private final JdbcClient jdbc;
    private final ReportNumbers numbers;
    private final Clock clock;

    PublicCertificates(JdbcClient jdbc, ReportNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * @return its code
     * @throws DuplicateKeyException where somebody has declared the same in this very moment, see {@link #same}
     */
    public String declare(Declaration declared, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String code = numbers.next("CD", now);
        jdbc.sql("""
                insert into public_certificate (code, agency_code, provider, certificate_kind, holder_name, official_email, purposes,
                    valid_to, state, declared_by, declared_at, same_key)
                values (:code, :agency, :provider, :kind, :holder, :mail, :purposes, :validTo, :state, :by, :now, :same)""")
                .param("code", code)
                .param("agency", declared.agencyCode())
                .param("provider", declared.provider())
                .param("kind", declared.kind().name())
                .param("holder", declared.holderName())
                .param("mail", declared.officialEmail())
                .param("purposes", declared.purposes().stream().map(Purpose::name).collect(Collectors.joining(" ")))
                .param("validTo", declared.validTo())
                .param("state", State.DECLARED.name())
                .param("by", by)
                .param("now", now)
                .param("same", declared.sameKey())
                .update();
        return code;
    }

    /** Code under which the same certificate of the same agency stands already. */
    @Transactional(readOnly = true)
    public Optional<String> same(Declaration declared) {
        return jdbc.sql("select code from public_certificate where same_key = ?").param(declared.sameKey()).query(String.class).optional();
    }

    @Transactional(readOnly = true)
    public Optional<PublicCertificate> find(String code) {
        return jdbc.sql("select * from public_certificate where code = ?").param(code).query(ROW).optional();
    }

    /**
     * Newest first.
     *
     * @param agencies whose; null = everybody's
     * @param state null = any
     */
    @Transactional(readOnly = true)
    public Page list(Set<String> agencies, State state, int page, int size) {
        if (agencies != null && agencies.isEmpty()) {
            return new Page(List.of(), 0);
        }
        String from = " from public_certificate where (:everybody or agency_code in (:agencies)) and (:any or state = :state)";
        long total = filtered("select count(*)" + from, agencies, state).query(Long.class).single();
        List<PublicCertificate> items = filtered("select *" + from + " order by code desc limit :size offset :first", agencies, state)
                .param("size", size)
                .param("first", (long) page * size)
                .query(ROW)
                .list();
        return new Page(items, total);
    }

    /** How many declarations of each agency have come how far; agencies without any are left out. */
    @Transactional(readOnly = true)
    public Map<String, Map<State, Integer>> counted(Collection<String> agencies) {
        Map<String, Map<State, Integer>> counted = new HashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select agency_code, state, count(*) as declared from public_certificate where agency_code in (:agencies) group by agency_code, state")
                    .param("agencies", agencies)
                    .query((RowCallbackHandler) row -> counted
                            .computeIfAbsent(row.getString("agency_code"), agency -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString("state")), row.getInt("declared")));
        }
        return counted;
    }

    private JdbcClient.StatementSpec filtered(String sql, Set<String> agencies, State state) {
        return jdbc.sql(sql)
                .param("everybody", agencies == null)
                .param("agencies", agencies == null ? Set.of("") : agencies)
                .param("any", state == null)
                .param("state", state == null ? "" : state.name());
    }

    /** Codes of the dossiers that are to bring what replaces it. */
    @Transactional(readOnly = true)
    public List<String> requests(String code) {
        return jdbc.sql("select dossier_code from public_certificate_request where code = ? order by dossier_code")
                .param(code)
                .query(String.class)
                .list();
    }

    /** Codes of the declarations that wait for this dossier. */
    @Transactional(readOnly = true)
    public List<String> waitingFor(String dossierCode) {
        return jdbc.sql("""
                select r.code from public_certificate_request r join public_certificate p on p.code = r.code
                where r.dossier_code = ? and p.state = ?""")
                .params(dossierCode, State.REQUESTED.name())
                .query(String.class)
                .list();
    }

    /** @param dossierCodes all that it waits for from now on, in the place of earlier ones */
    public void requested(String code, Collection<String> dossierCodes) {
        jdbc.sql("delete from public_certificate_request where code = ?").param(code).update();
        dossierCodes.forEach(dossier ->
                jdbc.sql("insert into public_certificate_request (code, dossier_code) values (?, ?)").params(code, dossier).update());
        move(code, State.REQUESTED);
    }

    /** A request ended without a certificate: another one is needed, or none at all. */
    public void requestedInVain(String code) {
        move(code, State.DECLARED);
    }

    public void replaced(String code) {
        move(code, State.REPLACED);
    }

    public void migrated(String code) {
        move(code, State.MIGRATED);
    }

    /** The same certificate may be declared anew then. */
    public void notNeeded(String code, String reason) {
        jdbc.sql("update public_certificate set end_reason = ?, same_key = null where code = ?").params(reason, code).update();
        move(code, State.NOT_NEEDED);
    }

    private void move(String code, State state) {
        jdbc.sql("update public_certificate set state = ? where code = ?").params(state.name(), code).update();
    }
}
