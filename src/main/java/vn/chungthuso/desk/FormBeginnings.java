package vn.chungthuso.desk;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Role;
import vn.chungthuso.process.Staff;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.Filer;
import vn.chungthuso.terms.Procedure;

/** What the register knows already, so that nobody types it again. */
@Component
class FormBeginnings {

    private final Certificates certificates;
    private final Staff staff;

    FormBeginnings(Certificates certificates, Staff staff) {
        this.certificates = certificates;
        this.staff = staff;
    }

    Map<String, Object> of(Procedure procedure, Certificate certificate, Caller caller) {
        Holder holder = certificates.holderOf(certificate);
        return switch (procedure) {
            case UNLOCK -> Map.of("recoveryLiaison", known("fullName", holder.fullName(), "phone", holder.mobilePhone(),
                    "position", holder.position(), "email", holder.officialEmail()));
            case REVOKE -> filing(holder, caller);
            case ISSUE -> issue(certificate, holder);
            default -> new HashMap<>();
        };
    }

    /** A person files for themselves, a clerk for the agency (DT-05). */
    private Map<String, Object> filing(Holder holder, Caller caller) {
        boolean own = caller.user().equals(holder.account());
        boolean clerk = !own && caller.has(Role.CLERK);
        Map<String, Object> values = new HashMap<>();
        values.put("filerRole", clerk ? Filer.AGENCY_REPRESENTATIVE.name() : Filer.SUBSCRIBER.name());
        values.put("filer", clerk
                ? known("fullName", staff.nameOf(caller.user()))
                : known("fullName", holder.fullName(), "position", holder.position(), "phone", holder.mobilePhone()));
        return values;
    }

    /** A new certificate in the place of one that can be kept no longer names it (V-30). */
    private static Map<String, Object> issue(Certificate certificate, Holder holder) {
        Map<String, Object> person = known("fullName", holder.fullName(), "idNumber", holder.idNumber(), "idIssuePlace", holder.idIssuePlace(),
                "dateOfBirth", holder.dateOfBirth(), "idIssueDate", holder.idIssueDate(), "officialEmail", holder.officialEmail(),
                "mobilePhone", holder.mobilePhone(), "position", holder.position(), "employingAgency", certificate.agencyCode());
        person.put("isAgencyHead", holder.agencyHead() ? true : null);
        Map<String, Object> values = switch (certificate.kind()) {
            case INDIVIDUAL -> person;
            case ORGANISATION -> new HashMap<>(Map.of("organisationName", certificate.subjectName(), "agencyEmail", certificate.officialEmail(),
                    "certificateManager", person));
            case DEVICE_SERVICE_SOFTWARE -> new HashMap<>(Map.of("itemName", certificate.subjectName(), "certificateManager", person));
            case ONE_STOP -> new HashMap<>(Map.of("officialEmail", certificate.officialEmail(), "oneStopCustodian",
                    known("fullName", holder.fullName(), "position", holder.position(), "phone", holder.mobilePhone(), "idNumber", holder.idNumber())));
        };
        values.put("oldCertificateSerials", certificate.serial());
        return values;
    }

    /** Names and values in turn; what is not known is left out. */
    private static Map<String, Object> known(Object... namesAndValues) {
        Map<String, Object> known = new HashMap<>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            if (namesAndValues[n + 1] != null) {
                known.put(namesAndValues[n].toString(), namesAndValues[n + 1].toString());
            }
        }
        return known;
    }
}
