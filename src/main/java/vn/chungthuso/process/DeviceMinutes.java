package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;

/** Prints the minutes about one device: M14 when the authority takes it back, M15 when it is lost, or their successors (domain §5.12). */
@Component
class DeviceMinutes {

    /** Steps that call for such a paper, as the tables name them (DT-01, DT-14). */
    static final String HANDOVER = "DEVICE_HANDOVER";
    static final String LOSS = "DEVICE_LOSS";

    private static final List<String> RETURN_FIELDS = List.of("copyCount", RevokedDevice.NOTICE_NUMBER);
    private static final List<String> LOSS_FIELDS =
            List.of("lossPlace", "lossCircumstances", "agencyRepresentative", "subscriber", "agencyHead");

    private final RevokedDevice device;
    private final Agencies agencies;
    private final Law law;
    private final PaperPrint print;
    private final Words words;
    private final Clock clock;

    DeviceMinutes(RevokedDevice device, Agencies agencies, Law law, PaperPrint print, Words words, Clock clock) {
        this.device = device;
        this.agencies = agencies;
        this.law = law;
        this.print = print;
        this.words = words;
        this.clock = clock;
    }

    /** @return the number of the minutes */
    String printReturn(Dossier dossier) {
        Map<String, Object> data = data(dossier, RETURN_FIELDS);
        data.put(RevokedDevice.NOTICE_DATE, date(dossier, RevokedDevice.NOTICE_DATE));
        data.put("giver", named(dossier, "giver", agency(dossier).name()));
        data.put("receiver", named(dossier, "receiver", words.say("device.authority")));
        return print(dossier, HANDOVER, data);
    }

    /** @return the number of the minutes */
    String printLoss(Dossier dossier) {
        Map<String, Object> data = data(dossier, LOSS_FIELDS);
        data.put("lossDate", date(dossier, "lossDate"));
        data.put("sentDate", date(dossier, "sentDate"));
        return print(dossier, LOSS, data);
    }

    private String print(Dossier dossier, String step, Map<String, Object> data) {
        var regime = law.regime(date(dossier, "minutesDate")).value(); // of the paper's own date
        print.store(dossier.code(), law.paperForm(regime, step).value(), data);
        return data.get("documentNumber").toString();
    }

    private Map<String, Object> data(Dossier dossier, List<String> fields) {
        Agency agency = agency(dossier);
        Map<String, Object> data = new HashMap<>();
        fields.forEach(field -> data.put(field, dossier.fields().get(field)));
        data.put("code", dossier.code());
        data.put("agencyName", agency.name());
        data.put("parentAgencyName", agency.letterheadParent());
        data.put("documentNumber", "%s/BB-%s".formatted(dossier.code(), agency.symbol().replaceFirst("-.*", "")));
        data.put("minutesPlace", dossier.text("minutesPlace"));
        data.put("minutesDate", date(dossier, "minutesDate"));
        data.put("lines", List.of(line(dossier)));
        return data;
    }

    private Map<String, Object> line(Dossier dossier) {
        Certificate certificate = device.certificate(dossier);
        Map<String, Object> line = new HashMap<>();
        line.put("subscriberName", certificate.subjectName());
        line.put("certificateSerial", certificate.serial());
        line.put("deviceSerial", certificate.token().serial());
        line.put("condition", Objects.toString(
                dossier.fields().get("condition"), words.say("device.condition." + dossier.text(RevokedDevice.CONDITION))));
        return line;
    }

    private static Map<String, Object> named(Dossier dossier, String party, String agency) {
        Map<String, Object> named = new HashMap<>(Map.of("agencyName", agency));
        ((Map<?, ?>) dossier.fields().get(party)).forEach((key, value) -> named.put(key.toString(), value));
        return named;
    }

    private static LocalDate date(Dossier dossier, String field) {
        return LocalDate.parse(dossier.text(field));
    }

    private Agency agency(Dossier dossier) {
        return agencies.inCharge(dossier.senderAgency(), LocalDate.now(clock)).orElseThrow();
    }
}
