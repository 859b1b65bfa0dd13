package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.process.Requests;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;

/** One dossier on a page: what it is about, where it stands, what happened, what can be done now. */
@Page
class OneDossierPage {

    /** What just happened, said once above the dossier. */
    enum Said {
        OPENED,
        ALREADY,
        WITHDRAWN
    }

    private static final int LONGEST_REASON = 500;

    private final Callers callers;
    private final DossierViews views;
    private final DossierFacts facts;
    private final OpenTasks tasks;
    private final Requests requests;
    private final Agencies agencies;
    private final Staff staff;
    private final TimeLeftWords timeLeft;
    private final Words words;

    OneDossierPage(
            Callers callers,
            DossierViews views,
            DossierFacts facts,
            OpenTasks tasks,
            Requests requests,
            Agencies agencies,
            Staff staff,
            TimeLeftWords timeLeft,
            Words words) {
        this.callers = callers;
        this.views = views;
        this.facts = facts;
        this.tasks = tasks;
        this.requests = requests;
        this.agencies = agencies;
        this.staff = staff;
        this.timeLeft = timeLeft;
        this.words = words;
    }

    /** Where a dossier is read. */
    static String address(String code, Said said) {
        return "/ho-so/" + code + "?said=" + said;
    }

    @GetMapping("/ho-so/{code}")
    String page(@PathVariable String code, @RequestParam(required = false) Said said, Model model) {
        model.addAttribute("said", said);
        return show(callers.dossier(code), model);
    }

    /** Taking a dossier back is asked twice: first the reason, then whether it is meant. */
    @PostMapping("/ho-so/{code}/rut")
    String withdraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            HttpServletResponse response) {
        Dossier dossier = callers.dossier(code);
        model.addAttribute("reason", reason);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("wrongReason", words.say("withdraw.reason"));
            return show(dossier, model);
        }
        if (!sure) {
            model.addAttribute("dossier", dossier);
            return "rut-ho-so";
        }
        requests.withdraw(dossier, callers.current(), reason.strip());
        return "redirect:" + address(code, Said.WITHDRAWN);
    }

    /** Where the login leads back to when the session had ended before the form was sent. */
    @GetMapping("/ho-so/{code}/rut")
    String back(@PathVariable String code) {
        return "redirect:/ho-so/" + callers.dossier(code).code();
    }

    private String show(Dossier dossier, Model model) {
        DossierView view = views.of(dossier);
        model.addAttribute("view", view);
        model.addAttribute("group", DossierGroup.of(dossier.state()));
        model.addAttribute("timeLeft", timeLeft.until(dossier.dueAt()));
        model.addAttribute("agencies", agencies.shortNames(agenciesOf(dossier)));
        model.addAttribute("facts", facts.of(dossier.fields()));
        model.addAttribute("actors", actors(view));
        model.addAttribute("seenLetters", callers.letters(view.lines().stream().map(DossierView.LineView::letter).toList()));
        model.addAttribute("tasks", tasks.of(dossier.code(), callers.current()));
        model.addAttribute("withdrawable", requests.isWithdrawable(dossier, callers.current()));
        return "mot-ho-so";
    }

    private static Set<String> agenciesOf(Dossier dossier) {
        return dossier.senderAgency() == null ? Set.of(dossier.subjectAgency()) : new HashSet<>(List.of(dossier.subjectAgency(), dossier.senderAgency()));
    }

    private Map<String, String> actors(DossierView view) {
        return view.history().stream()
                .map(DossierView.EventView::actor)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), actor -> actor.equals("system") ? words.say("dossier.actor.system") : staff.nameOf(actor)));
    }
}
