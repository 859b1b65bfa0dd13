package vn.chungthuso.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Lifetime;

/** Period and key of a new certificate, as its .cer states them: what renewals and changes are counted from later (R-076, DT-04). */
@Component
class StatedValidity {

    private final Dossiers dossiers;
    private final Lifetime lifetime;

    StatedValidity(Dossiers dossiers, Lifetime lifetime) {
        this.dossiers = dossiers;
        this.lifetime = lifetime;
    }

    /** Nothing where the authority named the serial alone. */
    void record(String code, String serial) {
        Dossier dossier = dossiers.get(code);
        if (!dossier.text(CerFiles.KEY).isEmpty()) {
            LocalDate begin = LocalDate.parse(dossier.text(CerFiles.NOT_BEFORE));
            LocalDate end = LocalDate.parse(dossier.text(CerFiles.NOT_AFTER));
            lifetime.validity(serial, begin, end, dossier.text(CerFiles.KEY));
        }
    }
}
