package vn.chungthuso.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierCounts;
import vn.chungthuso.dossier.DossierFilter;
import vn.chungthuso.dossier.DossierPage;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.process.Caller;
import vn.chungthuso.registry.Agencies;

/** Lists of the dossiers that the caller may see: a handful of questions to the database, however long the page. */
@Component
class DossierLists {

    private final Dossiers dossiers;
    private final DossierCounts counts;
    private final DossierViews views;
    private final Callers callers;
    private final DossierFilters filters;
    private final OwnAgencies own;
    private final Agencies agencies;
    private final TimeLeftWords timeLeft;

    DossierLists(
            Dossiers dossiers,
            DossierCounts counts,
            DossierViews views,
            Callers callers,
            DossierFilters filters,
            OwnAgencies own,
            Agencies agencies,
            TimeLeftWords timeLeft) {
        this.dossiers = dossiers;
        this.counts = counts;
        this.views = views;
        this.callers = callers;
        this.filters = filters;
        this.own = own;
        this.agencies = agencies;
        this.timeLeft = timeLeft;
    }

    /** @throws UnknownValue for an agency that is not there, or a page before the first */
    DossierList of(DossierQuestion question, int size) {
        Caller caller = callers.current();
        Map<String, String> choices = own.of(caller);
        DossierFilter filter = filter(caller, question, size);
        DossierPage page = dossiers.search(filter);
        return new DossierList(question, tabs(filter), choices, rows(page.items()), new Paging(page.page(), page.size(), page.total()));
    }

    /** Everything of the question from its first page on, as the file has it. */
    DossierPage all(DossierQuestion question, int most) {
        return dossiers.search(filter(callers.current(), question.fromTheFirst(), most));
    }

    private DossierFilter filter(Caller caller, DossierQuestion asked, int size) {
        Paging.check(asked.page());
        return filters.of(
                caller,
                asked.group().states(),
                asked.procedure(),
                Objects.requireNonNullElse(asked.agency(), ""),
                asked.due() == null ? "" : asked.due().name().toLowerCase(Locale.ROOT),
                asked.isSearch() ? asked.q() : "",
                asked.page(),
                size,
                asked.order());
    }

    private Map<DossierGroup, Long> tabs(DossierFilter filter) {
        Map<DossierState, Long> byState = counts.byState(filter);
        var tabs = new EnumMap<DossierGroup, Long>(DossierGroup.class);
        for (DossierGroup group : DossierGroup.values()) {
            tabs.put(group, group.count(byState));
        }
        return tabs;
    }

    private List<DossierRow> rows(List<Dossier> page) {
        Set<String> codes = page.stream().map(Dossier::subjectAgency).collect(Collectors.toSet());
        Map<String, String> names = agencies.shortNames(codes);
        return page.stream().map(dossier -> row(dossier, names)).toList();
    }

    private DossierRow row(Dossier dossier, Map<String, String> names) {
        return new DossierRow(
                dossier.code(),
                dossier.subjectName(),
                dossier.procedure(),
                dossier.certificateKind(),
                names.getOrDefault(dossier.subjectAgency(), dossier.subjectAgency()),
                views.stateName(dossier),
                DossierGroup.of(dossier.state()),
                timeLeft.until(dossier.dueAt()),
                dossier.requestDate());
    }
}
