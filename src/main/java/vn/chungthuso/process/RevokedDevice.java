package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.MediaKind;

/** The certificate of a revocation with its device, and what is known of it. */
@Component
class RevokedDevice {

    /** Identifier of what the request says of the device (domain §5.9). */
    static final String CONDITION = "deviceCondition";
    /** Identifiers of the authority's collection notice (domain §5.12). */
    static final String NOTICE_NUMBER = "collectionNoticeNumber";
    static final String NOTICE_DATE = "collectionNoticeDate";
    static final String INSTRUCTIONS = "collectionInstructions";

    private final Certificates certificates;
    private final Words words;

    RevokedDevice(Certificates certificates, Words words) {
        this.certificates = certificates;
        this.words = words;
    }

    Certificate certificate(Dossier dossier) {
        String serial = dossier.text(CertificateAsked.SERIAL);
        return certificates.bySerial(serial).orElseThrow(() -> new IllegalStateException("no certificate for " + dossier.code()));
    }

    /** Only a USB token is brought back (DT-06). */
    boolean isToken(Dossier dossier) {
        return certificate(dossier).token().mediaKind() == MediaKind.USB_TOKEN;
    }

    static boolean isLost(Dossier dossier) {
        return DeviceCondition.LOST.name().equals(dossier.text(CONDITION));
    }

    static boolean isNoticed(Dossier dossier) {
        return !dossier.text(NOTICE_NUMBER).isEmpty();
    }

    /** Whose device it is, which serials it must carry, and how the authority's notice wants it back (V-25). */
    String inWords(Dossier dossier) {
        Certificate certificate = certificate(dossier);
        String device = words.say(
                "device.summary", dossier.subjectName(), dossier.text("position"), certificate.serial(), certificate.token().serial());
        String instructions = dossier.text(INSTRUCTIONS);
        return instructions.isEmpty() ? device : words.say("device.instructions", device, instructions);
    }
}
