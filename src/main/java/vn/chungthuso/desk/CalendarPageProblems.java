package vn.chungthuso.desk;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.calendar.DraftChanged;
import vn.chungthuso.calendar.YearNotLoaded;
import vn.chungthuso.process.Words;

/** What stands against a change is said above the year as it is; nothing was stored. */
@ControllerAdvice(assignableTypes = {CalendarPage.class, CalendarPreviewPage.class, AgencyHoursPage.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class CalendarPageProblems {

    private final Words words;

    CalendarPageProblems(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    String changed(DraftChanged changed, RedirectAttributes told) {
        told.addFlashAttribute("refused", words.say("calendar.year.draftChanged", String.valueOf(changed.year())));
        return "redirect:" + CalendarPage.of(changed.year());
    }

    /** The year without a calendar is the one to go on with. */
    @ExceptionHandler
    String withoutCalendar(YearNotLoaded missing, RedirectAttributes told) {
        told.addFlashAttribute("refused", words.say("calendar.year.notLoaded", String.valueOf(missing.year())));
        return "redirect:" + CalendarPage.of(missing.year());
    }
}
