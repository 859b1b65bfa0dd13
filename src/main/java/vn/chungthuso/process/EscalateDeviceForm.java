package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** The device was not given up: the agency's leader says how to go on, then it is asked for again (domain §7.8, exceptions). */
@Component("escalate-device")
class EscalateDeviceForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final RevokedDevice device;

    EscalateDeviceForm(Dossiers dossiers, DossierLog log, RevokedDevice device) {
        this.dossiers = dossiers;
        this.log = log;
        this.device = device;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        return Map.of(
                "summaryDevice", device.inWords(dossiers.get(visit.code())),
                "refusal", log.lastReason(visit.code(), Kind.DEVICE_REFUSED));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        log.record(visit.code(), visit.user(), Kind.DEVICE_ESCALATED, values.get("instruction").toString());
    }
}
