package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.dossier.ListRefused;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.ListedPeople;
import vn.chungthuso.process.ListedPeople.Checked;
import vn.chungthuso.process.ManagedAgencies;
import vn.chungthuso.process.Words;

/** The people of a list: checked, saved, changed, taken out (Ba Đình 2024, HD Bước 5 to 7). */
@Page
@RequestMapping(ListsPage.PATH + "/{code}")
class ListPeoplePage {

    private final RequestLists lists;
    private final ListedPeople people;
    private final ManagedAgencies managed;
    private final ListPersonTyping typing;
    private final ListScreens screens;
    private final Callers callers;
    private final Words words;

    ListPeoplePage(
            RequestLists lists,
            ListedPeople people,
            ManagedAgencies managed,
            ListPersonTyping typing,
            ListScreens screens,
            Callers callers,
            Words words) {
        this.lists = lists;
        this.people = people;
        this.managed = managed;
        this.typing = typing;
        this.screens = screens;
        this.callers = callers;
        this.words = words;
    }

    /** Whoever comes back here from the login finds what was kept. */
    @GetMapping("/nguoi")
    String back(@PathVariable String code) {
        return toList(callers.list(code));
    }

    /**
     * @param line id of the line; 0 for a new person
     * @param action {@code check} the mailbox, {@code agency} to add one to the tree, {@code save}, {@code another} to save and go on,
     *     {@code cancel}
     */
    @PostMapping("/nguoi")
    String person(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long line,
            @RequestParam long version,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        RequestList list = callers.list(code);
        try {
            return switch (action) {
                case "check" -> check(list, line, typed);
                case "agency" -> addAgency(list, line, typed);
                case "cancel" -> forget(list);
                default -> save(list, line, version, action, typed, said);
            };
        } catch (ListRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refusal", screens.refusal(refused, "CHANGED"));
            return again(callers.list(code), line, typed, List.of(), model);
        } catch (FormRefused refused) {
            response.setStatus(refused.status());
            return again(list, line, typed, refused.errors(), model);
        }
    }

    private String check(RequestList list, long line, Map<String, String> typed) {
        typing.check(list, line, typed);
        return toPerson(list, line);
    }

    /** The new agency is chosen, and nothing else that was typed is touched. */
    private String addAgency(RequestList list, long line, Map<String, String> typed) {
        String added = managed.add(
                callers.current(), typed.getOrDefault("newAgencyParent", ""), typed.getOrDefault("newAgencyName", ""));
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("employingAgency", added);
        typing.keep(list.code(), line, fields);
        return toPerson(list, line);
    }

    private String forget(RequestList list) {
        lists.forget(list.code(), callers.current().user());
        return toList(list);
    }

    private String save(RequestList list, long line, long version, String action, Map<String, String> typed, RedirectAttributes said) {
        Checked checked = people.check(callers.current(), list.code(), line, ListTyping.person(typed));
        String user = callers.current().user();
        if (line == 0) {
            lists.add(list.code(), checked.fields(), Map.of(), user);
        } else {
            lists.change(list.code(), line, checked.fields(), Map.of(), version, user);
        }
        lists.forget(list.code(), user);
        said.addFlashAttribute("done", words.say("list.person.saved", checked.fields().get("fullName")));
        said.addFlashAttribute("warnings", checked.warnings());
        int place = line == 0 ? list.lines() : Math.max(0, lists.line(list.code(), line).map(saved -> saved.place() - 1).orElse(0));
        return action.equals("another") ? toPerson(list, 0) : toList(list) + "?trang=" + place / ListScreens.LINES + "#danh-sach";
    }

    @PostMapping("/nguoi/{line}/xoa")
    String remove(
            @PathVariable String code,
            @PathVariable long line,
            @RequestParam long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        RequestList list = callers.list(code);
        try {
            lists.remove(code, line, version, callers.current().user());
        } catch (ListRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refusal", screens.refusal(refused, "remove"));
            screens.list(callers.list(code), 0, model);
            return ListEditorPage.VIEW;
        }
        said.addFlashAttribute("done", words.say("list.person.removed"));
        return toList(list) + "#danh-sach";
    }

    private String again(RequestList list, long line, Map<String, String> typed, List<FieldError> errors, Model model) {
        if (list.isDraft()) {
            typing.keep(list.code(), line, typed);
        }
        screens.list(list, 0, model);
        Map<String, String> shown = new LinkedHashMap<>(typed);
        shown.putAll(ListTyping.inputs(ListTyping.person(typed)));
        screens.person(list, line, shown, model);
        screens.errors(errors, model);
        return ListEditorPage.VIEW;
    }

    private static String toList(RequestList list) {
        return "redirect:" + ListsPage.of(list.code());
    }

    private static String toPerson(RequestList list, long line) {
        return toList(list) + (line == 0 ? "?them" : "?sua=" + line) + "#nguoi";
    }
}
