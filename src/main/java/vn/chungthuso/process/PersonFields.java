package vn.chungthuso.process;

import java.util.HashMap;
import java.util.Map;
import vn.chungthuso.registry.Holder;

/** A person of the register by the identifiers of the block PERSON (domain §5.4); what is not known is absent. */
final class PersonFields {

    private PersonFields() {}

    static Map<String, Object> of(Holder holder) {
        Map<String, Object> person = new HashMap<>();
        person.put("fullName", holder.fullName());
        person.put("dateOfBirth", holder.dateOfBirth() == null ? null : holder.dateOfBirth().toString());
        person.put("idNumber", holder.idNumber());
        person.put("idIssueDate", holder.idIssueDate() == null ? null : holder.idIssueDate().toString());
        person.put("idIssuePlace", holder.idIssuePlace());
        person.put("officialEmail", holder.officialEmail());
        person.put("mobilePhone", holder.mobilePhone());
        person.put("position", holder.position());
        person.values().removeIf(value -> value == null);
        return person;
    }
}
