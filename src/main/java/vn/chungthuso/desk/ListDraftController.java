package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.dossier.ListRefused;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;

/** Keeps what is being typed in the list editor while it is typed; nothing is checked yet (domain §9.3, «Dự thảo»). */
@RestController
class ListDraftController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * What stands on the page.
     *
     * @param version the page's version of the list
     * @param stated inputs about the whole list; null where the page shows none
     * @param person inputs of the person's form; null where none is open
     */
    record Typed(long version, Map<String, String> stated, Map<String, String> person) {}

    /**
     * @param version what the page has seen from now on; others' changes stay unseen
     * @param savedAt HH:mm:ss
     */
    record Kept(long version, String savedAt) {}

    private final RequestLists lists;
    private final ListPersonTyping typing;
    private final ListScreens screens;
    private final Callers callers;
    private final Problems problems;
    private final Clock clock;

    ListDraftController(
            RequestLists lists, ListPersonTyping typing, ListScreens screens, Callers callers, Problems problems, Clock clock) {
        this.lists = lists;
        this.typing = typing;
        this.screens = screens;
        this.callers = callers;
        this.problems = problems;
        this.clock = clock;
    }

    @PutMapping("/api/lists/{code}/draft")
    @Only(Right.PREPARE_LIST)
    Kept keep(@PathVariable String code, @RequestBody Typed typed) {
        RequestList list = callers.list(code);
        long version = typed.version();
        if (typed.stated() != null && screens.isChanged(list, ListTyping.stated(typed.stated()))) {
            long with = lists.describe(code, ListTyping.stated(typed.stated()), version, callers.current().user());
            version = with == version + 1 ? with : version;
        }
        if (typed.person() != null) {
            long line = ListTyping.number("line", typed.person().getOrDefault("line", "0"));
            typing.keep(code, line, typed.person());
        }
        return new Kept(version, TIME.format(LocalTime.now(clock)));
    }

    @ExceptionHandler
    ProblemDetail refused(ListRefused refused) {
        return problems.inWords(409, screens.refusal(refused, "CHANGED"));
    }
}
