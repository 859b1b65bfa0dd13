package vn.chungthuso.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of agencies on a given day, and the two walks up that decide who sends a letter (DT-02, resolution rules).
 * A loop in the tree is an {@link IllegalStateException}; an unknown code gives an empty answer.
 */
@Service
@Transactional(readOnly = true)
public class Agencies {

    /** What holds where neither the agency nor one above it has a local letter (contract §1). */
    public static final String DEFAULT_PROFILE = "DEFAULT";

    /** The most rows that a search gives. */
    public static final int SEARCH_LIMIT = 200;

    private final AgencyRows rows;

    public Agencies(JdbcClient jdbc) {
        this.rows = new AgencyRows(jdbc);
    }

    public Optional<Agency> find(String code, LocalDate on) {
        return rows.find(code, on);
    }

    /** The agency as it is, or was last. */
    public Optional<Agency> latest(String code) {
        return rows.latest(code);
    }

    /** Is there, or was there ever, an agency of this code? */
    public boolean isKnown(String code) {
        return rows.isKnown(code);
    }

    /** Agencies whose name or code contains the text, whatever its case and diacritics, by name; at most {@link #SEARCH_LIMIT}. */
    public List<Agency> search(String text, LocalDate on, int limit) {
        return rows.search(SearchKey.of(text), on, Math.min(limit, SEARCH_LIMIT));
    }

    /** {@code SUPERIOR_AGENCY}: the first agency above this one with legal personality and own seal; none at the top (ROUTE_GAP). */
    public Optional<Agency> superiorOf(String code, LocalDate on) {
        return rows.chain(code, on).stream().skip(1).filter(Agency::ownUnitIsLegalEntity).findFirst();
    }

    /** {@code NEAREST_LEGAL_ANCESTOR}: the same walk, beginning with the agency itself. */
    public Optional<Agency> nearestLegal(String code, LocalDate on) {
        return rows.chain(code, on).stream().filter(Agency::ownUnitIsLegalEntity).findFirst();
    }

    /**
     * Who goes on with what an agency that is no more on this day has begun (T-13): its successor or, where that is no more either, the
     * successor's; where none was named, the agency that stood above it at the end.
     */
    public Optional<Agency> successorOf(String code, LocalDate on) {
        Optional<String> next = rows.successor(code);
        for (int step = 0; next.isPresent() && step < AgencyRows.DEEPEST; step++) {
            Optional<Agency> present = rows.find(next.get(), on);
            if (present.isPresent()) {
                return present;
            }
            next = rows.successor(next.get());
        }
        return rows.latest(code).filter(last -> last.validTo() != null).flatMap(last -> superiorOf(code, last.validTo()));
    }

    /** The agency itself or, where it is no more on this day, who goes on with its work. */
    public Optional<Agency> inCharge(String code, LocalDate on) {
        return find(code, on).or(() -> successorOf(code, on));
    }

    /** Agencies that are no more on this day and named one of these as who goes on with their work. */
    public Set<String> succeededBy(Set<String> codes, LocalDate on) {
        return rows.succeeded(codes, on);
    }

    /** The agency and all below it. */
    public Set<String> subtree(String code, LocalDate on) {
        return rows.subtree(code, on);
    }

    /** The same as records, from the top down. */
    public List<Agency> within(String code, LocalDate on) {
        return rows.within(code, on);
    }

    /** The agency and those above it, from the bottom up. */
    public List<Agency> chain(String code, LocalDate on) {
        return rows.chain(code, on);
    }

    /**
     * A unit that the tree lacked. It has neither legal personality nor seal, so what is asked for there goes through the agency above.
     *
     * @param name not borne by another agency below the same parent
     * @return its code
     */
    @Transactional
    public String addUnit(Agency parent, String name, LocalDate from) {
        Agency unit = NewUnit.of(parent, name, from, rows::isKnown);
        rows.add(unit);
        return unit.code();
    }

    /** The agency's own region profile, else that of the nearest ancestor that has one, else {@link #DEFAULT_PROFILE}. */
    public String regionProfileOf(String code, LocalDate on) {
        return rows.chain(code, on).stream()
                .map(Agency::regionProfile)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(DEFAULT_PROFILE);
    }

    /** Short names by code, as the agencies are or were last; unknown codes are left out. */
    public Map<String, String> shortNames(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : rows.shortNames(codes);
    }
}
