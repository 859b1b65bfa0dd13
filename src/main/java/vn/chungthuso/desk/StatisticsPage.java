package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.desk.StatisticsReports.Made;
import vn.chungthuso.sla.Counts;
import vn.chungthuso.sla.Figure;
import vn.chungthuso.sla.Period;
import vn.chungthuso.sla.StatisticsRow;

/** «Thống kê»: the periodical report of the viewer's agencies, with a link from each number to its dossiers. */
@Page
class StatisticsPage {

    static final String PATH = "/thong-ke";
    static final String DOSSIERS = PATH + "/ho-so";

    /** What there can be a row for, as the page offers it; the first is shown unasked. */
    private static final List<String> GROUPINGS = List.of(
            "procedure", "agency", "month", "agency,procedure", "month,procedure", "month,agency", "month,agency,procedure");

    private static final int SIZE = 100;

    private final StatisticsReports reports;
    private final StatisticsQuestions questions;
    private final Callers callers;
    private final OwnAgencies own;
    private final Clock clock;

    StatisticsPage(StatisticsReports reports, StatisticsQuestions questions, Callers callers, OwnAgencies own, Clock clock) {
        this.reports = reports;
        this.questions = questions;
        this.callers = callers;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String page(@ModelAttribute("typed") StatisticsAsked typed, BindingResult read, @RequestParam(defaultValue = "0") int page, Model model) {
        UnknownValue.refuse(read);
        StatisticsAsked asked = withDefaults(typed);
        Paging.check(page);
        Made made = reports.made(asked);
        var address = new StatisticsAddress(asked);
        model.addAttribute("asked", asked);
        model.addAttribute("address", address);
        model.addAttribute("made", made);
        model.addAttribute("groupings", GROUPINGS);
        model.addAttribute("grouping", String.join(",", asked.groupBy()));
        model.addAttribute("figures", Arrays.stream(Figure.values()).map(StatisticsQuestions::key).toList());
        model.addAttribute("agencies", own.of(callers.current()));
        model.addAttribute("presets", presets(address));
        model.addAttribute("paging", new Paging(page, SIZE, made.report().rows().size()));
        model.addAttribute("lines", made.report().rows().stream().skip((long) page * SIZE).limit(SIZE).map(row -> line(made, row, address)).toList());
        model.addAttribute("totals", totals(made.report().totals(), made.question().period(), address));
        return "thong-ke";
    }

    /** The dossiers behind a number. */
    @GetMapping(DOSSIERS)
    String dossiers(
            @ModelAttribute("typed") StatisticsAsked asked, BindingResult read, @RequestParam(defaultValue = "0") int page, Model model) {
        UnknownValue.refuse(read);
        Paging.check(page);
        var found = reports.rows(asked, page, SIZE);
        model.addAttribute("asked", asked);
        model.addAttribute("address", new StatisticsAddress(asked));
        model.addAttribute("period", questions.of(callers.current(), asked).period());
        model.addAttribute("found", found);
        model.addAttribute("paging", new Paging(page, SIZE, found.page().total()));
        return "thong-ke-ho-so";
    }

    private StatisticsAsked withDefaults(StatisticsAsked typed) {
        Period year = StatisticsPeriods.thisYear(LocalDate.now(clock));
        boolean isFirst = typed.from() == null && typed.to() == null;
        return new StatisticsAsked(
                isFirst ? year.from().toString() : typed.from(),
                isFirst ? year.to().toString() : typed.to(),
                typed.agency(),
                typed.subtree(),
                typed.procedure(),
                typed.groupBy().isEmpty() ? List.of(GROUPINGS.get(0)) : typed.groupBy(),
                null);
    }

    /** @param address of the report for the period */
    record Preset(String key, Period period, String address) {}

    private List<Preset> presets(StatisticsAddress address) {
        return StatisticsPeriods.around(LocalDate.now(clock)).entrySet().stream()
                .map(period -> new Preset(period.getKey(), period.getValue(), address.at(period.getValue())))
                .toList();
    }

    private StatisticsLine line(Made made, StatisticsRow row, StatisticsAddress address) {
        Map<String, String> behind = new HashMap<>();
        for (Figure figure : Figure.values()) {
            behind.put(StatisticsQuestions.key(figure), address.behind(figure, row, made.question().period()));
        }
        return new StatisticsLine(row.month(), made.agency(row), reports.procedure(row), row.counts(), behind);
    }

    private static StatisticsLine totals(Counts counts, Period period, StatisticsAddress address) {
        Map<String, String> behind = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            behind.put(StatisticsQuestions.key(figure), address.behind(figure, period));
        }
        return new StatisticsLine(null, null, null, counts, behind);
    }
}
