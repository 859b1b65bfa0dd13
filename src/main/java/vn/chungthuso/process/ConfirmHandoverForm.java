package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;

/** The subscriber confirms the device, or says that it was not received. */
@Component("confirm-handover")
class ConfirmHandoverForm implements TaskForm {

    private final DossierLog log;
    private final DeviceInWords device;

    ConfirmHandoverForm(DossierLog log, DeviceInWords device) {
        this.log = log;
        this.device = device;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        return Map.of("summaryDevice", device.of(visit.code()));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        boolean confirmed = "confirmed".equals(values.get(ProcessVariables.OUTCOME));
        Kind kind = confirmed ? Kind.HANDOVER_CONFIRMED : Kind.HANDOVER_DENIED;
        log.record(visit.code(), visit.user(), kind, (String) values.get("reason"));
    }
}
