package vn.chungthuso.desk;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chungthuso.law.Guidance;
import vn.chungthuso.law.GuidanceQuestion;
import vn.chungthuso.process.Words;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.Procedure;

/** An advice as sentences for people. What is not known yet says which question is still open. */
final class GuidanceInWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * @param form key of the form whose blank copy can be downloaded; null for none
     * @param open parameter of the question that is still open; null for none
     */
    record Line(String text, String form, String open) {}

    /** One thing that is said, with the clauses it rests on. */
    record Row(String label, List<Line> lines, List<String> clauses) {}

    private final Words words;
    private final Predicate<String> printable;
    private final LocalDate on;
    private final GuidanceQuestion question;
    private final Guidance guidance;
    private final Procedure procedure;

    /** @param printable whether a form key has a blank copy */
    GuidanceInWords(Words words, Predicate<String> printable, LocalDate today, GuidanceQuestion question, Guidance guidance) {
        this.words = words;
        this.printable = printable;
        this.on = question.on() == null ? today : question.on();
        this.question = question;
        this.guidance = guidance;
        this.procedure = guidance.procedures().isEmpty() ? null : guidance.procedures().get(0);
    }

    public boolean isRefused() {
        return Boolean.FALSE.equals(guidance.eligible());
    }

    /** What to do, in one sentence. */
    public String headline() {
        if (procedure == null) {
            return words.say("guidance.say.nothing");
        }
        if (isRefused()) {
            return refusal();
        }
        var names = guidance.procedures().stream().map(wanted -> named("procedure", wanted)).toList();
        if (names.size() == 1) {
            return words.say("guidance.say.one", names.get(0));
        }
        return words.say("guidance.say.several", IntStream.range(0, names.size())
                .mapToObj(index -> words.say("guidance.say.numbered", index + 1, names.get(index)))
                .collect(joining("; ")));
    }

    /** «Còn 45 ngày, không gia hạn được: cấp mới.» */
    private String refusal() {
        var forDays = guidance.refusals().stream().anyMatch(code -> code.endsWith("_LESS_THAN_60_DAYS"));
        var arguments = Stream.of(
                        forDays ? String.valueOf(question.remainingDays()) : null,
                        named("verb", procedure),
                        guidance.alternatives().isEmpty() ? null : alternatives())
                .filter(given -> given != null)
                .toArray();
        return words.say("guidance.say.refused" + (forDays ? "Days" : "") + (guidance.alternatives().isEmpty() ? "" : "Instead"),
                arguments);
    }

    private String alternatives() {
        return guidance.alternatives().stream().map(offered -> named("verb", offered)).collect(joining(words.say("guidance.say.then")));
    }

    /** Everything else, the most pressing first. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        if (procedure != null) {
            rows.add(eligible());
            rows.add(lastSafeDay());
        }
        rows.add(row("warnings", List.of(), texts("warning", guidance.warnings())));
        if (procedure != null) {
            rows.add(row("certificateKinds", clauses("procedures"), known(guidance.certificateKinds()) ? texts("certificateKind", guidance.certificateKinds()) : open("certificateKind")));
            rows.add(row("subscriberForm", clauses("forms"), subscriberForm()));
            rows.add(row("agencyForm", clauses("forms"), agencyForm()));
            rows.add(row("filers", clauses("filers"), known(guidance.filers()) ? texts("filer", guidance.filers()) : open("certificateKind", "subjectRole", "revocationReason")));
            rows.add(row("sender", clauses("sender"), guidance.sender() == null ? open("certificateKind", "subjectRole") : texts("sender", List.of(guidance.sender()))));
            addRoute(rows);
            rows.add(row("deadlines", List.of(), guidance.deadlines().stream().map(this::deadline).toList()));
            rows.add(row("next", clauses("next"), plain(guidance.next())));
        }
        rows.add(row("notes", clauses(procedure == null ? "procedures" : "urgency"), guidance.notes().stream().map(this::sentence).toList()));
        rows.add(row("supportContact", List.of(), plain(guidance.supportContact())));
        rows.add(row("profile", List.of(), List.of(
                line(named("regionProfile", guidance.profile())), line(named("regime", guidance.regime())))));
        return rows.stream().filter(row -> row != null && !row.lines().isEmpty()).toList();
    }

    private void addRoute(List<Row> rows) {
        if (guidance.destination() != null) {
            rows.add(row("addressee", clauses("destination"), plain(guidance.addressee())));
            rows.add(row("channel", clauses("channelAllowed"), channel()));
        }
        if (procedure == Procedure.REVOKE) {
            rows.add(row("urgency", clauses("urgency"), guidance.urgency() == null ? open("revocationReason") : texts("urgency", List.of(guidance.urgency()))));
            rows.add(row("deviceForm", clauses("paperForm"), guidance.deviceForm() == null ? deviceOpen() : List.of(form(guidance.deviceForm()))));
        }
        rows.add(row("followUpForms", clauses("paperForm"), guidance.followUpForms().stream().map(this::form).toList()));
    }

    /** Where nothing has to be collected there is no form, and what follows says so. */
    private List<Line> deviceOpen() {
        return guidance.next() == null || question.deviceCondition() == null ? open("deviceCondition") : List.of();
    }

    private Row eligible() {
        if (guidance.eligible() == null) {
            var lines = new ArrayList<>(List.of(line(words.say("guidance.say.openUnknown"))));
            lines.addAll(open("remainingDays", "changeReason", "certificateKind", "subjectRole"));
            return row("eligible", clauses("eligible"), lines);
        }
        if (guidance.eligible()) {
            return row("eligible", clauses("eligible"), List.of(line(words.say("guidance.say.open"))));
        }
        var lines = new ArrayList<>(texts("refusal", guidance.refusals()));
        if (!guidance.alternatives().isEmpty()) {
            lines.add(line(instead()));
        }
        return row("refused", clauses("eligible"), lines);
    }

    private String instead() {
        var days = question.remainingDays();
        return days == null || days < 0
                ? words.say("guidance.say.instead", alternatives())
                : words.say("guidance.say.insteadBefore", alternatives(), on.plusDays(days).format(DATE));
    }

    private Row lastSafeDay() {
        if (!hangsOnDays()) {
            return null;
        }
        var last = guidance.lastSafeDay();
        if (last != null) {
            var key = on.isAfter(last) ? "guidance.say.lastDayPassed" : "guidance.say.lastDay";
            return row("lastSafeDay", clauses("eligible"), List.of(line(words.say(key, last.format(DATE)))));
        }
        return row("lastSafeDay", List.of(), question.remainingDays() == null
                ? open("remainingDays")
                : List.of(line(words.say("guidance.say.lastDayBeyond"))));
    }

    private boolean hangsOnDays() {
        return procedure == Procedure.RENEW || procedure == Procedure.CHANGE_INFO;
    }

    private List<Line> subscriberForm() {
        if (guidance.subscriberForm() != null) {
            return List.of(form(guidance.subscriberForm()));
        }
        return guidance.agencyForm() == null ? open("certificateKind") : List.of(line(words.say("guidance.say.noSubscriberForm")));
    }

    private List<Line> agencyForm() {
        if (guidance.agencyForm() == null) {
            return open("certificateKind");
        }
        var form = form(guidance.agencyForm());
        return guidance.portalItem() == null
                ? List.of(form)
                : List.of(form, line(words.say("guidance.say.portalItem", guidance.portalItem())));
    }

    private List<Line> channel() {
        if (guidance.channelAllowed() == null) {
            return open("channel", "signed");
        }
        Channel channel = question.channel();
        var lines = new ArrayList<Line>();
        lines.add(line(words.say(guidance.channelAllowed() ? "guidance.say.channelAllowed" : "guidance.say.channelRefused",
                words.say("channel." + channel))));
        if (guidance.paperObligation() != null) {
            lines.add(line(named("paperObligation", guidance.paperObligation())));
        }
        if (guidance.paperAddress() != null) {
            lines.add(line(words.say("guidance.say.paperAddress", guidance.paperAddress())));
        }
        return lines;
    }

    private Line deadline(Guidance.Deadline deadline) {
        var days = words.say("guidance.deadline.days", named("deadline", deadline.key()), deadline.workingDays());
        return line("%s (%s)".formatted(days, deadline.legalBasis()));
    }

    private List<Line> open(String... parameters) {
        return List.of(Stream.of(parameters)
                .filter(this::isUnanswered)
                .findFirst()
                .map(parameter -> new Line(
                        words.say("guidance.say.answerAbove", words.say("guidance.ask." + parameter)), null, parameter))
                .orElseGet(() -> line(words.say("guidance.say.askSupport"))));
    }

    private boolean isUnanswered(String parameter) {
        return switch (parameter) {
            case "certificateKind" -> question.certificateKind() == null
                    && (guidance.certificateKinds() == null || guidance.certificateKinds().size() > 1);
            case "subjectRole" -> question.subjectRole() == null
                    && known(guidance.certificateKinds())
                    && (question.certificateKind() == CertificateKind.INDIVIDUAL
                            || guidance.certificateKinds().equals(List.of(CertificateKind.INDIVIDUAL)));
            case "remainingDays" -> question.remainingDays() == null && hangsOnDays();
            case "changeReason" -> question.procedure() != null && question.changeReason() == null;
            case "revocationReason" -> question.procedure() != null && question.revocationReason() == null;
            case "deviceCondition" -> question.deviceCondition() == null;
            case "channel" -> question.channel() == null;
            case "signed" -> question.signed() == null;
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    private Row row(String name, List<String> clauses, List<Line> lines) {
        return new Row(words.say("guidance.row." + name), lines, clauses);
    }

    private List<String> clauses(String field) {
        return guidance.clauses().getOrDefault(field, List.of());
    }

    private Line form(String key) {
        return new Line(named("form", key), printable.test(key) ? key : null, null);
    }

    private List<Line> texts(String group, Collection<?> codes) {
        return codes.stream().map(code -> line(named(group, code))).toList();
    }

    private List<Line> plain(String text) {
        return text == null ? List.of() : List.of(sentence(text));
    }

    /** The tables write the middle of a sentence. */
    private Line sentence(String text) {
        return line(text.substring(0, 1).toUpperCase() + text.substring(1));
    }

    private String named(String group, Object code) {
        return words.say("guidance." + group + "." + code);
    }

    private static boolean known(Collection<?> list) {
        return list != null && !list.isEmpty();
    }

    private static Line line(String text) {
        return new Line(text, null, null);
    }
}
