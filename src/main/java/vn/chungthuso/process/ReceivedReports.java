package vn.chungthuso.process;

import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Received;
import vn.chungthuso.campaign.UnitReports;
import vn.chungthuso.terms.Channel;

/**
 * A unit without an account reports on paper or by mail; the clerk or leader of whoever takes its report, or of the campaign's owner, types
 * it in (domain §7.11 steps 3, 4). The unit's own task is done with it, by the same form and the same rules.
 */
@Service
public class ReceivedReports {

    /** The ways on which a unit's letter comes. */
    public static final List<Channel> CHANNELS = List.of(Channel.PAPER, Channel.OFFICIAL_EMAIL, Channel.EDOC_SYSTEM, Channel.NATIONAL_AXIS);

    /** Characters of the number that the unit's letter bears. */
    public static final int LONGEST = 100;

    private static final List<String> OWN_FIELDS = List.of("channel", "receivedOn", "receivedNumber");

    private final TaskService tasks;
    private final FormService forms;
    private final Unguarded unguarded;
    private final UnitReports reports;
    private final CampaignWork work;
    private final Words words;
    private final Clock clock;

    ReceivedReports(
            TaskService tasks, FormService forms, Unguarded unguarded, UnitReports reports, CampaignWork work, Words words, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.unguarded = unguarded;
        this.reports = reports;
        this.work = work;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The report that is awaited of a unit, to be typed in for it.
     *
     * @throws FormRefused 403 for others, 409 where it is closed or has been reported
     */
    public CampaignUnit awaited(Caller caller, Campaign campaign, int number) {
        CampaignUnit unit = reports.get(campaign.code(), number);
        if (!work.mayRecord(caller, campaign, unit)) {
            throw FormRefused.forbidden(words.say("campaign.notReceiver"));
        }
        work.mustBeOpen(campaign);
        if (unit.isReported()) {
            throw FormRefused.conflict(words.say("campaign.reportedAlready"), Map.of());
        }
        return unit;
    }

    /**
     * The unit's own form, which asks for what is to be typed in beside {@link #CHANNELS channel}, day and number.
     *
     * @throws FormRefused as {@link #awaited}
     */
    @Transactional
    public InputStream form(Caller caller, Campaign campaign, int number) {
        awaited(caller, campaign, number);
        Task task = task(campaign, number);
        return unguarded.ask(() -> forms.getDeployedTaskForm(task.getId()));
    }

    /**
     * Takes the report in.
     *
     * @param typed {@code channel}, {@code receivedOn} (ISO), {@code receivedNumber}, and the fields of the unit's own form
     * @throws FormRefused 400 with every wrong field, else as {@link #awaited}
     */
    @Transactional
    public void record(Caller caller, Campaign campaign, int number, Map<String, ?> typed) {
        CampaignUnit unit = awaited(caller, campaign, number);
        Received received = received(campaign, typed);
        Task task = task(campaign, number);
        reports.received(unit, received, inWords(received), caller.user());
        unguarded.ask(() -> {
            tasks.addCandidateUser(task.getId(), caller.user());
            tasks.complete(task.getId(), Requests.asSubmitted(ofTheForm(typed)));
            return null;
        });
    }

    private Task task(Campaign campaign, int number) {
        Task task = unguarded.ask(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(campaign.code())
                .processVariableValueEquals(ProcessVariables.UNIT_NUMBER, number)
                .singleResult());
        if (task == null) {
            throw FormRefused.conflict(words.say("campaign.notYetSent"), Map.of());
        }
        return task;
    }

    private String inWords(Received received) {
        return words.say(received.number() == null ? "campaign.received" : "campaign.receivedLetter",
                words.say("channel." + received.channel()), DateWords.date(received.on().toString()), received.number());
    }

    private Received received(Campaign campaign, Map<String, ?> typed) {
        List<FieldError> errors = new ArrayList<>();
        Channel channel = CHANNELS.stream().filter(one -> one.name().equals(text(typed, "channel"))).findFirst().orElse(null);
        if (channel == null) {
            errors.add(new FieldError("channel", words.say("campaign.wrong.channel")));
        }
        LocalDate on = day(text(typed, "receivedOn"));
        if (on == null || on.isBefore(campaign.order().letterDate()) || on.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("receivedOn", words.say("campaign.wrong.receivedOn", DateWords.date(campaign.order().letterDate().toString()))));
        }
        String number = text(typed, "receivedNumber");
        if (number.length() > LONGEST) {
            errors.add(new FieldError("receivedNumber", words.say("campaign.wrong.text", words.say("campaigns.field.receivedNumber"), LONGEST)));
        }
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        return new Received(channel, on, number.isEmpty() ? null : number);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static String text(Map<String, ?> typed, String field) {
        Object value = typed.get(field);
        return value == null ? "" : value.toString().strip();
    }

    private static Map<String, Object> ofTheForm(Map<String, ?> typed) {
        Map<String, Object> values = new HashMap<>(typed);
        OWN_FIELDS.forEach(values::remove);
        values.values().removeIf(value -> value == null || value.toString().isBlank());
        return values;
    }
}
