package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;

/** Whose device it is and which serials it must carry. */
@Component
class DeviceInWords {

    private final Dossiers dossiers;
    private final Certificates certificates;
    private final Words words;

    DeviceInWords(Dossiers dossiers, Certificates certificates, Words words) {
        this.dossiers = dossiers;
        this.certificates = certificates;
        this.words = words;
    }

    String of(String code) {
        Dossier dossier = dossiers.get(code);
        return certificates.byDossier(code)
                .map(c -> words.say("device.summary", who(dossier), c.serial(), serial(c)))
                .orElse("");
    }

    /** What is printed on the device, or that there is none. */
    String serial(Certificate certificate) {
        boolean noDevice = certificate.token().serial() == null;
        return noDevice ? words.say("device.none") : certificate.token().serial();
    }

    private String who(Dossier dossier) {
        Group recipient = Recipient.of(dossier);
        return recipient.name().isEmpty()
                ? words.say("device.own", dossier.subjectName(), recipient.text("position"))
                : words.say("device.inHandsOf", dossier.subjectName(), recipient.text("fullName"), recipient.text("position"));
    }
}
