package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.dossier.ListLine;
import vn.chungthuso.dossier.ListRefused;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.ListParticulars;
import vn.chungthuso.process.Words;

/** Stage 1 of a list, «Nhập đơn đăng ký»: what holds for all of it, and its lines (Ba Đình 2024, HD Bước 3, 4, 6 to 8). */
@Page
@RequestMapping(ListsPage.PATH + "/{code}")
class ListEditorPage {

    static final String VIEW = "danh-sach-nhap";

    private final RequestLists lists;
    private final ListParticulars particulars;
    private final ListScreens screens;
    private final ListPersonTyping typing;
    private final Callers callers;
    private final Words words;

    ListEditorPage(
            RequestLists lists,
            ListParticulars particulars,
            ListScreens screens,
            ListPersonTyping typing,
            Callers callers,
            Words words) {
        this.lists = lists;
        this.particulars = particulars;
        this.screens = screens;
        this.typing = typing;
        this.callers = callers;
        this.words = words;
    }

    /**
     * @param add asks for the form of a new person
     * @param change id of the line to change
     * @param remove id of the line to take out, asked before it is done
     */
    @GetMapping
    String page(
            @PathVariable String code,
            @RequestParam(name = "trang", defaultValue = "0") int page,
            @RequestParam(name = "them", required = false) String add,
            @RequestParam(name = "sua", defaultValue = "0") long change,
            @RequestParam(name = "xoa", defaultValue = "0") long remove,
            Model model) {
        RequestList list = callers.list(code);
        if (!list.isDraft()) {
            return "redirect:" + ListsPage.of(code) + ListReviewPage.PATH;
        }
        screens.list(list, page, model);
        if (remove > 0) {
            lists.line(code, remove).filter(ListLine::isOpen).ifPresent(line -> model.addAttribute("removing", new ListRow(line, Map.of())));
        } else if (add != null || change > 0) {
            typing.show(list, change, model);
        }
        return VIEW;
    }

    /**
     * Keeps what was typed, whatever comes next.
     *
     * @param action {@code next}, {@code later}, or where to go on in the list: {@code add}, {@code change-7}, {@code remove-7}, {@code page-2}
     */
    @PostMapping
    String keep(
            @PathVariable String code,
            @RequestParam long version,
            @RequestParam(defaultValue = "next") String action,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        RequestList list = callers.list(code);
        Map<String, Object> stated = ListTyping.stated(typed);
        try {
            if (screens.isChanged(list, stated)) {
                lists.describe(code, stated, version, callers.current().user());
            }
        } catch (ListRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return again(callers.list(code), typed, screens.refusal(refused, "CHANGED"), List.of(), model);
        }
        if (action.equals("next")) {
            return next(callers.list(code), stated, typed, model, response);
        }
        if (action.equals("later")) {
            said.addFlashAttribute("done", words.say("list.saved", code));
            return "redirect:" + ListsPage.PATH;
        }
        return "redirect:" + ListsPage.of(code) + place(action);
    }

    private String next(RequestList list, Map<String, Object> stated, Map<String, String> typed, Model model, HttpServletResponse response) {
        List<FieldError> errors = particulars.errors(list.agency(), stated);
        if (list.lines() == 0) {
            errors.add(new FieldError("lines", words.say("list.empty")));
        }
        if (errors.isEmpty()) {
            return "redirect:" + ListsPage.of(list.code()) + ListPapersPage.PAPERS;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return again(list, typed, null, errors, model);
    }

    private String again(RequestList list, Map<String, String> typed, String refusal, List<FieldError> errors, Model model) {
        screens.list(list, 0, model);
        Map<String, String> shown = new HashMap<>(ListTyping.inputs(ListTyping.stated(typed)));
        model.addAttribute("stated", shown);
        model.addAttribute("refusal", refusal);
        screens.errors(errors, model);
        return VIEW;
    }

    private static String place(String action) {
        String[] parts = action.split("-", 2);
        return switch (parts[0]) {
            case "change" -> "?sua=" + ListTyping.number("action", parts[1]) + "#nguoi";
            case "remove" -> "?xoa=" + ListTyping.number("action", parts[1]) + "#nguoi";
            case "page" -> "?trang=" + ListTyping.number("action", parts[1]) + "#danh-sach";
            case "add" -> "?them#nguoi";
            default -> throw new UnknownValue("action");
        };
    }
}
