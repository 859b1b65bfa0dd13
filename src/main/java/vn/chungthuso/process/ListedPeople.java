package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.law.MailboxCheck;
import vn.chungthuso.process.RequestExamination.Examined;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;

/** The people of a list before they are submitted, held to the very rules of the start form (Ba Đình 2024, HD Bước 5). */
@Service
public class ListedPeople {

    /** Identifiers of a person in a list, as the pop-up asks them (domain §5.3). */
    public static final List<String> FIELDS = List.of(
            "officialEmail", "fullName", "dateOfBirth", "mobilePhone", "idNumber", "idIssueDate", "idIssuePlace", "employingAgency",
            "province", "position", "isAgencyHead", "carrier", "simNumberConversion", "oldCertificateSerials");

    /**
     * A person who could be submitted now.
     *
     * @param fields in their final spelling
     */
    public record Checked(Map<String, Object> fields, List<Warning> warnings) {}

    /**
     * The answer to «Kiểm tra thông tin thuê bao và danh sách chứng thư số hiện có».
     *
     * @param allowed false asks for another mailbox
     * @param message in the letter's words, or what is wrong with the address itself
     * @param warning null where there is none
     * @param person what the register knows of a subscriber of ours; empty for everybody else
     */
    public record MailboxAnswer(boolean allowed, String message, String warning, Map<String, Object> person) {}

    private static final String PROCESS = Requests.PROCESSES.get("ISSUE");
    private static final String MAILBOX = "officialEmail";

    private final RequestExamination examination;
    private final Applicants applicants;
    private final Certificates certificates;
    private final RequestLists lists;
    private final Words words;
    private final Clock clock;

    ListedPeople(
            RequestExamination examination,
            Applicants applicants,
            Certificates certificates,
            RequestLists lists,
            Words words,
            Clock clock) {
        this.examination = examination;
        this.applicants = applicants;
        this.certificates = certificates;
        this.lists = lists;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Checks a person as if submitted now; also whether the list has them already.
     *
     * @param line id of their line; 0 for a new one
     * @throws FormRefused 400 with all that is wrong
     */
    public Checked check(Caller caller, String list, long line, Map<String, Object> typed) {
        Examined examined = examined(caller, typed);
        var errors = new ArrayList<FieldError>();
        if (examined.refusal() != null) {
            errors.addAll(errorsOf(examined.refusal()));
        }
        twin(list, line, typed).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        return new Checked(only(FIELDS, examined.request().fields()), warnings(examined));
    }

    /**
     * A person whom the same rules have just taken from a sheet, as a line.
     *
     * @throws FormRefused 400 where the list has them already
     */
    public Map<String, Object> newcomer(String list, Map<String, Object> accepted) {
        twin(list, 0, accepted).ifPresent(twin -> {
            throw FormRefused.badInput(List.of(twin));
        });
        return only(FIELDS, accepted);
    }

    private Optional<FieldError> twin(String list, long line, Map<String, Object> typed) {
        return lists.twin(list, line, text(typed, MAILBOX), text(typed, "idNumber"))
                .map(place -> new FieldError(MAILBOX, words.say("list.twin", place)));
    }

    /** What is wrong with a mailbox is said in the words that would refuse the person. */
    public MailboxAnswer mailbox(Caller caller, String typed) {
        return errorsOf(examined(caller, Map.of(MAILBOX, typed)).refusal()).stream()
                .filter(error -> error.field().equals(MAILBOX))
                .findFirst()
                .map(wrong -> new MailboxAnswer(false, wrong.message(), null, Map.of()))
                .orElseGet(() -> answer(caller, typed.strip()));
    }

    private MailboxAnswer answer(Caller caller, String mail) {
        MailboxCheck check = applicants.mailbox(caller, mail, LocalDate.now(clock)).orElseThrow();
        Map<String, Object> person = certificates.registeredUnder(mail)
                .filter(certificate -> applicants.managedBy(caller).contains(certificate.agencyCode()))
                .map(this::known)
                .orElse(Map.of());
        return new MailboxAnswer(check.allowed(), check.message(), check.warning(), person);
    }

    private Map<String, Object> known(Certificate certificate) {
        var holder = certificates.holderOf(certificate);
        Map<String, Object> person = new HashMap<>(PersonFields.of(holder));
        person.put("employingAgency", certificate.agencyCode());
        person.put("province", applicants.agency(certificate.agencyCode()).province());
        person.put("isAgencyHead", holder.agencyHead());
        person.put("oldCertificateSerials", certificates.oldSerials(holder.officialEmail()));
        return person;
    }

    private Examined examined(Caller caller, Map<String, Object> typed) {
        return examination.of(caller, PROCESS, List.of(request(typed))).get(0);
    }

    /** A line as {@code POST /api/dossiers} takes it; the agency's commitment stands with the list. */
    static Map<String, Object> request(Map<String, Object> line) {
        Map<String, Object> request = only(FIELDS, line);
        request.put(ProcessVariables.PROCEDURE, "ISSUE");
        request.put(ProcessVariables.CERTIFICATE_KIND, "INDIVIDUAL");
        request.put("commitmentAccepted", true);
        return request;
    }

    /** A refusal as errors of fields; where it names none, of the person as a whole. */
    static List<FieldError> errorsOf(FormRefused refusal) {
        return refusal.errors().isEmpty() ? List.of(new FieldError("", refusal.getMessage())) : refusal.errors();
    }

    private static List<Warning> warnings(Examined examined) {
        return ((List<?>) examined.request().fields().get("warnings")).stream().map(Warning.class::cast).toList();
    }

    private static Map<String, Object> only(List<String> names, Map<String, Object> fields) {
        Map<String, Object> kept = new LinkedHashMap<>();
        names.stream().filter(name -> fields.get(name) != null).forEach(name -> kept.put(name, fields.get(name)));
        return kept;
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) == null ? "" : fields.get(name).toString();
    }
}
