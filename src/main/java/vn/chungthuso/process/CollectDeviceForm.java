package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** «Thu thiết bị»: from the subscriber, the family or the office; it may be refused, or turn out to be lost (R-102, domain §7.8). */
@Component("collect-device")
class CollectDeviceForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final RevokedDevice device;
    private final DeviceLosses losses;

    CollectDeviceForm(Dossiers dossiers, DossierLog log, RevokedDevice device, DeviceLosses losses) {
        this.dossiers = dossiers;
        this.log = log;
        this.device = device;
        this.losses = losses;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        return Map.of(
                "summaryDevice", device.inWords(dossiers.get(visit.code())),
                "escalation", log.lastReason(visit.code(), Kind.DEVICE_ESCALATED));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        String reason = (String) values.get("reason");
        switch (values.get(ProcessVariables.OUTCOME).toString()) {
            case "collected" -> log.record(visit.code(), visit.user(), Kind.DEVICE_COLLECTED, (String) values.get("collectedFrom"));
            case "lost" -> losses.note(visit.code(), visit.user(), reason);
            default -> log.record(visit.code(), visit.user(), Kind.DEVICE_REFUSED, reason);
        }
    }
}
