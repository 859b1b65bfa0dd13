package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chungthuso.calendar.Acceptance;
import vn.chungthuso.calendar.AgencyHours;
import vn.chungthuso.calendar.CalendarDraft;
import vn.chungthuso.calendar.CalendarYear;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.DayKind;
import vn.chungthuso.calendar.RowFault;
import vn.chungthuso.calendar.SpecialDay;
import vn.chungthuso.calendar.TypedDay;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearState;
import vn.chungthuso.process.Staff;
import vn.chungthuso.registry.Agencies;

/** Fills «Lịch làm việc» for a year: as it counts, as it is being prepared, and who accepted it. */
@Component
class CalendarScreen {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    static final String VIEW = "lich-lam-viec";

    /** @param draft whether it is being prepared */
    record Tab(int year, YearState state, boolean draft) {}

    private final CalendarYears years;
    private final AgencyHours hours;
    private final CalendarMoves moves;
    private final CalendarEditors editors;
    private final Agencies agencies;
    private final Staff staff;
    private final Clock clock;

    CalendarScreen(
            CalendarYears years, AgencyHours hours, CalendarMoves moves, CalendarEditors editors, Agencies agencies, Staff staff, Clock clock) {
        this.years = years;
        this.hours = hours;
        this.moves = moves;
        this.editors = editors;
        this.agencies = agencies;
        this.staff = staff;
        this.clock = clock;
    }

    String show(int year, Model model) {
        return show(year, null, List.of(), model);
    }

    /** @param typed rows that are not kept yet; null for those of the draft, else of the year */
    String show(int year, List<TypedDay> typed, List<RowFault> faults, Model model) {
        CalendarYear inForce = years.get(year);
        boolean mayEdit = editors.isOne();
        Optional<CalendarDraft> draft = mayEdit ? years.draft(year) : Optional.empty();
        List<SpecialDay> days = draft.map(CalendarDraft::rows).orElse(inForce.rows());
        model.addAttribute("year", inForce);
        model.addAttribute("tabs", tabs(year, mayEdit));
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("behind", mayEdit && moves.areBehind());
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("months", CalendarMonth.of(year, days));
        model.addAttribute("days", days);
        model.addAttribute("rows", typed == null ? days.stream().map(TypedDay::of).toList() : typed);
        model.addAttribute("kinds", DayKind.values());
        model.addAttribute("faults", faults);
        model.addAttribute("faultOf", faults.stream().collect(Collectors.toMap(RowFault::row, Function.identity(), (first, next) -> first)));
        model.addAttribute("zone", WorkingTime.ZONE);
        model.addAttribute("vietnamese", VIETNAMESE);
        acceptances(year, draft, model);
        hours(mayEdit, model);
        return VIEW;
    }

    /** Years that are known, the next one that can be proposed, and the one that is shown. */
    private List<Tab> tabs(int shown, boolean mayEdit) {
        List<Integer> known = years.known();
        int next = known.get(known.size() - 1) + 1;
        Stream<Integer> more = mayEdit && next <= CalendarYears.LAST ? Stream.of(next, shown) : Stream.of(shown);
        Set<Integer> drafted = mayEdit ? years.drafted() : Set.of();
        return Stream.concat(known.stream(), more).distinct().sorted()
                .map(year -> new Tab(year, years.state(year), drafted.contains(year)))
                .toList();
    }

    private void acceptances(int year, Optional<CalendarDraft> draft, Model model) {
        List<Acceptance> acceptances = years.acceptances(year);
        model.addAttribute("acceptances", acceptances);
        model.addAttribute("names", staff.names(Stream.concat(
                        acceptances.stream().map(Acceptance::acceptedBy), draft.map(CalendarDraft::changedBy).stream())
                .distinct()
                .toList()));
    }

    private void hours(boolean mayEdit, Model model) {
        Map<String, ?> own = hours.own();
        model.addAttribute("usual", hours.usual());
        model.addAttribute("hours", own);
        model.addAttribute("set", hours.set());
        model.addAttribute("agencyNames", agencies.shortNames(own.keySet()));
        if (mayEdit) {
            model.addAttribute("times", AgencyHoursPage.Typed.of(hours.usual()).times());
            model.addAttribute("agencies", agencies.search("", LocalDate.now(clock), Agencies.SEARCH_LIMIT));
        }
    }
}
