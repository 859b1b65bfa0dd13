package vn.chungthuso;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dispatch.Replies;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.LetterSigning;

/** The words that process tests are written in: who does what at the demo's commune. */
@TestComponent
public class Office {

    public static final String COMMUNE = "xa-my-phuoc";

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final Dossiers dossiers;
    private final Letters letters;
    private final LetterLines letterLines;
    private final Replies replies;
    private final LetterSigning signing;

    Office(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            Dossiers dossiers,
            Letters letters,
            LetterLines letterLines,
            Replies replies,
            LetterSigning signing) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.dossiers = dossiers;
        this.letters = letters;
        this.letterLines = letterLines;
        this.replies = replies;
        this.signing = signing;
    }

    /** A request that is right in everything; each call names another person. */
    public static Map<String, Object> request() {
        int n = NEXT.incrementAndGet();
        Map<String, Object> request = new HashMap<>();
        request.put("fullName", "Bạch Thị Kim Thử");
        request.put("dateOfBirth", "1988-07-21");
        request.put("idNumber", "08018800%04d".formatted(n));
        request.put("idIssueDate", "2022-06-18");
        request.put("idIssuePlace", "Cục Cảnh sát QLHC về TTXH");
        request.put("officialEmail", "bachthikimthu%d.demo@longan.gov.vn".formatted(n));
        request.put("mobilePhone", "0987648487");
        request.put("employingAgency", COMMUNE);
        request.put("position", "Công chức");
        request.put("isAgencyHead", false);
        request.put("commitmentAccepted", true);
        return request;
    }

    public static Map<String, Object> requestWith(String field, Object value) {
        Map<String, Object> request = request();
        request.put(field, value);
        return request;
    }

    /** The commune's request for its own certificate, right in everything. */
    public static Map<String, Object> organisationRequest() {
        int n = NEXT.incrementAndGet();
        Map<String, Object> request = new HashMap<>();
        request.put("certificateKind", "ORGANISATION");
        request.put("organisationName", "Ủy ban nhân dân xã Mỹ Phước %d".formatted(n));
        request.put("parentAgencyName", "Ủy ban nhân dân tỉnh Long An");
        request.put("agencyEmail", "ubndmyphuoc%d.demo@longan.gov.vn".formatted(n));
        request.put("taxCode", "");
        request.put("intendedPurposes", List.of("AGENCY_SEAL"));
        request.put("certificateManager", manager(true));
        request.put("commitmentAccepted", true);
        return request;
    }

    /** A request for a service of the commune, right in everything. */
    public static Map<String, Object> itemRequest() {
        int n = NEXT.incrementAndGet();
        Map<String, Object> request = new HashMap<>();
        request.put("certificateKind", "DEVICE_SERVICE_SOFTWARE");
        request.put("itemKind", "SERVICE");
        request.put("itemName", "Cổng dịch vụ công thử %d".formatted(n));
        request.put("domainOrIp", "dichvucong%d.longan.gov.vn".formatted(n));
        request.put("certificateManager", manager(false));
        request.put("technicalContact", Map.of("fullName", "Kha Minh Đức", "phone", "0938112244"));
        request.put("commitmentAccepted", true);
        return request;
    }

    /** A request for a counter of the commune's one-stop section, right in everything. */
    public static Map<String, Object> oneStopRequest() {
        int n = NEXT.incrementAndGet();
        Map<String, Object> request = new HashMap<>();
        request.put("certificateKind", "ONE_STOP");
        request.put("oneStopField", "Tư pháp %d".formatted(n));
        request.put("officialEmail", "motcua%d.demo@longan.gov.vn".formatted(n));
        request.put("oneStopCustodian", new HashMap<>(Map.of(
                "fullName", "Giang Thị Thử", "position", "Công chức", "phone", "0938112245", "idNumber", "08018900%04d".formatted(n))));
        request.put("commitmentAccepted", true);
        return request;
    }

    private static Map<String, Object> manager(boolean head) {
        Map<String, Object> manager = requestWith("isAgencyHead", head);
        manager.remove("commitmentAccepted");
        return manager;
    }

    public static Map<String, Object> receiver() {
        return new HashMap<>(Map.of(
                "fullName", "Tô Minh Khuê",
                "idNumber", "080091004417",
                "idIssueDate", "2021-05-20",
                "idIssuePlace", "Cục Cảnh sát QLHC về TTXH",
                "position", "Văn thư",
                "mobilePhone", "0938112244",
                "officialEmail", "tominhkhue.demo@longan.gov.vn",
                "deliveryAddress", "Trụ sở UBND xã Mỹ Phước, tỉnh Long An"));
    }

    public <T> T as(String account, Supplier<T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
        identity.setAuthentication(account, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    public String submit(String account, Map<String, Object> request) {
        return as(account, () -> runtime.startProcessInstanceByKey("issueCertificate", variables(request)).getBusinessKey());
    }

    /** Starts any procedure by its key. */
    public String start(String account, String process, Map<String, Object> request) {
        return as(account, () -> runtime.startProcessInstanceByKey(process, variables(request)).getBusinessKey());
    }

    public Task task(String code) {
        return tasks.createTaskQuery().processInstanceBusinessKey(code).initializeFormKeys().singleResult();
    }

    public void complete(String account, String code, Map<String, Object> values) {
        Task task = task(code);
        as(account, () -> {
            tasks.complete(task.getId(), variables(values));
            return null;
        });
    }

    public String accepted(Map<String, Object> request) {
        String code = submit("clerk", request);
        complete("clerk2", code, Map.of("outcome", "accept"));
        return code;
    }

    public String beginLetter(String clerk, LetterFor letterFor) {
        return as(clerk, () -> runtime.startProcessInstanceByKey("agencyLetter", Map.of("letterFor", letterFor.name())).getBusinessKey());
    }

    public static Map<String, Object> composed(LetterFor letterFor, String date, List<String> codes) {
        Map<String, Object> values = new HashMap<>();
        values.put("outcome", "print");
        values.put("lines", codes);
        values.put("documentDate", date);
        values.put("distributionList", "- Như trên;\n- Lưu: VT.");
        values.put("signerTitle", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
        values.put("signerName", "Lê Thị Thu Hằng");
        values.put("commitmentAccepted", true);
        if (letterFor != LetterFor.EFFECTIVE_TIME) {
            values.put("receiver", receiver());
        }
        return values;
    }

    /** A letter at the leader's table. */
    public String letterToSign(LetterFor letterFor, List<String> codes) {
        String letter = beginLetter("clerk", letterFor);
        complete("clerk", letter, composed(letterFor, today(), codes));
        return letter;
    }

    public void sign(String leader, String letter) {
        as(leader, () -> signing.signForDemo(Caller.current(identity).orElseThrow(), letter));
        complete(leader, letter, Map.of("outcome", "sign"));
    }

    public String sentLetter(LetterFor letterFor, List<String> codes) {
        return sentLetter("clerk", "leader", letterFor, codes);
    }

    public String sentLetter(String clerk, String leader, LetterFor letterFor, List<String> codes) {
        String letter = beginLetter(clerk, letterFor);
        complete(clerk, letter, composed(letterFor, today(), codes));
        sign(leader, letter);
        complete(clerk, letter, Map.of("channel", "CA_PORTAL"));
        return letter;
    }

    /** The authority's answer to the only or first line. */
    public ReplyResult answer(String letter, ReplyAnswer answer, String reason) {
        int n = NEXT.incrementAndGet();
        boolean shipped = answer == ReplyAnswer.USB_SHIPPED;
        String serial = shipped || answer == ReplyAnswer.CER_FILE ? "5401aaaabbbbccccddddeeee%08d".formatted(n) : null;
        var reply = new Reply(1, answer, reason, null, serial, shipped ? "TEST-" + n : null, null, null, null);
        return replies.take(letter, new ReplyMessage("test-" + n, now(), List.of(reply)), "clerk").get(0);
    }

    /** A dossier whose device is on its way. */
    public String shipped(Map<String, Object> request) {
        String code = accepted(request);
        String letter = sentLetter(LetterFor.ISSUE, List.of(code));
        answer(letter, ReplyAnswer.ACCEPTED, null);
        answer(letter, ReplyAnswer.USB_SHIPPED, null);
        return code;
    }

    public Map<String, Object> handover() {
        return Map.of("handoverDate", today(), "proposedEffectiveFrom", now().toString(), "receiverIdentified", true);
    }

    public void fire(String code, String activity) {
        List<String> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        List<Job> jobs = management.createJobQuery().activityId(activity).executable().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
        jobs.forEach(job -> management.executeJob(job.getId()));
    }

    /** What the job executor would do at once for a case, until nothing is left; timers wait for {@link #fire}. */
    public void doJobs(String code) {
        List<Job> jobs = jobs(code);
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
            jobs = jobs(code);
        }
    }

    /** What the job executor has still to do at once for a case. */
    public List<Job> jobs(String code) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().withRetriesLeft().list().stream())
                .toList();
    }

    public ProcessInstance instance(String code, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(code, process).singleResult();
    }

    public Dossier dossier(String code) {
        return dossiers.get(code);
    }

    public DossierState state(String code) {
        return dossiers.get(code).state();
    }

    public Letters letters() {
        return letters;
    }

    public LetterLines letterLines() {
        return letterLines;
    }

    public static void passDays(int days) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(days))));
    }

    public static OffsetDateTime now() {
        return ClockUtil.getCurrentTime().toInstant().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toOffsetDateTime().withNano(0);
    }

    public static String today() {
        return now().toLocalDate().toString();
    }

    /** As a browser would send them: structures as JSON. */
    public static VariableMap variables(Map<String, Object> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((name, value) -> {
            boolean structured = value instanceof Map || value instanceof List;
            variables.putValue(name, structured ? SpinValues.jsonValue(Spin.JSON(value)).create() : value);
        });
        return variables;
    }
}
