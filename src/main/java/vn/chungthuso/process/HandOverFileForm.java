package vn.chungthuso.process;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** The same where no device came: the manager of a device, service or software is given the certificate's file (domain §7.4). */
@Component("hand-over-file")
class HandOverFileForm extends HandOverDeviceForm {

    HandOverFileForm(Dossiers dossiers, DossierLog log, DeviceInWords device, Words words, Clock clock) {
        super(dossiers, log, device, words, clock);
    }
}
