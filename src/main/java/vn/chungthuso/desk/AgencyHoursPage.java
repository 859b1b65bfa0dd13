package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.calendar.AgencyHours;
import vn.chungthuso.calendar.OfficeHours;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;

/** Office hours of single agencies, typed on «Lịch làm việc». */
@Page
@RequestMapping(CalendarPage.PATH)
class AgencyHoursPage {

    /** Four times of a day as they were typed. */
    record Typed(String agency, String opens, String noon, String afterNoon, String closes) {

        String hours() {
            return opens + "-" + noon + "," + afterNoon + "-" + closes;
        }

        Map<String, String> times() {
            var times = new HashMap<String, String>();
            times.put("opens", opens);
            times.put("noon", noon);
            times.put("afterNoon", afterNoon);
            times.put("closes", closes);
            return times;
        }

        static Typed of(OfficeHours hours) {
            return new Typed(
                    "",
                    hours.morning().opens().toString(),
                    hours.morning().closes().toString(),
                    hours.afternoon().opens().toString(),
                    hours.afternoon().closes().toString());
        }
    }

    private final AgencyHours hours;
    private final Agencies agencies;
    private final CalendarScreen screen;
    private final CalendarEditors editors;
    private final Words words;

    AgencyHoursPage(AgencyHours hours, Agencies agencies, CalendarScreen screen, CalendarEditors editors, Words words) {
        this.hours = hours;
        this.agencies = agencies;
        this.screen = screen;
        this.editors = editors;
        this.words = words;
    }

    @PostMapping("/{year:\\d{4}}/gio")
    String set(@PathVariable int year, @ModelAttribute("typedHours") Typed typed, RedirectAttributes told, Model model, HttpServletResponse response) {
        String editor = editors.current();
        if (typed.agency() == null || !agencies.isKnown(typed.agency())) {
            return refused("calendar.hours.agency", year, typed, model, response);
        }
        try {
            hours.set(typed.agency(), OfficeHours.of(typed.hours()), editor);
        } catch (IllegalArgumentException noHours) {
            return refused("calendar.hours.times", year, typed, model, response);
        }
        return CalendarPage.said(CalendarPage.Said.HOURS, year, told);
    }

    @PostMapping("/{year:\\d{4}}/gio/{agency}/bo")
    String takeBack(@PathVariable int year, @PathVariable String agency, RedirectAttributes told) {
        String editor = editors.current();
        if (!hours.set().contains(agency)) {
            throw new NotVisible();
        }
        hours.takeBack(agency, editor);
        return CalendarPage.said(CalendarPage.Said.HOURS, year, told);
    }

    /** Where the login leads back to when the session had ended before the form was sent. */
    @GetMapping({"/{year:\\d{4}}/gio", "/{year:\\d{4}}/gio/{agency}/bo"})
    String back(@PathVariable int year) {
        return "redirect:" + CalendarPage.of(year);
    }

    private String refused(String why, int year, Typed typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refusedHours", words.say(why));
        String view = screen.show(year, model);
        model.addAttribute("times", typed.times());
        return view;
    }
}
