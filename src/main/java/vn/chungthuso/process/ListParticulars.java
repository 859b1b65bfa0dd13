package vn.chungthuso.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Service;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** What holds for a whole list: who receives the devices, to whom copies go, who signs (Ba Đình 2024, HD Bước 3, 8). */
@Service
public class ListParticulars {

    /** Identifiers of block 1 within {@code receiver}. */
    public static final List<String> RECEIVER = List.of(
            "fullName", "idNumber", "idIssueDate", "idIssuePlace", "position", "mobilePhone", "officialEmail", "deliveryAddress");
    /** Identifiers of the end of the letter. */
    public static final List<String> END = List.of("distributionList", "signingCapacity", "signerTitle", "signerName", "commitmentAccepted");

    private static final String PROCESS = "agencyLetter";
    private static final String FORM = "compose-letter.form";

    private final SpringProcessEngineConfiguration engine;
    private final FormRules rules;
    private final SigningLines signing;
    private final Letters letters;
    private final Agencies agencies;
    private final Law law;
    private final IntakeRules intake;
    private final Words words;
    private final ObjectMapper json;
    private final Clock clock;

    ListParticulars(
            SpringProcessEngineConfiguration engine,
            FormRules rules,
            SigningLines signing,
            Letters letters,
            Agencies agencies,
            Law law,
            IntakeRules intake,
            Words words,
            ObjectMapper json,
            Clock clock) {
        this.engine = engine;
        this.rules = rules;
        this.signing = signing;
        this.letters = letters;
        this.agencies = agencies;
        this.law = law;
        this.intake = intake;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** What an agency most likely states: as in its last letter, else as its register has it. */
    public Map<String, Object> proposed(String agency) {
        Map<String, Object> proposed = new HashMap<>();
        proposed.put("distributionList", words.say("letter.distributionList"));
        proposed.putAll(signing.proposed(present(agency)));
        letters.lastOf(agency, LetterFor.ISSUE).ifPresent(last -> proposed.putAll(last.fields()));
        proposed.keySet().removeIf(name -> !name.equals("receiver") && !END.contains(name));
        return proposed;
    }

    /** What is wrong, by the rules of the letter's own form and in its words. */
    public List<FieldError> errors(String agency, Map<String, Object> stated) {
        var errors = new ArrayList<FieldError>();
        Map<String, Object> values = engine.getCommandExecutorTxRequired().execute(context -> checked(context, stated, errors));
        if (values.get("receiver") instanceof Map<?, ?> receiver && receiver.get("officialEmail") instanceof String mail) {
            refusedReceiver(agency, mail, errors);
        }
        errors.addAll(signing.wrong(present(agency), values));
        return errors;
    }

    /** The lines above the signature. */
    List<String> signing(Agency agency, Map<String, Object> stated) {
        return signing.of(agency, stated);
    }

    private Map<String, Object> checked(CommandContext context, Map<String, Object> stated, List<FieldError> errors) {
        Map<String, Object> typed = new HashMap<>(stated);
        typed.put("outcome", "print");
        typed.put("lines", List.of(PROCESS)); // the list's own lines are looked at one by one
        typed.put("documentDate", LocalDate.now(clock).toString());
        var feel = context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
        return rules.check(form(context), feel, Map.of("letterFor", LetterFor.ISSUE.name()), typed, errors);
    }

    private JsonNode form(CommandContext context) {
        return Unguarded.within(context, () -> {
            var letter = context.getProcessEngineConfiguration().getDeploymentCache().findDeployedLatestProcessDefinitionByKey(PROCESS);
            try (InputStream form = engine.getRepositoryService().getResourceAsStream(letter.getDeploymentId(), FORM)) {
                return json.readTree(form);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** V-27: a private mailbox, where the region does not let it pass. */
    private void refusedReceiver(String agency, String mail, List<FieldError> errors) {
        LocalDate today = LocalDate.now(clock);
        boolean strict = law.profile(agencies.regionProfileOf(agency, today), today).value().receiverEmailStrict();
        var check = intake.mailbox(mail, false, false, today).value();
        if (strict && !check.allowed()) {
            errors.add(new FieldError("receiver.officialEmail", check.message()));
        }
    }

    private Agency present(String agency) {
        return agencies.find(agency, LocalDate.now(clock)).or(() -> agencies.latest(agency)).orElseThrow();
    }
}
