package vn.chungthuso.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Replies;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dossier.DossierFilter;
import vn.chungthuso.dossier.Dossiers;

/** Dossiers of 2023 for the demo: the real procedure, walked once with the clock of that year. */
@Component
@Profile("demo")
@Order(ModelDeployment.ORDER + 3)
class DemoHistory implements Opening.Step {

    private record Person(Map<String, Object> request, String certificateSerial, String deviceSerial) {

        Reply reply(int line, ReplyAnswer answer) {
            boolean shipped = answer == ReplyAnswer.USB_SHIPPED;
            return new Reply(line, answer, null, null, shipped ? certificateSerial : null, shipped ? deviceSerial : null, null, null, null);
        }
    }

    private record Story(
            OffsetDateTime submitted,
            OffsetDateTime reviewed,
            OffsetDateTime composed,
            OffsetDateTime sent,
            OffsetDateTime accepted,
            OffsetDateTime shipped,
            OffsetDateTime received,
            OffsetDateTime handedOver,
            OffsetDateTime effectiveLetter,
            OffsetDateTime effective,
            Map<String, Object> receiver,
            List<Person> people) {}

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final Dossiers dossiers;
    private final Replies replies;
    private final Requests requests;
    private final LetterSigning signing;
    private final ObjectMapper yaml;

    DemoHistory(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            Dossiers dossiers,
            Replies replies,
            Requests requests,
            LetterSigning signing,
            ObjectMapper json) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.dossiers = dossiers;
        this.replies = replies;
        this.requests = requests;
        this.signing = signing;
        this.yaml = json.copyWith(new YAMLFactory());
    }

    @Override
    public void open() throws IOException {
        if (dossiers.search(DossierFilter.visibleTo("clerk", null)).total() > 0) {
            return;
        }
        try {
            tell(yaml.readValue(new ClassPathResource("demo/dossiers-2023.yaml").getInputStream(), Story.class));
        } finally {
            ClockUtil.reset();
            identity.clearAuthentication();
        }
    }

    private void tell(Story story) {
        at(story.submitted(), "clerk");
        List<String> codes = new ArrayList<>();
        for (Person person : story.people()) {
            Map<String, Object> body = new HashMap<>(person.request());
            body.put(ProcessVariables.PROCEDURE, "ISSUE");
            body.put(ProcessVariables.CERTIFICATE_KIND, "INDIVIDUAL");
            codes.add(requests.open(body));
        }
        at(story.reviewed(), "clerk2");
        codes.forEach(code -> complete(code, Map.of("outcome", "accept")));
        String letter = letter(story, story.composed(), "ISSUE", codes);
        at(story.accepted(), "clerk");
        answer(letter, story.accepted(), story, ReplyAnswer.ACCEPTED);
        at(story.shipped(), "clerk");
        answer(letter, story.shipped(), story, ReplyAnswer.USB_SHIPPED);
        at(story.received(), "clerk");
        codes.forEach(code -> complete(code, Map.of("outcome", "received")));
        at(story.handedOver(), "clerk");
        codes.forEach(code -> complete(code, Map.of(
                "handoverDate", story.handedOver().toLocalDate().toString(),
                "proposedEffectiveFrom", story.effective().toString(),
                "receiverIdentified", true)));
        letter(story, story.effectiveLetter(), "EFFECTIVE_TIME", codes);
        at(story.effective(), "clerk");
        identity.clearAuthentication(); // timers are the engine's own work
        management.createJobQuery().executable().list().forEach(job -> management.executeJob(job.getId()));
    }

    private String letter(Story story, OffsetDateTime day, String letterFor, List<String> codes) {
        at(day, "clerk");
        String letter = runtime.startProcessInstanceByKey("agencyLetter", Map.of("letterFor", letterFor)).getBusinessKey();
        Map<String, Object> typed = new HashMap<>(Map.of(
                "outcome", "print",
                "lines", codes,
                "documentDate", day.toLocalDate().toString(),
                "distributionList", "- Như trên;\n- Lưu: VT.",
                "signingCapacity", "HEAD",
                "signerTitle", "CHỦ TỊCH",
                "signerName", "Lê Thị Thu Hằng",
                "commitmentAccepted", true));
        if (letterFor.equals("ISSUE")) {
            typed.put("receiver", story.receiver());
        }
        complete(letter, typed);
        at(day, "leader");
        signing.signForDemo(Caller.current(identity).orElseThrow(), letter);
        complete(letter, Map.of("outcome", "sign"));
        at(day, "clerk");
        complete(letter, Map.of("channel", "EDOC_SYSTEM"));
        return letter;
    }

    private void answer(String letter, OffsetDateTime at, Story story, ReplyAnswer answer) {
        List<Reply> lines = IntStream.range(0, story.people().size())
                .mapToObj(i -> story.people().get(i).reply(i + 1, answer))
                .toList();
        replies.take(letter, new ReplyMessage("demo-" + letter + "-" + answer, at, lines), "clerk");
    }

    private void complete(String code, Map<String, Object> typed) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(code).singleResult();
        tasks.complete(task.getId(), Requests.asSubmitted(typed));
    }

    private void at(OffsetDateTime moment, String account) {
        identity.clearAuthentication();
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
        List<String> groups = identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
        identity.setAuthentication(account, groups);
    }
}
