package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.RegionProfile;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.MediaKind;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Urgency;

/** How long a dossier may take as a whole: the terms of all its steps that DT-14 names, added up (domain §8). */
@Component
class DossierTerm {

    private final Law law;
    private final CertificateRules rules;
    private final RevokedDevice device;

    DossierTerm(Law law, CertificateRules rules, RevokedDevice device) {
        this.law = law;
        this.rules = rules;
        this.device = device;
    }

    /** Working days. */
    int days(Dossier dossier, RegionProfile profile, Destination destination, Urgency urgency) {
        boolean revoked = dossier.procedure() == Procedure.REVOKE;
        DeviceCondition condition = revoked ? DeviceCondition.valueOf(dossier.text(RevokedDevice.CONDITION)) : null;
        MediaKind media = revoked ? device.certificate(dossier).token().mediaKind() : MediaKind.USB_TOKEN;
        return rules.afterDelivery(profile, dossier.procedure(), condition, media, destination).value().serviceLevels().stream()
                .mapToInt(key -> law.serviceLevel(key, urgency).value().workingDays())
                .sum();
    }
}
