package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.UnsentLetters;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** One letter on a page: what it is, where it stands, what was answered, and what can be done as long as it has not left. */
@Page
@RequestMapping(LetterQuestion.LIST + "/{code}")
class OneLetterPage {

    /** What just happened, said once above the letter. */
    enum Said {
        RECALLED,
        SPLIT
    }

    private static final int LONGEST_REASON = 500;

    private final Callers callers;
    private final UnsentLetters unsent;
    private final LetterLineViews lines;
    private final LetterHistory history;
    private final DossierViews views;
    private final OpenTasks tasks;
    private final SeenTasks steps;
    private final TimeLeftWords timeLeft;
    private final Agencies agencies;
    private final Staff staff;
    private final Words words;

    OneLetterPage(
            Callers callers,
            UnsentLetters unsent,
            LetterLineViews lines,
            LetterHistory history,
            DossierViews views,
            OpenTasks tasks,
            SeenTasks steps,
            TimeLeftWords timeLeft,
            Agencies agencies,
            Staff staff,
            Words words) {
        this.callers = callers;
        this.unsent = unsent;
        this.lines = lines;
        this.history = history;
        this.views = views;
        this.tasks = tasks;
        this.steps = steps;
        this.timeLeft = timeLeft;
        this.agencies = agencies;
        this.staff = staff;
        this.words = words;
    }

    private static String address(String code, Said said) {
        return LetterQuestion.LIST + "/" + code + "?said=" + said;
    }

    @GetMapping
    String page(@PathVariable String code, @RequestParam(required = false) Said said, Model model) {
        model.addAttribute("said", said);
        return show(callers.letter(code), model);
    }

    /** Taking a letter back is asked twice: first the reason, then whether it is meant. */
    @PostMapping("/lay-lai")
    String recall(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            HttpServletResponse response) {
        Letter letter = callers.letter(code);
        model.addAttribute("reason", reason);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("wrongReason", words.say("letters.recall.wrong"));
            return show(letter, model);
        }
        return orToldWhyNot(code, model, response, () -> {
            if (!sure) {
                unsent.mustBeRecallable(callers.current(), letter);
                model.addAttribute("letter", letter);
                return "lay-lai-cong-van";
            }
            unsent.recall(callers.current(), code, reason.strip());
            return "redirect:" + address(code, Said.RECALLED);
        });
    }

    /** Parting a letter is asked twice: first which lines leave, then whether it is meant. */
    @PostMapping("/tach")
    String split(
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> line,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            HttpServletResponse response) {
        Letter letter = callers.letter(code);
        model.addAttribute("chosen", line);
        return orToldWhyNot(code, model, response, () -> {
            if (!sure) {
                List<String> moved = unsent.moved(callers.current(), letter, line);
                model.addAttribute("letter", letter);
                model.addAttribute("leaving", lines.of(code).stream().filter(one -> moved.contains(one.dossier())).toList());
                return "tach-cong-van";
            }
            return "redirect:" + address(unsent.split(callers.current(), code, line), Said.SPLIT);
        });
    }

    /** Where the login leads back to when the session had ended before the form was sent. */
    @GetMapping({"/lay-lai", "/tach"})
    String back(@PathVariable String code) {
        return "redirect:" + LetterQuestion.LIST + "/" + callers.letter(code).code();
    }

    /** Somebody was faster, or it may not be: the letter as it stands now, and the sentence above it. */
    private String orToldWhyNot(String code, Model model, HttpServletResponse response, Supplier<String> work) {
        try {
            return work.get();
        } catch (FormRefused refused) {
            response.setStatus(refused.status());
            model.addAttribute("refused", refused.getMessage());
            return show(callers.letter(code), model);
        }
    }

    private String show(Letter letter, Model model) {
        var due = steps.dues(List.of(letter.code())).get(letter.code());
        List<LetterLineView> carried = lines.of(letter.code());
        model.addAttribute("letter", letter);
        model.addAttribute("sender", agencies.latest(letter.senderAgency()).map(Agency::name).orElse(letter.senderAgency()));
        model.addAttribute("creator", staff.nameOf(letter.createdBy()));
        model.addAttribute("due", due);
        model.addAttribute("timeLeft", timeLeft.until(due));
        model.addAttribute("lines", carried);
        model.addAttribute("documents", views.documents("letters", letter.code()));
        model.addAttribute("history", history.of(letter.code()));
        model.addAttribute("tasks", tasks.of(letter.code(), callers.current()));
        model.addAttribute("recallable", unsent.isRecallable(callers.current(), letter));
        model.addAttribute("splittable", carried.size() > 1 && unsent.isSplittable(callers.current(), letter));
        return "mot-cong-van";
    }
}
