package vn.chungthuso.desk;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterSearch;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ListedLetter;
import vn.chungthuso.process.VisibleAgencies;
import vn.chungthuso.registry.Agencies;

/** «Công văn»: the letters of the viewer's agencies, newest first. */
@Page
class LetterListPage {

    private static final int SIZE = 50;

    /** @param state null = any */
    record Tab(LetterState state, long count) {}

    private final LetterSearch letters;
    private final SeenTasks tasks;
    private final Callers callers;
    private final VisibleAgencies visible;
    private final Agencies agencies;
    private final TimeLeftWords timeLeft;

    LetterListPage(
            LetterSearch letters, SeenTasks tasks, Callers callers, VisibleAgencies visible, Agencies agencies, TimeLeftWords timeLeft) {
        this.letters = letters;
        this.tasks = tasks;
        this.callers = callers;
        this.visible = visible;
        this.agencies = agencies;
        this.timeLeft = timeLeft;
    }

    @GetMapping(LetterQuestion.LIST)
    String page(@ModelAttribute("asked") LetterQuestion question, BindingResult read, Model model) {
        UnknownValue.refuse(read);
        Paging.check(question.page());
        Set<String> seen = visible.of(callers.current());
        List<Tab> tabs = tabs(letters.byState(seen));
        long total = tabs.stream().filter(tab -> tab.state() == question.state()).findFirst().orElseThrow().count();
        model.addAttribute("question", question);
        model.addAttribute("tabs", tabs);
        model.addAttribute("rows", rows(letters.page(seen, question.state(), question.page(), SIZE)));
        model.addAttribute("paging", new Paging(question.page(), SIZE, total));
        model.addAttribute("works", seen == null || !seen.isEmpty());
        return "cong-van";
    }

    private static List<Tab> tabs(Map<LetterState, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        var tabs = new ArrayList<>(List.of(new Tab(null, all)));
        for (LetterState state : LetterState.values()) {
            tabs.add(new Tab(state, counts.getOrDefault(state, 0L)));
        }
        return tabs;
    }

    private List<LetterRow> rows(List<ListedLetter> page) {
        Map<String, String> names =
                agencies.shortNames(page.stream().map(listed -> listed.letter().senderAgency()).collect(Collectors.toSet()));
        Map<String, OffsetDateTime> dues = tasks.dues(page.stream().map(listed -> listed.letter().code()).toList());
        return page.stream().map(listed -> row(listed, names, dues)).toList();
    }

    private LetterRow row(ListedLetter listed, Map<String, String> names, Map<String, OffsetDateTime> dues) {
        Letter letter = listed.letter();
        return new LetterRow(
                letter.code(),
                letter.documentNumber(),
                letter.documentDate(),
                letter.letterFor(),
                names.getOrDefault(letter.senderAgency(), letter.senderAgency()),
                listed.lines(),
                letter.state(),
                timeLeft.until(dues.get(letter.code())));
    }
}
