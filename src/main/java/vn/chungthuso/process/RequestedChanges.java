package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;

/** The changes of a request beside what the register says now (domain §5.8). */
@Component
class RequestedChanges {

    private static final String AGENCY = "employingAgency";
    private static final String AGENCY_CODE = "newAgency";

    private final Certificates certificates;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    RequestedChanges(Certificates certificates, Agencies agencies, Words words, Clock clock) {
        this.certificates = certificates;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    List<RequestedChange> of(Certificate certificate, Map<String, Object> fields) {
        return list(fields).stream().map(change -> change(certificate, change)).toList();
    }

    private RequestedChange change(Certificate certificate, Map<?, ?> typed) {
        String field = typed.get(ChangeList.FIELD).toString();
        String known = known(certificate, field);
        String newValue = typed.get(ChangeList.NEW_VALUE).toString();
        return new RequestedChange(
                field,
                known.isEmpty() ? Objects.toString(typed.get(ChangeList.OLD_VALUE), "") : known,
                field.equals(AGENCY) ? agency(newValue, LocalDate.now(clock)).map(Agency::name).orElse(newValue) : newValue);
    }

    /** An agency by the name it had when the certificate began: it may have been renamed since. */
    private String known(Certificate certificate, String field) {
        return switch (field) {
            case "officialEmail", "agencyEmail" -> certificate.officialEmail();
            case "organisationName", "certificateName", "itemName" -> certificate.subjectName();
            case "position" -> Objects.toString(certificates.holderOf(certificate).position(), "");
            case AGENCY -> agency(certificate.agencyCode(), certificate.notBefore())
                    .or(() -> agency(certificate.agencyCode(), LocalDate.now(clock)))
                    .map(Agency::name)
                    .orElse("");
            case "province" -> agency(certificate.agencyCode(), LocalDate.now(clock)).map(Agency::province).orElse("");
            default -> "";
        };
    }

    private Optional<Agency> agency(String code, LocalDate on) {
        return agencies.find(code, on);
    }

    /** The code of the agency that a person comes to; empty where none of the tree is named. */
    Optional<String> newAgency(Map<String, Object> fields) {
        return newValue(fields, AGENCY).filter(code -> agency(code, LocalDate.now(clock)).isPresent());
    }

    Optional<String> newMailbox(Map<String, Object> fields) {
        return newValue(fields, "officialEmail").or(() -> newValue(fields, "agencyEmail"));
    }

    String inWords(RequestedChange change) {
        String former = change.oldValue().isEmpty() ? words.say("change.nothing") : change.oldValue();
        return words.say("change.inWords", words.say("change.field." + change.field()), former, change.newValue());
    }

    static Optional<String> newValue(Map<String, Object> fields, String field) {
        return list(fields).stream()
                .filter(change -> field.equals(change.get(ChangeList.FIELD)))
                .map(change -> change.get(ChangeList.NEW_VALUE).toString())
                .findFirst();
    }

    /** As the inputs of the form show them again. */
    static Map<String, Object> typed(Map<String, Object> fields) {
        Map<String, Object> typed = new HashMap<>();
        list(fields).forEach(change -> typed.put(change.get(ChangeList.FIELD).toString(), change.get(ChangeList.NEW_VALUE)));
        typed.computeIfPresent(AGENCY, (key, name) -> Objects.requireNonNullElse(fields.get(AGENCY_CODE), name));
        return typed;
    }

    private static List<Map<?, ?>> list(Map<String, Object> fields) {
        return fields.get(ChangeList.NATURE) instanceof List<?> changes
                ? changes.stream().<Map<?, ?>>map(change -> (Map<?, ?>) change).toList()
                : List.of();
    }
}
