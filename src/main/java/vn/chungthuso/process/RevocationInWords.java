package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;

/** What a revocation asks for, as who reviews it reads it. */
@Component
class RevocationInWords {

    private final Words words;

    RevocationInWords(Words words) {
        this.words = words;
    }

    String of(Dossier dossier) {
        Map<?, ?> filer = (Map<?, ?>) dossier.fields().get("filer");
        return words.say(
                "revoke.summary",
                dossier.subjectName(),
                dossier.text(CertificateAsked.SERIAL),
                dossier.text("deviceSerial"),
                words.say("revoke.reason." + dossier.text("revocationReason")),
                DateWords.date(dossier.text("eventDate")),
                words.say("device.condition." + dossier.text(RevokedDevice.CONDITION)),
                filer.get("fullName"),
                filer.get("position"),
                filer.get("phone"),
                words.say("revoke.filer." + dossier.text("filerRole")));
    }
}
