package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungthuso.calendar.AgencyHours;
import vn.chungthuso.calendar.CalendarYears;
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
    private final CalendarYears years;
    private final CalendarMoves moves;
    private final Agencies agencies;
    private final CalendarScreen screen;
    private final CalendarEditors editors;
    private final Words words;

    AgencyHoursPage(
            AgencyHours hours,
            CalendarYears years,
            CalendarMoves moves,
            Agencies agencies,
            CalendarScreen screen,
            CalendarEditors editors,
            Words words) {
        this.hours = hours;
        this.years = years;
        this.moves = moves;
        this.agencies = agencies;
        this.screen = screen;
        this.editors = editors;
        this.words = words;
    }

    /** Which open deadlines the typed hours would move; from here they are kept. */
    @GetMapping("/{year:\\d{4}}/gio/xem-truoc")
    @Only(Right.OWN_PROCESSES)
    String preview(
            @PathVariable int year, @ModelAttribute("typedHours") Typed typed, @RequestParam(defaultValue = "0") int page, Model model,
            HttpServletResponse response) {
        Paging.check(page);
        Optional<String> wrong = wrong(typed);
        if (wrong.isPresent()) {
            return refused(wrong.get(), year, typed, model, response);
        }
        Map<String, String> fields = new LinkedHashMap<>(typed.times());
        fields.put("agency", typed.agency());
        var address = UriComponentsBuilder.fromPath(CalendarPage.of(year) + "/gio/xem-truoc");
        fields.forEach(address::queryParam);
        var looked = new LookedAt("hours", named(typed.agency()), address.encode().toUriString(), CalendarPage.of(year) + "/gio", fields);
        return CalendarPreviewPage.show(
                years.get(year), looked, moves.of(typed.agency(), OfficeHours.of(typed.hours()), page, CalendarPreviewPage.SIZE), model);
    }

    /** The same for taking an agency's own hours back. */
    @GetMapping("/{year:\\d{4}}/gio/{agency}/xem-truoc")
    @Only(Right.OWN_PROCESSES)
    String previewUsual(@PathVariable int year, @PathVariable String agency, @RequestParam(defaultValue = "0") int page, Model model) {
        Paging.check(page);
        mustBeSet(agency);
        String address = CalendarPage.of(year) + "/gio/" + agency;
        var looked = new LookedAt("usual", named(agency), address + "/xem-truoc", address + "/bo", Map.of());
        return CalendarPreviewPage.show(years.get(year), looked, moves.of(agency, null, page, CalendarPreviewPage.SIZE), model);
    }

    @PostMapping("/{year:\\d{4}}/gio")
    @Only(Right.OWN_PROCESSES)
    String set(@PathVariable int year, @ModelAttribute("typedHours") Typed typed, RedirectAttributes told, Model model, HttpServletResponse response) {
        String editor = editors.current();
        Optional<String> wrong = wrong(typed);
        if (wrong.isPresent()) {
            return refused(wrong.get(), year, typed, model, response);
        }
        told.addFlashAttribute("moved", moves.setHours(typed.agency(), OfficeHours.of(typed.hours()), editor));
        return CalendarPage.said(CalendarPage.Said.HOURS, year, told);
    }

    @PostMapping("/{year:\\d{4}}/gio/{agency}/bo")
    @Only(Right.OWN_PROCESSES)
    String takeBack(@PathVariable int year, @PathVariable String agency, RedirectAttributes told) {
        String editor = editors.current();
        mustBeSet(agency);
        told.addFlashAttribute("moved", moves.setHours(agency, null, editor));
        return CalendarPage.said(CalendarPage.Said.HOURS, year, told);
    }

    /** Where the login leads back to when the session had ended before the form was sent. */
    @GetMapping({"/{year:\\d{4}}/gio", "/{year:\\d{4}}/gio/{agency}/bo"})
    String back(@PathVariable int year) {
        return "redirect:" + CalendarPage.of(year);
    }

    /** Key of what is wrong; empty where nothing is. */
    private Optional<String> wrong(Typed typed) {
        if (typed.agency() == null || !agencies.isKnown(typed.agency())) {
            return Optional.of("calendar.hours.agency");
        }
        try {
            OfficeHours.of(typed.hours());
            return Optional.empty();
        } catch (IllegalArgumentException noHours) {
            return Optional.of("calendar.hours.times");
        }
    }

    private void mustBeSet(String agency) {
        if (!hours.set().contains(agency)) {
            throw new NotVisible();
        }
    }

    private String named(String agency) {
        return agencies.shortNames(List.of(agency)).getOrDefault(agency, agency);
    }

    private String refused(String why, int year, Typed typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refusedHours", words.say(why));
        String view = screen.show(year, model);
        model.addAttribute("times", typed.times());
        return view;
    }
}
