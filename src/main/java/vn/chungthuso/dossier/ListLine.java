package vn.chungthuso.dossier;

import java.util.Map;

/**
 * A person of a {@link RequestList}.
 *
 * @param place from 1 on, without gaps
 * @param fields of the start form (domain §5.3), as far as they are known
 * @param errors why it was not taken: sentence by field, the empty name for the person as a whole
 * @param version the list's count of changes at which this line changed last
 * @param dossierCode null until the request was taken
 */
public record ListLine(
        long id, int place, Map<String, Object> fields, Map<String, Object> errors, long version, String dossierCode) {

    /** A field as text; empty where it was left out. */
    public String text(String field) {
        return fields.get(field) == null ? "" : fields.get(field).toString();
    }

    public boolean isOpen() {
        return dossierCode == null;
    }
}
