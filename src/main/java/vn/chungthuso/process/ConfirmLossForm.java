package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.NoRule;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;

/** «Biên bản xác nhận»: when, where and how the device was lost, who says so, and when it was sent to the authority (M15, domain §5.12). */
@Component("confirm-loss")
class ConfirmLossForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final RevokedDevice device;
    private final Certificates certificates;
    private final AgencyPlace place;
    private final Staff staff;
    private final Law law;
    private final Words words;
    private final Clock clock;

    ConfirmLossForm(
            Dossiers dossiers,
            DossierLog log,
            RevokedDevice device,
            Certificates certificates,
            AgencyPlace place,
            Staff staff,
            Law law,
            Words words,
            Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.device = device;
        this.certificates = certificates;
        this.place = place;
        this.staff = staff;
        this.law = law;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Dossier dossier = dossiers.get(visit.code());
        Holder holder = certificates.holderOf(device.certificate(dossier));
        String today = LocalDate.now(clock).toString();
        Map<String, Object> served = new HashMap<>();
        served.put("summaryDevice", device.inWords(dossier));
        served.put("lossCircumstances", log.lastReason(visit.code(), Kind.LOSS_REPORTED));
        served.put("minutesPlace", place.of(dossier));
        served.put("minutesDate", today);
        served.put("sentDate", today);
        served.put("agencyRepresentative", Map.of("fullName", staff.nameOf(visit.user()), "position", words.say("handover.giverPosition")));
        served.put("subscriber", Map.of("fullName", holder.fullName(), "position", holder.position(), "idNumber", holder.idNumber()));
        return served;
    }

    @Override
    public List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        var errors = new ArrayList<FieldError>();
        LocalDate minutes = date(values, "minutesDate");
        if (minutes == null) {
            return errors;
        }
        if (isBefore(minutes, date(values, "lossDate"))) {
            errors.add(new FieldError("minutesDate", words.say("loss.minutesBeforeLoss")));
        }
        if (isBefore(date(values, "sentDate"), minutes)) {
            errors.add(new FieldError("sentDate", words.say("loss.sentBeforeMinutes")));
        }
        if (!hasRegime(minutes)) {
            errors.add(new FieldError("minutesDate", words.say("request.date.noRegime")));
        }
        return errors;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        dossiers.add(visit.code(), values);
        log.record(visit.code(), visit.user(), Kind.DEVICE_LOST, null);
    }

    private boolean hasRegime(LocalDate date) {
        try {
            law.regime(date);
            return true;
        } catch (NoRule beforeFirstRegime) {
            return false;
        }
    }

    private static boolean isBefore(LocalDate date, LocalDate other) {
        return date != null && other != null && date.isBefore(other);
    }

    private static LocalDate date(Map<String, Object> values, String field) {
        return values.get(field) == null ? null : LocalDate.parse(values.get(field).toString());
    }
}
