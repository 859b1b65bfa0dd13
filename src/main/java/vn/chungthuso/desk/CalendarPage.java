package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.TypedDay;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearRefused;
import vn.chungthuso.process.Words;

/** «Lịch làm việc»: the years of the calendar, for everybody to read and for its editors to prepare. */
@Page
@RequestMapping(CalendarPage.PATH)
class CalendarPage {

    static final String PATH = "/lich-lam-viec";

    /** What just happened, said once above the year. */
    enum Said {
        SAVED,
        PROPOSED,
        DISCARDED,
        ACCEPTED,
        RECOMPUTED,
        HOURS
    }

    private final CalendarYears years;
    private final CalendarScreen screen;
    private final CalendarEditors editors;
    private final Words words;
    private final Clock clock;

    CalendarPage(CalendarYears years, CalendarScreen screen, CalendarEditors editors, Words words, Clock clock) {
        this.years = years;
        this.screen = screen;
        this.editors = editors;
        this.words = words;
        this.clock = clock;
    }

    static String of(int year) {
        return PATH + "/" + year;
    }

    @GetMapping
    String thisYear(Model model) {
        return screen.show(LocalDate.now(clock.withZone(WorkingTime.ZONE)).getYear(), model);
    }

    @GetMapping("/{year:\\d{4}}")
    String one(@PathVariable int year, Model model) {
        return screen.show(year, model);
    }

    @PostMapping("/{year:\\d{4}}")
    @Only(Right.OWN_PROCESSES)
    String edit(
            @PathVariable int year, @RequestParam MultiValueMap<String, String> form, RedirectAttributes told, Model model, HttpServletResponse response) {
        String editor = editors.current();
        CalendarTyping typing = CalendarTyping.of(form);
        if (typing.isOnlyRearranged()) {
            return screen.show(year, typing.rearranged(), List.of(), model);
        }
        try {
            years.save(year, typing.filled(), typing.draft(), editor);
        } catch (YearRefused refused) {
            return refused(refused, typing.filled(), model, response);
        }
        if (typing.isToBePreviewed()) {
            return "redirect:" + CalendarPreviewPage.of(year);
        }
        return said(Said.SAVED, year, told);
    }

    /** A file in the columns of the one that is given out takes the place of all rows. */
    @PostMapping("/{year:\\d{4}}/tep")
    @Only(Right.OWN_PROCESSES)
    String take(
            @PathVariable int year, @RequestParam MultipartFile file, RedirectAttributes told, Model model, HttpServletResponse response)
            throws IOException {
        String editor = editors.current();
        try {
            years.saveFile(year, new String(file.getBytes(), StandardCharsets.UTF_8), null, editor);
        } catch (YearRefused refused) {
            model.addAttribute("inFile", true);
            return refused(refused, null, model, response);
        }
        return said(Said.SAVED, year, told);
    }

    @PostMapping("/{year:\\d{4}}/de-xuat")
    @Only(Right.OWN_PROCESSES)
    String propose(@PathVariable int year, RedirectAttributes told) {
        years.propose(year, editors.current());
        return said(Said.PROPOSED, year, told);
    }

    @PostMapping("/{year:\\d{4}}/bo")
    @Only(Right.OWN_PROCESSES)
    String discard(@PathVariable int year, @RequestParam long draft, RedirectAttributes told) {
        years.discard(year, draft);
        return said(Said.DISCARDED, year, told);
    }

    /** Where the login leads back to when the session had ended before a form was sent, and a file that was too large. */
    @GetMapping({"/{year:\\d{4}}/tep", "/{year:\\d{4}}/de-xuat", "/{year:\\d{4}}/bo"})
    String back(@PathVariable int year, @RequestParam(name = PageAuthentication.TOO_LARGE, required = false) String tooLarge, RedirectAttributes told) {
        if (tooLarge != null) {
            told.addFlashAttribute("refused", words.say("api.tooLarge"));
        }
        return "redirect:" + of(year);
    }

    private String refused(YearRefused refused, List<TypedDay> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refused", words.say("calendar.year.refused", String.valueOf(refused.year()), refused.faults().size()));
        return screen.show(refused.year(), typed, refused.faults(), model);
    }

    static String said(Said said, int year, RedirectAttributes told) {
        told.addFlashAttribute("said", said);
        return "redirect:" + of(year);
    }
}
