package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
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
                .map(c -> words.say("device.summary", dossier.subjectName(), dossier.text("position"), c.serial(), c.token().serial()))
                .orElse("");
    }
}
