package vn.chungthuso.registry;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code agency_version}: one statement per question, walks up and down included. */
class AgencyRows {

    /** Deeper than any administration; a walk that gets here runs in a circle. */
    static final int DEEPEST = 32;

    private static final String VALID = "a.valid_from <= :on and (a.valid_to is null or a.valid_to >= :on)";

    private static final String WALK_UP = """
            with recursive walk(code, depth) as (
                select cast(:code as varchar(64)), 0
                union all
                select a.parent_code, walk.depth + 1
                from walk join agency_version a on a.code = walk.code
                where a.parent_code is not null and walk.depth < :deepest and %1$s)
            select a.*, walk.depth from walk join agency_version a on a.code = walk.code where %1$s order by walk.depth
            """.formatted(VALID);

    private static final String BELOW = """
            with recursive walk(code, depth) as (
                select a.code, 0 from agency_version a where a.code = :code and %1$s
                union all
                select a.code, walk.depth + 1
                from walk join agency_version a on a.parent_code = walk.code
                where walk.depth < :deepest and %1$s)
            """.formatted(VALID);

    private static final String SUCCEEDED = """
            with recursive walk(code, depth) as (
                select s.code, 1 from agency_successor s
                where s.successor_code in (:codes)
                    and not exists (select 1 from agency_version a where a.code = s.code and %1$s)
                union all
                select s.code, walk.depth + 1
                from walk join agency_successor s on s.successor_code = walk.code
                where walk.depth < :deepest and not exists (select 1 from agency_version a where a.code = s.code and %1$s))
            select distinct code from walk
            """.formatted(VALID);

    private static final String WALK_DOWN = BELOW + "select code, depth from walk order by depth, code";

    private static final String READ_DOWN =
            BELOW + "select a.* from walk join agency_version a on a.code = walk.code where " + VALID + " order by walk.depth, a.code";

    private static final AgencyMapper AGENCY = new AgencyMapper();

    private record Step(String code, int depth) {}

    private final JdbcClient jdbc;

    AgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Agency> find(String code, LocalDate on) {
        return jdbc.sql("select a.* from agency_version a where a.code = :code and " + VALID)
                .param("code", code)
                .param("on", on)
                .query(AGENCY)
                .optional();
    }

    Optional<Agency> latest(String code) {
        return jdbc.sql("select a.* from agency_version a where a.code = ? order by a.valid_from desc fetch first 1 rows only")
                .param(code)
                .query(AGENCY)
                .optional();
    }

    Optional<String> successor(String code) {
        return jdbc.sql("select successor_code from agency_successor where code = ?").param(code).query(String.class).optional();
    }

    /** Agencies that are no more on this day and whose work these do, through others that are no more. */
    Set<String> succeeded(Set<String> codes, LocalDate on) {
        return codes.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(jdbc.sql(SUCCEEDED)
                        .param("codes", codes)
                        .param("on", on)
                        .param("deepest", DEEPEST)
                        .query(String.class)
                        .list());
    }

    boolean isKnown(String code) {
        return jdbc.sql("select count(*) from agency_version where code = ?").param(code).query(Long.class).single() > 0;
    }

    List<Agency> search(SearchKey key, LocalDate on, int limit) {
        return jdbc.sql("select a.* from agency_version a where position(:key in a.search_key) > 0 and " + VALID
                        + " order by a.search_key fetch first :limit rows only")
                .param("key", key.value())
                .param("on", on)
                .param("limit", limit)
                .query(AGENCY)
                .list();
    }

    /** The agency and those above it, from the bottom up. */
    List<Agency> chain(String code, LocalDate on) {
        var chain = walk(WALK_UP, code, on).query(AGENCY).list();
        requireNoLoop(code, chain.size() > DEEPEST);
        return chain;
    }

    Set<String> subtree(String code, LocalDate on) {
        var steps = walk(WALK_DOWN, code, on).query(Step.class).list();
        requireNoLoop(code, !steps.isEmpty() && steps.get(steps.size() - 1).depth() >= DEEPEST);
        var codes = new LinkedHashSet<String>();
        steps.forEach(step -> codes.add(step.code()));
        return codes;
    }

    /** What {@link #subtree} names. */
    List<Agency> within(String code, LocalDate on) {
        return walk(READ_DOWN, code, on).query(AGENCY).list();
    }

    Map<String, String> shortNames(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select a.code, a.short_name from agency_version a where a.code in (:codes) order by a.valid_from")
                .param("codes", codes)
                .query((RowCallbackHandler) row -> names.put(row.getString("code"), row.getString("short_name")));
        return names;
    }

    /** Adds one version; what overlaps another version of the same agency is refused. */
    void add(Agency agency) {
        if (overlapsAnother(agency)) {
            throw new IllegalStateException("agency " + agency.code() + ": two versions hold on the same day");
        }
        jdbc.sql("""
                insert into agency_version (code, valid_from, valid_to, name, short_name, letterhead_parent, letterhead_name, parent_code,
                    kind, region_profile, legal_personality, own_seal, under_provincial_committee, province, symbol, document_place,
                    body_name, head_title, search_key)
                values (:code, :validFrom, :validTo, :name, :shortName, :letterheadParent, :letterheadName, :parentCode,
                    :kind, :regionProfile, :legalPersonality, :ownSeal, :underProvincialCommittee, :province, :symbol, :documentPlace,
                    :bodyName, :headTitle, :searchKey)
                """)
                .param("code", agency.code())
                .param("validFrom", agency.validFrom())
                .param("validTo", agency.validTo())
                .param("name", agency.name())
                .param("shortName", agency.shortName())
                .param("letterheadParent", agency.letterheadParent())
                .param("letterheadName", agency.letterheadName())
                .param("parentCode", agency.parentCode())
                .param("kind", agency.kind().name())
                .param("regionProfile", agency.regionProfile())
                .param("legalPersonality", agency.legalPersonality())
                .param("ownSeal", agency.ownSeal())
                .param("underProvincialCommittee", agency.underProvincialCommittee())
                .param("province", agency.province())
                .param("symbol", agency.symbol())
                .param("documentPlace", agency.documentPlace())
                .param("bodyName", agency.bodyName())
                .param("headTitle", agency.headTitle())
                .param("searchKey", SearchKey.of(agency.name() + " " + agency.shortName() + " " + agency.code()).value())
                .update();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from agency_version").query(Long.class).single() == 0;
    }

    boolean exists(String code) {
        return jdbc.sql("select count(*) from agency_version where code = :code").param("code", code).query(Long.class).single() > 0;
    }

    private boolean overlapsAnother(Agency agency) {
        return jdbc.sql("""
                select count(*) from agency_version
                where code = :code and (valid_to is null or valid_to >= :from) and (cast(:to as date) is null or valid_from <= :to)
                """)
                .param("code", agency.code())
                .param("from", agency.validFrom())
                .param("to", agency.validTo(), Types.DATE)
                .query(Long.class)
                .single() > 0;
    }

    private JdbcClient.StatementSpec walk(String sql, String code, LocalDate on) {
        return jdbc.sql(sql).param("code", code).param("on", on).param("deepest", DEEPEST);
    }

    private static void requireNoLoop(String code, boolean tooDeep) {
        if (tooDeep) {
            throw new IllegalStateException("agency " + code + ": the tree has a loop or is deeper than " + DEEPEST);
        }
    }
}
