package vn.chungthuso.desk;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
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
import vn.chungthuso.process.CampaignTaskWords;
import vn.chungthuso.process.LateStepWords;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.VisibleAgencies;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.ExpiryQuestions;

/** Joins tasks with what they are about, for a whole page at once: the number of queries does not grow with the tasks. */
@Component
class TaskCards {

    private final Dossiers dossiers;
    private final Letters letters;
    private final VisibleAgencies agencies;
    private final Staff staff;
    private final TimeLeftWords timeLeft;
    private final ExpiryQuestions questions;
    private final LateStepWords late;
    private final CampaignTaskWords campaigns;
    private final Words words;

    TaskCards(
            Dossiers dossiers,
            Letters letters,
            ExpiryQuestions questions,
            LateStepWords late,
            CampaignTaskWords campaigns,
            VisibleAgencies agencies,
            Staff staff,
            TimeLeftWords timeLeft,
            Words words) {
        this.questions = questions;
        this.late = late;
        this.campaigns = campaigns;
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
        List<String> codes = tasks.stream().map(SeenTask::code).distinct().toList();
        Map<String, String> others = new HashMap<>(late.of(codes));
        Map<String, String> instances = instances(tasks);
        others.putAll(campaigns.letters(instances.values()));
        Map<String, String> units = campaigns.units(instances);
        Map<String, String> subjects = new HashMap<>(questions.subjects(codes));
        seen.values().forEach(dossier -> subjects.put(dossier.code(), dossier.subjectName()));
        Map<String, String> names = staff.names(tasks.stream().map(SeenTask::assignee).filter(Objects::nonNull).toList());
        return tasks.stream()
                .map(task -> card(caller, task, units.getOrDefault(task.instance(), subjects.get(task.code())), about(task, seen, carried, others), names))
                .toList();
    }

    private TaskCard card(Caller caller, SeenTask task, String subject, String about, Map<String, String> names) {
        return new TaskCard(
                task.id(),
                task.name(),
                task.step(),
                task.code(),
                subject,
                about,
                task.due(),
                timeLeft.until(task.due()),
                task.assignee() == null
                        ? null
                        : new Worker(names.getOrDefault(task.assignee(), task.assignee()), task.assignee().equals(caller.user())));
    }

    private String about(SeenTask task, Map<String, Dossier> dossiers, Map<String, Letter> letters, Map<String, String> others) {
        Letter letter = letters.get(task.code());
        if (letter != null) {
            return words.say("letter.for." + letter.letterFor());
        }
        Dossier dossier = dossiers.get(task.code());
        return dossier == null ? others.get(task.code()) : words.say("guidance.procedure." + dossier.procedure());
    }

    private static Map<String, String> instances(List<SeenTask> tasks) {
        return tasks.stream().collect(toMap(SeenTask::instance, SeenTask::code, (one, same) -> one));
    }

    private static List<String> codes(Collection<SeenTask> tasks, String collection) {
        return tasks.stream().filter(task -> task.collection().equals(collection)).map(SeenTask::code).distinct().toList();
    }
}
