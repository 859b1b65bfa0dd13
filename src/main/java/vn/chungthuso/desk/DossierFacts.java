package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Words;

/** What a request says, field by field, as its readers should see it first; identifiers of domain §5. */
@Component
class DossierFacts {

    private static final List<String> TEXTS = List.of(
            "position", "officialEmail", "agencyEmail", "mobilePhone", "taxCode", "itemName", "domainOrIp", "certificateSerial", "deviceSerial");
    private static final List<String> DATES = List.of("notAfter", "eventDate", "handoverDate");
    private static final Map<String, String> CODES = Map.of("revocationReason", "revoke.reason.", "unlockReason", "unlock.reason.");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @param label key of its words */
    record Fact(String label, String value) {}

    private final Words words;

    DossierFacts(Words words) {
        this.words = words;
    }

    /** Those that the request has. */
    List<Fact> of(Map<String, Object> fields) {
        List<Fact> facts = new ArrayList<>();
        TEXTS.forEach(field -> add(facts, field, text(fields, field)));
        DATES.forEach(field -> add(facts, field, date(text(fields, field))));
        CODES.forEach((field, prefix) -> add(facts, field, inWords(prefix, text(fields, field))));
        add(facts, "changedInformation", lines(fields.get("changedInformation")));
        return facts;
    }

    private static void add(List<Fact> facts, String field, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact("dossier.field." + field, value));
        }
    }

    private static String text(Map<String, Object> fields, String field) {
        return fields.get(field) == null ? "" : fields.get(field).toString();
    }

    private static String date(String iso) {
        return iso.isEmpty() ? "" : DATE.format(LocalDate.parse(iso));
    }

    private String inWords(String prefix, String code) {
        return code.isEmpty() ? "" : words.say(prefix + code);
    }

    private static String lines(Object list) {
        return list instanceof List<?> several ? several.stream().map(Object::toString).collect(Collectors.joining("; ")) : "";
    }
}
