package vn.chungthuso.process;

import java.util.Map;
import vn.chungthuso.dossier.Dossier;

/** The person into whose hands a certificate goes: its subject, its manager, or the custodian of a one-stop section (R-047, R-055, §7.5). */
final class Recipient {

    /** The group of fields about a manager. */
    static final String MANAGER = "certificateManager";
    /** The group of fields about a custodian. */
    static final String CUSTODIAN = "oneStopCustodian";

    private Recipient() {}

    /** Their fields, by the identifiers of domain §5.4. */
    static Group of(Dossier dossier) {
        Map<String, Object> fields = dossier.fields();
        if (fields.containsKey(MANAGER)) {
            return Group.of(fields, MANAGER);
        }
        return fields.containsKey(CUSTODIAN) ? Group.of(fields, CUSTODIAN) : Group.whole(fields);
    }
}
