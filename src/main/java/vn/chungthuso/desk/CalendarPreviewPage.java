package vn.chungthuso.desk;

import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.calendar.CalendarYear;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.WorkingTime;

/** «Xem trước»: what a year's draft would do to open deadlines; from here it is accepted. Deadlines are computed anew here or on demand. */
@Page
@RequestMapping(CalendarPage.PATH)
class CalendarPreviewPage {

    static final int SIZE = 50;

    private final CalendarYears years;
    private final CalendarMoves moves;
    private final CalendarEditors editors;

    CalendarPreviewPage(CalendarYears years, CalendarMoves moves, CalendarEditors editors) {
        this.years = years;
        this.moves = moves;
        this.editors = editors;
    }

    static String of(int year) {
        return CalendarPage.of(year) + "/xem-truoc";
    }

    @GetMapping("/{year:\\d{4}}/xem-truoc")
    @Only(Right.OWN_PROCESSES)
    String preview(@PathVariable int year, @RequestParam(defaultValue = "0") int page, Model model) {
        Paging.check(page);
        CalendarMoves.Preview preview = moves.of(years.prepared(year), page, SIZE);
        var looked = new LookedAt(
                "year", String.valueOf(year), of(year), CalendarPage.of(year) + "/chap-nhan", Map.of("draft", preview.draft().toString()));
        return show(years.get(year), looked, preview, model);
    }

    static String show(CalendarYear year, LookedAt looked, CalendarMoves.Preview preview, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("zone", WorkingTime.ZONE);
        model.addAttribute("looked", looked);
        model.addAttribute("preview", preview);
        return "lich-xem-truoc";
    }

    @PostMapping("/{year:\\d{4}}/chap-nhan")
    @Only(Right.OWN_PROCESSES)
    String accept(@PathVariable int year, @RequestParam long draft, RedirectAttributes told) {
        told.addFlashAttribute("moved", moves.accept(year, draft, editors.current()));
        return CalendarPage.said(CalendarPage.Said.ACCEPTED, year, told);
    }

    @PostMapping("/{year:\\d{4}}/tinh-lai")
    @Only(Right.OWN_PROCESSES)
    String recompute(@PathVariable int year, RedirectAttributes told) {
        told.addFlashAttribute("moved", moves.recompute());
        return CalendarPage.said(CalendarPage.Said.RECOMPUTED, year, told);
    }

    /** Where the login leads back to when the session had ended before the form was sent. */
    @GetMapping({"/{year:\\d{4}}/chap-nhan", "/{year:\\d{4}}/tinh-lai"})
    String back(@PathVariable int year) {
        return "redirect:" + CalendarPage.of(year);
    }
}
