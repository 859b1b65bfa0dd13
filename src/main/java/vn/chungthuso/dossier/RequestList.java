package vn.chungthuso.dossier;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A list of people for whom an agency asks for certificates, prepared before anything is submitted.
 *
 * @param code {@code DS-2026-000001}
 * @param agency whose clerks prepare it
 * @param fields what holds for the whole list, by the identifiers of domain §5.1 and §5.2, as typed
 * @param fieldsVersion count of changes at which {@code fields} changed last
 * @param version count of changes; whoever changes something says which one they saw
 * @param changedBy account of who changed it last
 * @param lines how many people are in it
 * @param taken how many of them have a dossier
 */
public record RequestList(
        String code,
        String agency,
        ListState state,
        Map<String, Object> fields,
        long fieldsVersion,
        long version,
        String changedBy,
        OffsetDateTime changedAt,
        int lines,
        int taken) {

    /** Whether the agency stands for the list as it is now: what was ticked before a later change does not count. */
    public boolean isCommitted() {
        return Boolean.TRUE.equals(fields.get("commitmentAccepted")) && version == fieldsVersion;
    }

    /** Can still be changed. */
    public boolean isDraft() {
        return state == ListState.DRAFT;
    }
}
