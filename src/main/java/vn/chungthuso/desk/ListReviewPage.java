package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.ListRefused;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.ListSubmission;
import vn.chungthuso.process.ListSubmission.Progress;
import vn.chungthuso.process.Words;

/** Stage 3 of a list: a look through, then «Nộp hồ sơ» slice by slice (Ba Đình 2024, HD Bước 9.3). */
@Page
@RequestMapping(ListsPage.PATH + "/{code}" + ListReviewPage.PATH)
class ListReviewPage {

    static final String PATH = "/xem-lai";

    private final Documents documents;
    private final ListSubmission submission;
    private final ListScreens screens;
    private final Callers callers;
    private final Words words;

    ListReviewPage(Documents documents, ListSubmission submission, ListScreens screens, Callers callers, Words words) {
        this.documents = documents;
        this.submission = submission;
        this.screens = screens;
        this.callers = callers;
        this.words = words;
    }

    @GetMapping
    String review(@PathVariable String code, @RequestParam(name = "trang", defaultValue = "0") int page, Model model) {
        return review(callers.list(code), page, model);
    }

    private String review(RequestList list, int page, Model model) {
        screens.list(list, page, model);
        model.addAttribute("papers", documents.of(list.code()));
        return "danh-sach-xem-lai";
    }

    /**
     * Submits one slice; the page that follows says how far it is and goes on by a button.
     *
     * @param opened how many lines the slices before have opened
     * @param refused how many they have passed over
     * @param action {@code submit} or {@code later}
     */
    @PostMapping
    String submit(
            @PathVariable String code,
            @RequestParam long version,
            @RequestParam(defaultValue = "0") int opened,
            @RequestParam(defaultValue = "0") int refused,
            @RequestParam(defaultValue = "submit") String action,
            @RequestParam(defaultValue = "false") boolean commitmentAccepted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        RequestList list = callers.list(code);
        if (action.equals("later")) {
            said.addFlashAttribute("done", words.say("list.saved", code));
            return "redirect:" + ListsPage.PATH;
        }
        try {
            Progress before = new Progress(version, opened, refused, 0);
            return next(list, submission.submit(callers.current(), list, commitmentAccepted, before), said);
        } catch (ListRefused changed) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refusal", screens.refusal(changed, "submit"));
        } catch (FormRefused wrong) {
            response.setStatus(wrong.status());
            model.addAttribute("ticked", commitmentAccepted);
            screens.errors(wrong.errors(), model);
        }
        return review(callers.list(code), 0, model);
    }

    private static String next(RequestList list, Progress progress, RedirectAttributes said) {
        String here = "redirect:" + ListsPage.of(list.code()) + PATH;
        if (progress.left() == 0) {
            return here + "/ket-qua?nop=" + progress.opened();
        }
        said.addFlashAttribute("progress", progress);
        return here + "#submit";
    }

    /**
     * What came of it, once every line was looked at.
     *
     * @param opened how many dossiers this submission has opened
     */
    @GetMapping("/ket-qua")
    String result(@PathVariable String code, @RequestParam(name = "nop", defaultValue = "0") int opened, RedirectAttributes said) {
        RequestList list = callers.list(code);
        if (!list.isDraft()) {
            said.addFlashAttribute("done", words.say("list.submitted", code, opened));
            return "redirect:" + ListsPage.PATH;
        }
        said.addFlashAttribute("refusal", words.say("list.partly", opened, list.lines() - list.taken()));
        return "redirect:" + ListsPage.of(code) + "#danh-sach";
    }
}
