package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** «Bàn giao thiết bị cho Cục»: what M14 says of place, day and both sides; a device that got lost meanwhile has none (domain §5.12). */
@Component("return-device")
class ReturnDeviceForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final RevokedDevice device;
    private final DeviceLosses losses;
    private final AgencyPlace place;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    ReturnDeviceForm(
            Dossiers dossiers,
            DossierLog log,
            RevokedDevice device,
            DeviceLosses losses,
            AgencyPlace place,
            Staff staff,
            Words words,
            Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.device = device;
        this.losses = losses;
        this.place = place;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Dossier dossier = dossiers.get(visit.code());
        Map<String, Object> served = new HashMap<>();
        served.put("summaryDevice", device.inWords(dossier));
        served.put(RevokedDevice.NOTICE_NUMBER, dossier.text(RevokedDevice.NOTICE_NUMBER));
        served.put("noticeDay", DateWords.date(dossier.text(RevokedDevice.NOTICE_DATE)));
        served.put(ProcessVariables.OUTCOME, "returned");
        served.put("minutesPlace", place.of(dossier));
        served.put("minutesDate", LocalDate.now(clock).toString());
        served.put("giver", Map.of("fullName", staff.nameOf(visit.user()), "position", words.say("handover.giverPosition")));
        served.put("condition", words.say("device.condition." + dossier.text(RevokedDevice.CONDITION)));
        served.put("copyCount", "2");
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        if ("lost".equals(values.get(ProcessVariables.OUTCOME))) {
            losses.note(visit.code(), visit.user(), values.get("reason").toString());
            return;
        }
        LocalDate noticed = LocalDate.parse(dossiers.get(visit.code()).text(RevokedDevice.NOTICE_DATE));
        if (LocalDate.parse(values.get("minutesDate").toString()).isBefore(noticed)) {
            throw FormRefused.badInput("minutesDate", words.say("device.minutesBeforeNotice", DateWords.date(noticed.toString())));
        }
        Map<String, Object> typed = new HashMap<>(values);
        typed.remove(ProcessVariables.OUTCOME);
        dossiers.add(visit.code(), typed);
        log.record(visit.code(), visit.user(), Kind.DEVICE_RETURNED, null);
    }
}
