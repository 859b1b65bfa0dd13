package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** No notice has come for too long: the agency asks the authority, and waits on (domain §7.8, exceptions). */
@Component("ask-collection-notice")
class AskCollectionNoticeForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final RevokedDevice device;

    AskCollectionNoticeForm(Dossiers dossiers, DossierLog log, RevokedDevice device) {
        this.dossiers = dossiers;
        this.log = log;
        this.device = device;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        return Map.of("summaryDevice", device.inWords(dossiers.get(visit.code())));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        log.record(visit.code(), visit.user(), Kind.NOTICE_ASKED, (String) values.get("note"));
    }
}
