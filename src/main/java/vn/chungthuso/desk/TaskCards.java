package vn.chungthuso.desk;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chungthuso.desk.TaskCard.Worker;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.VisibleAgencies;
import vn.chungthuso.process.Words;

/** Joins tasks with what they are about, for a whole page at once: the number of queries does not grow with the tasks. */
@Component
class TaskCards {

    private final Dossiers dossiers;
    private final Letters letters;
    private final VisibleAgencies agencies;
    private final Staff staff;
    private final TimeLeftWords timeLeft;
    private final Words words;

    TaskCards(Dossiers dossiers, Letters letters, VisibleAgencies agencies, Staff staff, TimeLeftWords timeLeft, Words words) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.agencies = agencies;
        this.staff = staff;
        this.timeLeft = timeLeft;
        this.words = words;
    }

    List<TaskCard> of(Caller caller, List<SeenTask> tasks) {
        Map<String, Dossier> seen = dossiers.visible(codes(tasks, SeenTask.DOSSIERS), caller.user(), agencies.of(caller)).stream()
                .collect(toMap(Dossier::code, Function.identity()));
        Map<String, Letter> carried = letters.all(codes(tasks, SeenTask.LETTERS)).stream().collect(toMap(Letter::code, Function.identity()));
        Map<String, String> names = staff.names(tasks.stream().map(SeenTask::assignee).filter(Objects::nonNull).toList());
        return tasks.stream()
                .map(task -> card(caller, task, seen.get(task.code()), carried.get(task.code()), names))
                .toList();
    }

    private TaskCard card(Caller caller, SeenTask task, Dossier dossier, Letter letter, Map<String, String> names) {
        return new TaskCard(
                task.id(),
                task.name(),
                task.step(),
                task.code(),
                dossier == null ? null : dossier.subjectName(),
                about(dossier, letter),
                task.due(),
                timeLeft.until(task.due()),
                task.assignee() == null
                        ? null
                        : new Worker(names.getOrDefault(task.assignee(), task.assignee()), task.assignee().equals(caller.user())));
    }

    private String about(Dossier dossier, Letter letter) {
        if (letter != null) {
            return words.say("letter.for." + letter.letterFor());
        }
        return dossier == null ? null : words.say("guidance.procedure." + dossier.procedure());
    }

    private static List<String> codes(Collection<SeenTask> tasks, String collection) {
        return tasks.stream().filter(task -> task.collection().equals(collection)).map(SeenTask::code).distinct().toList();
    }
}
