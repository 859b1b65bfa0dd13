package vn.chungthuso.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import vn.chungthuso.terms.SigningCapacity;

/** Who stands in for which leader, and when. Ended ones are kept. */
@Service
public class Substitutions {

    /** The most that a list gives. */
    public static final int LIST_LIMIT = 200;

    private static final String HOLDS = "ended_at is null and first_day <= :day and last_day >= :day";

    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers one that was found right, and gives its number; the number that it carries is not looked at. */
    public long add(Substitution named, String by) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into substitution (agency_code, leader, substitute, capacity, title, first_day, last_day, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        named.agency(), named.leader(), named.substitute(), named.capacity().name(), named.title(), named.firstDay(),
                        named.lastDay(), OffsetDateTime.now(clock), by)
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** It ends now, whatever its last day was. */
    public void end(long id, String by) {
        jdbc.sql("update substitution set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .params(OffsetDateTime.now(clock), by, id)
                .update();
    }

    public Optional<Substitution> find(long id) {
        return jdbc.sql("select * from substitution where id = ?").param(id).query(Substitutions::read).optional();
    }

    /**
     * The newest, at most {@link #LIST_LIMIT}.
     *
     * @param agencies whose; null = all
     */
    public List<Substitution> of(Set<String> agencies) {
        if (agencies != null && agencies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from substitution where (:all or agency_code in (:agencies)) order by id desc fetch first %d rows only"
                        .formatted(LIST_LIMIT))
                .param("all", agencies == null)
                .param("agencies", agencies == null ? Set.of("") : agencies)
                .query(Substitutions::read)
                .list();
    }

    /**
     * Those that hold on a day or will, soonest first, at most {@link #LIST_LIMIT}.
     *
     * @param agencies whose; null = all
     * @param substitute whose they are whatever the agency
     */
    public List<Substitution> from(LocalDate day, Set<String> agencies, String substitute) {
        return jdbc.sql("""
                select * from substitution
                where ended_at is null and last_day >= :day and (:all or agency_code in (:agencies) or substitute = :account)
                order by first_day, id fetch first %d rows only""".formatted(LIST_LIMIT))
                .param("day", day)
                .param("all", agencies == null)
                .param("agencies", agencies == null || agencies.isEmpty() ? Set.of("") : agencies)
                .param("account", substitute)
                .query(Substitutions::read)
                .list();
    }

    /** What an account stands in for on a day. */
    public List<Substitution> heldBy(String substitute, LocalDate day) {
        return jdbc.sql("select * from substitution where substitute = :account and " + HOLDS + " order by id")
                .param("account", substitute)
                .param("day", day)
                .query(Substitutions::read)
                .list();
    }

    /** Who stands in for a leader of this agency on a day; the one named first, where there are several. */
    public Optional<Substitution> at(String agency, LocalDate day) {
        return jdbc.sql("select * from substitution where agency_code = :agency and " + HOLDS + " order by id fetch first 1 rows only")
                .param("agency", agency)
                .param("day", day)
                .query(Substitutions::read)
                .optional();
    }

    /** Has this leader named somebody for one of these days already? */
    public boolean overlaps(Substitution wanted) {
        return jdbc.sql("""
                select count(*) from substitution
                where agency_code = ? and leader = ? and ended_at is null and first_day <= ? and last_day >= ?""")
                        .params(wanted.agency(), wanted.leader(), wanted.lastDay(), wanted.firstDay())
                        .query(Long.class)
                        .single() > 0;
    }

    private static Substitution read(ResultSet row, int n) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getString("agency_code"),
                row.getString("leader"),
                row.getString("substitute"),
                SigningCapacity.valueOf(row.getString("capacity")),
                row.getString("title"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
