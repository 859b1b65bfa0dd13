package vn.chungthuso.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierFilter;
import vn.chungthuso.dossier.DossierOrder;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.VisibleAgencies;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.terms.Procedure;

/** What somebody asks of the list of dossiers, together with what they may see of it. */
@Component
class DossierFilters {

    private final VisibleAgencies visible;
    private final Agencies agencies;
    private final Clock clock;

    DossierFilters(VisibleAgencies visible, Agencies agencies, Clock clock) {
        this.visible = visible;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * @param agency code; empty = any
     * @param due {@code overdue}, {@code today}, or an ISO date: due on that day or before; empty = any
     * @param q words, with or without diacritics; blank = any
     * @throws UnknownValue for an agency or a day that is none
     */
    DossierFilter of(Caller caller, DossierState state, Procedure procedure, String agency, String due, String q, int page, int size) {
        return of(caller, state == null ? Set.of() : Set.of(state), procedure, agency, due, q, page, size, DossierOrder.NEWEST);
    }

    /** The same for several states, any where there are none, and in another order. */
    DossierFilter of(
            Caller caller,
            Set<DossierState> states,
            Procedure procedure,
            String agency,
            String due,
            String q,
            int page,
            int size,
            DossierOrder order) {
        String words = q.isBlank() ? null : SearchWords.folded(q);
        return new DossierFilter(
                caller.user(), visible.of(caller), states, procedure, known(agency), dueBefore(due), words, page, size, order);
    }

    private String known(String agency) {
        if (!agency.isEmpty() && !agencies.isKnown(agency)) {
            throw new UnknownValue("agency");
        }
        return agency.isEmpty() ? null : agency;
    }

    private OffsetDateTime dueBefore(String due) {
        if (due.isEmpty()) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        if (due.equals("overdue")) {
            return OffsetDateTime.now(clock);
        }
        try {
            LocalDate day = due.equals("today") ? today : LocalDate.parse(due);
            return day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        } catch (DateTimeException unknown) {
            throw new UnknownValue("due");
        }
    }
}
