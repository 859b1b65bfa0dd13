package vn.chungthuso.process;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.InFlight;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.Procedure;

/** Which of many certificates have a dossier already that renews, replaces or ends them; one query for all. */
@Component
class RenewalsInFlight {

    private static final Set<Procedure> OF_THE_CERTIFICATE = EnumSet.of(Procedure.RENEW, Procedure.CHANGE_INFO, Procedure.REVOKE);

    private final Dossiers dossiers;

    RenewalsInFlight(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** Code of the dossier by the certificate's id. */
    Map<Long, String> of(Collection<Certificate> certificates) {
        Set<String> people = new HashSet<>();
        certificates.forEach(certificate -> {
            people.add(serial(certificate));
            people.add(mailbox(certificate));
        });
        Map<String, String> codes = new HashMap<>();
        dossiers.inFlight(people).forEach(found -> codes.put(key(found), found.dossierCode()));
        Map<Long, String> flights = new HashMap<>();
        certificates.forEach(certificate -> {
            String code = codes.getOrDefault(serial(certificate), codes.get(anew(certificate)));
            if (code != null) {
                flights.put(certificate.id(), code);
            }
        });
        return flights;
    }

    /** A new certificate is asked for the person or agency, everything else for the certificate; an unlocking changes nothing here. */
    private static String key(InFlight found) {
        if (found.procedure() == Procedure.ISSUE) {
            return found.kind() + " " + found.person();
        }
        return OF_THE_CERTIFICATE.contains(found.procedure()) ? found.person() : "";
    }

    private static String serial(Certificate certificate) {
        return "serial:" + certificate.serial();
    }

    private static String mailbox(Certificate certificate) {
        return "mail:" + certificate.officialEmail().strip().toLowerCase(Locale.ROOT);
    }

    private static String anew(Certificate certificate) {
        return certificate.kind() + " " + mailbox(certificate);
    }
}
