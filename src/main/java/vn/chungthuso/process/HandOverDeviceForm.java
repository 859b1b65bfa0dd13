package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** The agency hands the device to the subscriber and proposes from when the certificate shall hold. */
@Component("hand-over-device")
class HandOverDeviceForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final DeviceInWords device;
    private final Words words;
    private final Clock clock;

    HandOverDeviceForm(Dossiers dossiers, DossierLog log, DeviceInWords device, Words words, Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.device = device;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Map<String, Object> served = new HashMap<>();
        served.put("summaryDevice", device.of(visit.code()));
        served.put("handoverDate", LocalDate.now(clock).toString());
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        LocalDate handover = LocalDate.parse(values.get("handoverDate").toString());
        OffsetDateTime effective = OffsetDateTime.parse(values.get("proposedEffectiveFrom").toString());
        if (effective.isBefore(handover.atStartOfDay(clock.getZone()).toOffsetDateTime())) {
            throw FormRefused.badInput("proposedEffectiveFrom", words.say("device.effectiveTooEarly"));
        }
        dossiers.add(visit.code(), Map.of(
                "handoverDate", handover.toString(), "proposedEffectiveFrom", effective.toString(), "handedOverBy", visit.user()));
        log.record(visit.code(), visit.user(), Kind.HANDED_OVER, null);
        visit.scope().setVariable(ProcessVariables.EFFECTIVE_FROM, effective.toString());
    }
}
