package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chungthuso.dossier.ListRefused;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.law.Reference;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.ListParticulars;
import vn.chungthuso.process.ListSubmission;
import vn.chungthuso.process.ManagedAgencies;
import vn.chungthuso.process.ManagedAgencies.Branch;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** What the pages of a list show, whichever stage they are at. */
@Component
class ListScreens {

    /** Lines on one page: what a slow line still carries. */
    static final int LINES = 100;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    private final RequestLists lists;
    private final ListParticulars particulars;
    private final ManagedAgencies managed;
    private final Agencies agencies;
    private final Reference reference;
    private final Callers callers;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    ListScreens(
            RequestLists lists,
            ListParticulars particulars,
            ManagedAgencies managed,
            Agencies agencies,
            Reference reference,
            Callers callers,
            Staff staff,
            Words words,
            Clock clock) {
        this.lists = lists;
        this.particulars = particulars;
        this.managed = managed;
        this.agencies = agencies;
        this.reference = reference;
        this.callers = callers;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The list itself with one page of its lines.
     *
     * @param page from 0; one that does not exist is the last
     */
    void list(RequestList list, int page, Model model) {
        List<Branch> branches = managed.of(callers.current());
        Map<String, String> names = branches.stream().map(Branch::agency).collect(Collectors.toMap(Agency::code, Agency::name));
        int pages = Math.max(1, (list.lines() + LINES - 1) / LINES);
        int shown = Math.max(0, Math.min(page, pages - 1));
        model.addAttribute("list", list);
        model.addAttribute("agency", agencies.find(list.agency(), today()).or(() -> agencies.latest(list.agency())).orElseThrow());
        model.addAttribute("today", today());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("branches", branches);
        model.addAttribute("rows", lists.lines(list.code(), shown * LINES, LINES).stream().map(line -> new ListRow(line, names)).toList());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("receiver", ListParticulars.RECEIVER);
        model.addAttribute("stated", stated(list));
        model.addAttribute("savedAt", MOMENT.format(list.changedAt().atZoneSameInstant(clock.getZone())));
        model.addAttribute("savedBy", staff.nameOf(list.changedBy()));
    }

    /** What holds for the whole list as texts by the names of inputs, with what is proposed where nothing was saved yet. */
    Map<String, String> stated(RequestList list) {
        Map<String, Object> fields = new LinkedHashMap<>(list.fields().isEmpty() ? particulars.proposed(list.agency()) : list.fields());
        fields.put("commitmentAccepted", list.isCommitted());
        return ListTyping.inputs(fields);
    }

    /** Whether this is not what is stored: where nothing was changed nothing is written, so that nobody else's page grows stale by it. */
    boolean isChanged(RequestList list, Map<String, Object> stated) {
        Map<String, String> before = new TreeMap<>(ListTyping.inputs(list.fields()));
        before.put("commitmentAccepted", String.valueOf(list.isCommitted()));
        return !ListTyping.inputs(stated).equals(before);
    }

    /** The form for a person, with what is typed in it. */
    void person(RequestList list, long line, Map<String, String> typed, Model model) {
        Map<String, String> person = new TreeMap<>(typed);
        List<String> positions = reference.positions(today());
        String position = person.getOrDefault("position", "");
        if (!position.isEmpty() && !positions.contains(position)) {
            person.put("positionOther", position);
            person.put("position", ListTyping.OTHER);
        }
        model.addAttribute("line", line);
        model.addAttribute("person", person);
        model.addAttribute("positions", positions);
        model.addAttribute("carriers", reference.carriers(today()));
    }

    /** A new person most likely works at the list's own agency. */
    Map<String, String> newPerson(RequestList list) {
        return agencies.find(list.agency(), today())
                .map(agency -> Map.of("employingAgency", agency.code(), "province", agency.province()))
                .orElse(Map.of());
    }

    /** Sentences at their fields; the first of them gets the focus. */
    void errors(List<FieldError> errors, Model model) {
        errors(ListSubmission.byField(errors), model);
        model.addAttribute("sentences", new ArrayList<>(errors));
    }

    /** @param byField sentence by field, as a line that was not taken keeps them */
    void errors(Map<String, Object> byField, Model model) {
        model.addAttribute("errors", byField);
        model.addAttribute("first", byField.keySet().stream().findFirst().orElse(""));
    }

    /** Why a change was not made, and by whose. */
    String refusal(ListRefused refused, String changedKey) {
        String reason = refused.reason() == ListRefused.Reason.CHANGED ? changedKey : refused.reason().name();
        String at = MOMENT.format(refused.at().atZoneSameInstant(clock.getZone()));
        return words.say("list.refused." + reason, staff.nameOf(refused.by()), at, RequestLists.MAX_LINES);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
