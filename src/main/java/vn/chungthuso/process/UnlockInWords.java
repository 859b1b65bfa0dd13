package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;

/** A request to unlock as reviewers and technicians read it: which device, why, whom to call. */
@Component
class UnlockInWords {

    private final Words words;

    UnlockInWords(Words words) {
        this.words = words;
    }

    String inWords(Dossier dossier) {
        return device(dossier) + "\n\n" + liaison(dossier);
    }

    String device(Dossier dossier) {
        return words.say("unlock.device", dossier.subjectName(), dossier.text("employingAgencyName"), dossier.text(CertificateAsked.SERIAL),
                dossier.text("deviceSerial"), words.say("unlock.reason." + dossier.text("unlockReason")));
    }

    String liaison(Dossier dossier) {
        Map<?, ?> liaison = (Map<?, ?>) dossier.fields().get("recoveryLiaison");
        return words.say("unlock.liaison", liaison.get("fullName"), liaison.get("phone"));
    }
}
