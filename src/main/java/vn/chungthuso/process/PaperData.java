package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;

/** Joins what papers need: the dossier's fields, the letter's block, the register's serials; keys are those of domain §5. */
@Component
class PaperData {

    private final Dossiers dossiers;
    private final Letters letters;
    private final LetterLines letterLines;
    private final LetterRules rules;
    private final SigningLines signing;
    private final Agencies agencies;
    private final Certificates certificates;
    private final DeviceInWords device;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    PaperData(
            Dossiers dossiers,
            Letters letters,
            LetterLines letterLines,
            LetterRules rules,
            SigningLines signing,
            Agencies agencies,
            Certificates certificates,
            DeviceInWords device,
            Staff staff,
            Words words,
            Clock clock) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.letterLines = letterLines;
        this.rules = rules;
        this.signing = signing;
        this.agencies = agencies;
        this.certificates = certificates;
        this.device = device;
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
        data.put("legalBasisTexts", legalBasis(letter));
        data.put("distributionList", lines(letter.fields().get("distributionList")));
        data.put("signing", signing.of(sender, letter.fields()));
        List<Dossier> lines = dossiers.all(letterLines.of(code).stream().map(LetterLine::dossierCode).toList());
        data.put("lines", letter.letterFor().isRequest() ? lines.stream().map(this::person).toList() : devices(lines));
        return data;
    }

    /** The region's documents, and the letters that lines of this one supplement: the authority finds its own question again. */
    private List<String> legalBasis(Letter letter) {
        Stream<String> supplemented = letters.supplementedBy(letter.code()).stream()
                .map(first -> words.say("letter.supplements", first.documentNumber(), DateWords.date(first.documentDate().toString())));
        return Stream.concat(rules.legalDocuments(letter).stream(), supplemented).toList();
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
        data.put("minutesDate", dossier.text("handoverDate"));
        data.put("giver", Map.of("fullName", staff.nameOf(dossier.text("handedOverBy")), "position", words.say("handover.giverPosition")));
        data.put("receiver", Recipient.of(dossier).fields());
        data.put("lines", devices(List.of(dossier)));
        return data;
    }

    private Map<String, Object> person(Dossier dossier) {
        Map<String, Object> data = new HashMap<>(dossier.fields());
        if (data.containsKey(Recipient.CUSTODIAN)) {
            data.put("certificateTypeText", dossier.certificateKind().name()); // the form has its words
            asOrganisation(data, dossier);
        }
        return data;
    }

    /** Nghị định 68/2024 has no one-stop form: the section stands in the list of organisations (DT-01 row 14). */
    private static void asOrganisation(Map<String, Object> data, Dossier section) {
        Map<String, Object> custodian = new HashMap<>(Group.of(section.fields(), Recipient.CUSTODIAN).fields());
        custodian.put("mobilePhone", custodian.get("phone"));
        custodian.putIfAbsent("officialEmail", section.text("officialEmail"));
        data.put("organisationName", section.text("certificateName"));
        data.put("parentAgencyName", section.text("agencyName"));
        data.put("agencyEmail", section.text("officialEmail"));
        data.put(Recipient.MANAGER, custodian);
    }

    private List<Map<String, Object>> devices(List<Dossier> lines) {
        Map<String, Certificate> registered = certificates.byDossiers(lines.stream().map(Dossier::code).toList());
        return lines.stream().map(line -> device(line, registered.get(line.code()))).toList();
    }

    /** @param certificate null where the register has none */
    private Map<String, Object> device(Dossier dossier, Certificate certificate) {
        Map<String, Object> line = new HashMap<>();
        line.put("subscriberName", dossier.subjectName());
        line.put("certificateKind", dossier.certificateKind().name());
        if (certificate != null) {
            line.put("certificateSerial", certificate.serial());
            line.put("deviceSerial", device.serial(certificate));
        }
        line.put("handoverDate", dossier.text("handoverDate"));
        line.put("proposedEffectiveFrom", dossier.text("proposedEffectiveFrom"));
        return line;
    }

    private Agency agency(String code) {
        return agencies.inCharge(code, LocalDate.now(clock)).orElseThrow(() -> new IllegalStateException("unknown agency " + code));
    }

    /** The dash before each line is the layout's. */
    static List<String> lines(Object text) {
        return String.valueOf(text).lines().map(line -> line.replaceFirst("^[\\s–-]+", "").strip()).filter(line -> !line.isEmpty()).toList();
    }
}
