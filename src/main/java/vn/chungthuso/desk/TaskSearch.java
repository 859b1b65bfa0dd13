package vn.chungthuso.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.AnsweredSerials;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierFilter;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.VisibleAgencies;
import vn.chungthuso.process.Words;

/** Finds dossiers and letters by what a person remembers of them, with the tasks that are open there for the caller. */
@Component
class TaskSearch {

    private static final int MOST = 50;

    /**
     * A dossier or letter.
     *
     * @param subjectName null for a letter
     * @param tasks its own and those of the letter that carries it
     */
    record Find(String code, String subjectName, String about, String stateName, List<TaskCard> tasks) {}

    private final Dossiers dossiers;
    private final AnsweredSerials answeredSerials;
    private final LetterLines letterLines;
    private final VisibleAgencies agencies;
    private final SeenTasks tasks;
    private final TaskCards cards;
    private final DossierViews views;
    private final Words words;

    TaskSearch(
            Dossiers dossiers,
            AnsweredSerials answeredSerials,
            LetterLines letterLines,
            VisibleAgencies agencies,
            SeenTasks tasks,
            TaskCards cards,
            DossierViews views,
            Words words) {
        this.dossiers = dossiers;
        this.answeredSerials = answeredSerials;
        this.letterLines = letterLines;
        this.agencies = agencies;
        this.tasks = tasks;
        this.cards = cards;
        this.views = views;
        this.words = words;
    }

    List<Find> find(Caller caller, String asked) {
        List<Dossier> found = dossiers(caller, asked);
        List<String> codes = found.stream().map(Dossier::code).toList();
        Map<String, List<String>> carriers = letterLines.underWayWith(codes);
        String letter = asked.toUpperCase(Locale.ROOT);
        List<String> subjects = Stream.of(codes.stream(), carriers.values().stream().flatMap(List::stream), Stream.of(letter))
                .flatMap(several -> several)
                .distinct()
                .toList();
        List<TaskCard> open = cards.of(caller, tasks.about(subjects));
        List<Find> finds = new ArrayList<>();
        found.forEach(dossier -> finds.add(find(dossier, carriers.getOrDefault(dossier.code(), List.of()), open)));
        about(open, List.of(letter)).stream()
                .findFirst()
                .filter(task -> !codes.contains(letter))
                .ifPresent(task -> finds.add(new Find(letter, null, task.about(), null, about(open, List.of(letter)))));
        return finds;
    }

    /** By words, or by a serial that only a line of a letter knows. */
    private List<Dossier> dossiers(Caller caller, String asked) {
        Set<String> seen = agencies.of(caller);
        var filter = new DossierFilter(caller.user(), seen, null, null, null, null, SearchWords.folded(asked), 0, MOST);
        Map<String, Dossier> found = new LinkedHashMap<>();
        dossiers.search(filter).items().forEach(dossier -> found.put(dossier.code(), dossier));
        dossiers.visible(answeredSerials.naming(asked, MOST), caller.user(), seen).forEach(dossier -> found.put(dossier.code(), dossier));
        return List.copyOf(found.values());
    }

    private Find find(Dossier dossier, List<String> carriers, List<TaskCard> open) {
        List<String> subjects = Stream.concat(Stream.of(dossier.code()), carriers.stream()).toList();
        return new Find(
                dossier.code(),
                dossier.subjectName(),
                words.say("guidance.procedure." + dossier.procedure()),
                views.stateName(dossier),
                about(open, subjects));
    }

    private static List<TaskCard> about(List<TaskCard> open, List<String> subjects) {
        return open.stream().filter(task -> subjects.contains(task.code())).toList();
    }
}
