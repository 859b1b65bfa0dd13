package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.document.UploadRefused;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.CampaignActions;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.Line;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.CampaignWork;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.terms.ReportStatus;

/** The board of one campaign: who has reported what, whom to urge, and what the viewer can do about it. */
@Page
@RequestMapping(CampaignListPage.PATH + "/{code}")
class CampaignPage {

    /** What just happened, said once above the board. */
    enum Said {
        SENT_AGAIN,
        REMINDED,
        CLOSED,
        GUIDE,
        EVIDENCE,
        RECEIVED
    }

    @FunctionalInterface
    private interface Work {
        Said of(Caller caller, View view) throws IOException;
    }

    private final CampaignBoard board;
    private final CampaignWork work;
    private final CampaignActions actions;
    private final CampaignFiles files;
    private final CampaignScreen screen;
    private final Callers callers;

    CampaignPage(
            CampaignBoard board,
            CampaignWork work,
            CampaignActions actions,
            CampaignFiles files,
            CampaignScreen screen,
            Callers callers) {
        this.board = board;
        this.work = work;
        this.actions = actions;
        this.files = files;
        this.screen = screen;
        this.callers = callers;
    }

    @GetMapping
    String page(
            @PathVariable String code,
            @RequestParam(required = false) ReportStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) Said said,
            Model model) {
        Paging.check(page);
        model.addAttribute("said", said);
        return screen.show(view(code), status, page, model);
    }

    @PostMapping("/gui-lai")
    String sendAgain(
            @PathVariable String code,
            @RequestParam(required = false) Integer sendings,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return orToldWhyNot(code, typed, model, response, (caller, view) -> {
            Map<String, String> deadlines = typed.entrySet().stream()
                    .filter(field -> field.getKey().startsWith("deadlines."))
                    .collect(Collectors.toMap(field -> field.getKey().replace("deadlines.", ""), Map.Entry::getValue));
            actions.sendAgain(caller, view.campaign(), deadlines, typed.get("note"), sendings);
            return Said.SENT_AGAIN;
        });
    }

    @PostMapping("/don-doc")
    String remind(@PathVariable String code, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) throws IOException {
        return orToldWhyNot(code, typed, model, response, (caller, view) -> {
            actions.remind(caller, view.campaign(), typed);
            return Said.REMINDED;
        });
    }

    /** Closing is asked twice: what is not reported yet never will be. */
    @PostMapping("/khep")
    String close(@PathVariable String code, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) throws IOException {
        if (!Boolean.parseBoolean(typed.get("sure"))) {
            View view = view(code);
            work.mustLead(callers.current(), view.campaign());
            model.addAttribute("view", view);
            model.addAttribute("typed", typed);
            model.addAttribute("awaited", view.lines().stream().filter(Line::awaited).count());
            model.addAttribute("unchecked", view.lines().stream().filter(Line::unchecked).count());
            return "khep-chien-dich";
        }
        return orToldWhyNot(code, typed, model, response, (caller, view) -> {
            actions.close(caller, view.campaign(), typed.get("note"));
            return Said.CLOSED;
        });
    }

    @PostMapping("/huong-dan")
    String guide(@PathVariable String code, @RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        return orToldWhyNot(code, Map.of(), model, response, (caller, view) -> {
            files.guide(caller, view, file);
            return Said.GUIDE;
        });
    }

    @PostMapping("/kiem-chung/{number}")
    String evidence(
            @PathVariable String code, @PathVariable int number, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        return orToldWhyNot(code, Map.of(), model, response, (caller, view) -> {
            files.evidence(caller, view, number, file);
            return Said.EVIDENCE;
        });
    }

    /** Where the login leads back to when the session had ended before the form was sent. */
    @GetMapping({"/gui-lai", "/don-doc", "/khep", "/huong-dan", "/kiem-chung/{number}"})
    String back(@PathVariable String code) {
        return "redirect:" + address(view(code).campaign().code());
    }

    @GetMapping("/tai-lieu/{id:\\d+}")
    ResponseEntity<Resource> document(@PathVariable String code, @PathVariable long id) {
        return files.answer(callers.current(), view(code), id);
    }

    private View view(String code) {
        return board.of(callers.current(), code).orElseThrow(NotVisible::new);
    }

    private static String address(String code) {
        return CampaignListPage.PATH + "/" + code;
    }

    /** Something is missing or somebody was faster: the board as it stands now, and the sentence above it. */
    private String orToldWhyNot(String code, Map<String, String> typed, Model model, HttpServletResponse response, Work action) throws IOException {
        try {
            return "redirect:" + address(code) + "?said=" + action.of(callers.current(), view(code));
        } catch (FormRefused refused) {
            response.setStatus(refused.status());
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("errors", refused.errors().stream().collect(
                    Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one, LinkedHashMap::new)));
        } catch (UploadRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refused", refused.getMessage());
        }
        model.addAttribute("typed", typed);
        return screen.show(view(code), null, 0, model);
    }
}
