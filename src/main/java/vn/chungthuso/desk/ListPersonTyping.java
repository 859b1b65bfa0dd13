package vn.chungthuso.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.ListedPeople;
import vn.chungthuso.process.ListedPeople.MailboxAnswer;

/** A person who is being typed: kept until saved, so that a page that is left or lost loses nothing. */
@Component
class ListPersonTyping {

    /** Which line is typed; the mailbox that was checked last, and the one whose person was filled in. */
    private static final String LINE = "line";
    private static final String CHECKED = "checked";
    private static final String FILLED = "filled";

    private final RequestLists lists;
    private final ListedPeople people;
    private final ListScreens screens;
    private final Callers callers;

    ListPersonTyping(RequestLists lists, ListedPeople people, ListScreens screens, Callers callers) {
        this.lists = lists;
        this.people = people;
        this.screens = screens;
        this.callers = callers;
    }

    /** The form as it was left, else with what is saved of the line, else empty. */
    void show(RequestList list, long line, Model model) {
        Map<String, Object> kept = lists.kept(list.code(), callers.current().user()).orElse(Map.of());
        boolean same = String.valueOf(line).equals(kept.get(LINE));
        if (same) {
            model.addAttribute("restored", !kept.containsKey(CHECKED));
            screens.person(list, line, ListTyping.inputs(kept), model);
        } else if (line == 0) {
            screens.person(list, line, screens.newPerson(list), model);
        } else {
            var saved = lists.line(list.code(), line).orElseThrow(NotVisible::new);
            screens.person(list, line, ListTyping.inputs(saved.fields()), model);
            screens.errors(saved.errors(), model);
        }
        if (same && kept.get(CHECKED) instanceof String mailbox) {
            model.addAttribute("answer", people.mailbox(callers.current(), mailbox));
        }
    }

    /** @param typed by the names of the form's inputs */
    void keep(String code, long line, Map<String, String> typed) {
        keep(code, line, ListTyping.person(typed), Map.of(FILLED, typed.getOrDefault(FILLED, "")));
    }

    private void keep(String code, long line, Map<String, Object> fields, Map<String, String> more) {
        Map<String, Object> kept = new HashMap<>(fields);
        kept.putAll(more);
        kept.put(LINE, String.valueOf(line));
        lists.keep(code, callers.current().user(), kept);
    }

    /**
     * Asks about the mailbox and keeps the answer's person in the form. What another mailbox had filled in goes away with it: nobody's
     * data stand beside a stranger's mailbox.
     */
    void check(RequestList list, long line, Map<String, String> typed) {
        Caller caller = callers.current();
        Map<String, Object> fields = new LinkedHashMap<>(ListTyping.person(typed));
        String mailbox = String.valueOf(fields.getOrDefault("officialEmail", ""));
        String filled = typed.getOrDefault(FILLED, "");
        MailboxAnswer answer = people.mailbox(caller, mailbox);
        if (!filled.isEmpty() && !filled.equalsIgnoreCase(mailbox)) {
            fields.clear();
            fields.putAll(screens.newPerson(list));
            fields.put("officialEmail", mailbox);
        }
        fields.putAll(answer.person());
        keep(list.code(), line, fields, Map.of(CHECKED, mailbox, FILLED, answer.person().isEmpty() ? "" : mailbox));
    }
}
