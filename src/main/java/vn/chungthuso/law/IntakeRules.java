package vn.chungthuso.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Asks the decision tables about what people hand in: a mailbox, a SIM's carrier, a file. As in {@link Law}, silence of a table is
 * {@link NoRule}, and dates are the caller's.
 */
@Service
public class IntakeRules {

    private final DecisionTables tables;
    private final Reference reference;

    /** Asks the tables that the law has read. */
    public IntakeRules(Law law, Reference reference) {
        tables = law.tables();
        this.reference = reference;
    }

    /**
     * Whether a mailbox may be registered (DT-09). Only whose domain it has is asked about and recorded.
     *
     * @param address trimmed and compared without case
     * @param registered a subscriber with this mailbox exists
     * @param inManagedSet that subscriber belongs to an agency the user may register for
     * @param on the day of the paper that names the mailbox
     * @throws IllegalArgumentException for a text without a domain
     */
    public Answered<MailboxCheck> mailbox(String address, boolean registered, boolean inManagedSet, LocalDate on) {
        var answer = tables.question("emailCheck")
                .with("domainKind", reference.mailDomain(domain(address), on))
                .with("registered", registered)
                .with("inManagedSet", inManagedSet)
                .answer();
        var check = new MailboxCheck(
                answer.text("effect").equals("OK"), answer.text("code"), answer.text("message"), answer.text("warning"));
        return new Answered<>(check, answer);
    }

    private static String domain(String address) {
        var domain = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*@", "");
        if (domain.isEmpty() || !address.contains("@")) {
            throw new IllegalArgumentException("A mailbox needs a domain");
        }
        return domain;
    }

    /** The text of the SIM PKI column on a list of this day (DT-11); a carrier that is null or empty means no SIM. */
    public Answered<SimText> simText(String carrier, boolean conversion, LocalDate on) {
        var answer = tables.question("simPkiText")
                .with("carrier", carrier)
                .with("carrierListed", carrier != null && reference.carriers(on).contains(carrier))
                .with("simNumberConversion", conversion)
                .answer();
        return new Answered<>(new SimText(answer.flag("valid"), answer.text("text")), answer);
    }

    /**
     * Whether a file may be uploaded, by its name's ending and its size; its content is not asked about (DT-13).
     *
     * @param extension in small letters and without the dot, such as {@code pdf}; empty where the name has none
     * @param sizeBytes its size in bytes
     */
    public Answered<UploadResult> upload(String extension, long sizeBytes) {
        var answer = tables.question("uploadCheck")
                .with("extension", extension)
                .with("sizeBytes", (int) Math.min(sizeBytes, Integer.MAX_VALUE))
                .answer();
        return new Answered<>(answer.word("result", UploadResult.class), answer);
    }

    /** The endings that may be uploaded, in the order in which the table names them (DT-13). */
    public List<String> uploadTypes() {
        return tables.all().get("uploadCheck").columns().get(0).values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(extension -> upload(extension, 1).value() == UploadResult.OK)
                .toList();
    }
}
