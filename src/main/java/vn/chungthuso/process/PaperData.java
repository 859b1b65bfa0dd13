package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificates;

/** Joins what papers need: the dossier's fields, the letter's block, the register's serials; keys are those of domain §5. */
@Component
class PaperData {

    private static final List<String> DATES = List.of("dateOfBirth", "idIssueDate", "applicationDate", "handoverDate", "notBefore", "notAfter");

    private final Dossiers dossiers;
    private final Letters letters;
    private final LetterRules rules;
    private final SigningLines signing;
    private final Agencies agencies;
    private final Certificates certificates;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    PaperData(
            Dossiers dossiers,
            Letters letters,
            LetterRules rules,
            SigningLines signing,
            Agencies agencies,
            Certificates certificates,
            Staff staff,
            Words words,
            Clock clock) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.rules = rules;
        this.signing = signing;
        this.agencies = agencies;
        this.certificates = certificates;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    /** The subscriber's own request (Mẫu 01), addressed to the agency that sends. */
    Map<String, Object> request(Dossier dossier) {
        Map<String, Object> data = person(dossier);
        data.put("code", dossier.code());
        Agency receiver = agency(dossier.senderAgency() == null ? dossier.subjectAgency() : dossier.senderAgency());
        data.put("addressees", List.of(receiver.name()));
        String place = agency(dossier.subjectAgency()).documentPlace();
        data.putIfAbsent("applicationPlace", place == null ? receiver.documentPlace() : place);
        data.putIfAbsent("isAgencyHead", false);
        data.computeIfPresent("applicant", (key, applicant) -> dated(asMap(applicant)));
        return data;
    }

    /** A letter with its lines, in the shape of what it asks for. */
    Map<String, Object> letter(String code) {
        Letter letter = letters.get(code);
        Map<String, Object> data = new HashMap<>(letter.fields());
        data.put("code", code);
        Agency sender = rules.sender(letter);
        data.put("agencyName", sender.name());
        data.put("parentAgencyName", sender.letterheadParent());
        data.put("documentNumber", letter.documentNumber());
        data.put("documentPlace", sender.documentPlace());
        data.put("documentDate", letter.documentDate());
        data.put("addressees", List.of(rules.addressee(letter).addresseeLine()));
        data.put("addresseeIdentifier", rules.addresseeIdentifier(letter).orElse(null));
        data.put("legalBasisTexts", rules.legalDocuments(letter));
        data.put("distributionList", lines(letter.fields().get("distributionList")));
        data.put("signing", signing.of(sender, letter.fields()));
        data.computeIfPresent("receiver", (key, receiver) -> dated(asMap(receiver)));
        List<Dossier> lines = dossiers.all(letters.lines(code).stream().map(LetterLine::dossierCode).toList());
        data.put("lines", lines.stream().map(line -> letter.letterFor().isRequest() ? person(line) : device(line)).toList());
        return data;
    }

    /** The minutes of handing one device to its subscriber. */
    Map<String, Object> handover(Dossier dossier) {
        Agency agency = agency(dossier.senderAgency());
        Map<String, Object> data = new HashMap<>();
        data.put("code", dossier.code());
        data.put("agencyName", agency.name());
        data.put("parentAgencyName", agency.letterheadParent());
        data.put("documentNumber", "%s/BB-%s".formatted(dossier.code(), agency.symbol().replaceFirst("-.*", "")));
        data.put("minutesPlace", agency.documentPlace());
        data.put("minutesDate", LocalDate.parse(dossier.text("handoverDate")));
        data.put("giver", Map.of("fullName", staff.nameOf(dossier.text("handedOverBy")), "position", words.say("handover.giverPosition")));
        data.put("receiver", person(dossier));
        data.put("lines", List.of(device(dossier)));
        return data;
    }

    private Map<String, Object> person(Dossier dossier) {
        return dated(new HashMap<>(dossier.fields()));
    }

    private Map<String, Object> device(Dossier dossier) {
        Map<String, Object> line = new HashMap<>();
        line.put("subscriberName", dossier.subjectName());
        line.put("certificateKind", dossier.certificateKind().name());
        certificates.byDossier(dossier.code()).ifPresent(certificate -> {
            line.put("certificateSerial", certificate.serial());
            line.put("deviceSerial", certificate.token().serial());
        });
        line.put("handoverDate", LocalDate.parse(dossier.text("handoverDate")));
        line.put("proposedEffectiveFrom", OffsetDateTime.parse(dossier.text("proposedEffectiveFrom")));
        return line;
    }

    private Agency agency(String code) {
        return agencies.find(code, LocalDate.now(clock)).orElseThrow(() -> new IllegalStateException("unknown agency " + code));
    }

    private static Map<String, Object> asMap(Object value) {
        Map<String, Object> map = new HashMap<>();
        ((Map<?, ?>) value).forEach((key, inner) -> map.put(key.toString(), inner));
        return map;
    }

    private static Map<String, Object> dated(Map<String, Object> fields) {
        DATES.forEach(name -> fields.computeIfPresent(name, (key, date) -> LocalDate.parse(date.toString())));
        return fields;
    }

    /** The dash before each line is the layout's. */
    private static List<String> lines(Object text) {
        return String.valueOf(text).lines().map(line -> line.replaceFirst("^[\\s–-]+", "").strip()).filter(line -> !line.isEmpty()).toList();
    }
}
