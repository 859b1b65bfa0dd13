package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.SubstituteChoices;
import vn.chungthuso.process.Substitutes;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Substitution;

/** «Ký thay»: who signs for a leader on leave and on which days; a substitute reads here what was given to them. */
@Page
@RequestMapping(SubstitutionPage.PATH)
class SubstitutionPage {

    static final String PATH = "/ky-thay";

    /** What just happened, said once above the list. */
    enum Said {
        NAMED,
        ENDED
    }

    private final Substitutes substitutes;
    private final SubstituteChoices choices;
    private final SubstitutionForm form;
    private final Callers callers;
    private final Agencies agencies;
    private final Staff staff;

    SubstitutionPage(
            Substitutes substitutes, SubstituteChoices choices, SubstitutionForm form, Callers callers, Agencies agencies, Staff staff) {
        this.substitutes = substitutes;
        this.choices = choices;
        this.form = form;
        this.callers = callers;
        this.agencies = agencies;
        this.staff = staff;
    }

    @GetMapping
    String page(@ModelAttribute("typed") SubstitutionTyping typed, @RequestParam(required = false) Said said, Model model) {
        model.addAttribute("said", said);
        return show(typed, List.of(), model);
    }

    @PostMapping
    String begin(@ModelAttribute("typed") SubstitutionTyping typed, Model model, HttpServletResponse response) {
        List<FieldError> unread = form.unread(typed);
        if (!unread.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(typed, unread, model);
        }
        try {
            substitutes.begin(callers.current(), typed.substitution());
            return "redirect:" + PATH + "?said=" + Said.NAMED;
        } catch (FormRefused refused) {
            return refused(refused, typed, model, response);
        }
    }

    /** Ending one is asked twice. */
    @PostMapping("/{id}/ket-thuc")
    String end(@PathVariable long id, @RequestParam(defaultValue = "false") boolean sure, Model model, HttpServletResponse response) {
        try {
            if (!sure) {
                Substitution present = substitutes.endable(callers.current(), id);
                model.addAttribute("present", present);
                model.addAttribute("names", names(List.of(present)));
                return "ket-thuc-ky-thay";
            }
            substitutes.end(callers.current(), id);
            return "redirect:" + PATH + "?said=" + Said.ENDED;
        } catch (FormRefused refused) {
            return refused(refused, SubstitutionTyping.nothing(), model, response);
        }
    }

    /** Where the login leads back to when the session had ended before the form was sent. */
    @GetMapping("/{id}/ket-thuc")
    String back(@PathVariable long id) {
        return "redirect:" + PATH;
    }

    private String refused(FormRefused refused, SubstitutionTyping typed, Model model, HttpServletResponse response) {
        response.setStatus(refused.status());
        model.addAttribute("refused", refused.getMessage());
        return show(typed, refused.errors(), model);
    }

    private String show(SubstitutionTyping typed, List<FieldError> errors, Model model) {
        Caller caller = callers.current();
        List<Substitutes.Standing> standing = substitutes.standing(caller);
        List<Substitution> all = standing.stream().map(Substitutes.Standing::substitution).toList();
        Set<String> decided = choices.agencies(caller);
        model.addAttribute("standing", standing);
        model.addAttribute("given", all.stream().filter(one -> one.substitute().equals(caller.user())).toList());
        model.addAttribute("names", names(all));
        model.addAttribute("errors", errors);
        model.addAttribute("decided", shortNames(decided.stream()));
        model.addAttribute("agencies", shortNames(all.stream().map(Substitution::agency)));
        String agency = decided.size() == 1 ? decided.iterator().next() : typed.agency();
        if (decided.contains(agency)) {
            offer(choices.of(caller, agency), agency, typed, errors, model);
        }
        return "ky-thay";
    }

    /** The form, once it is known for which agency. */
    private void offer(SubstituteChoices.Choices offered, String agency, SubstitutionTyping typed, List<FieldError> errors, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("leaders", offered.leaders());
        model.addAttribute("parts", form.parts(offered, typed, errors));
    }

    /** Short names by code, in the order of the codes. */
    private Map<String, String> shortNames(Stream<String> codes) {
        List<String> asked = codes.distinct().toList();
        Map<String, String> known = agencies.shortNames(asked);
        Map<String, String> names = new LinkedHashMap<>();
        asked.forEach(code -> names.put(code, known.getOrDefault(code, code)));
        return names;
    }

    private Map<String, String> names(Collection<Substitution> all) {
        List<String> accounts = all.stream().flatMap(one -> Stream.of(one.leader(), one.substitute())).distinct().toList();
        Map<String, String> known = staff.names(accounts);
        return accounts.stream().collect(Collectors.toMap(account -> account, account -> known.getOrDefault(account, account)));
    }
}
