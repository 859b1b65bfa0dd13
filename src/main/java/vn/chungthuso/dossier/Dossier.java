package vn.chungthuso.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * One certificate, one procedure, one request.
 *
 * @param code business key, {@code HS-2026-000123}
 * @param subjectAgency agency that the certificate belongs to
 * @param senderAgency agency that reviews and sends; null until the route is decided
 * @param requestDate date of the request itself; decides the regime of its own paper (T-01)
 * @param submittedBy account that entered it
 * @param holderAccount account of the person named in it; null where there is none
 * @param subjectName how the subject is called in lists
 * @param fields what was typed, by the identifiers of domain §5; dates as ISO text
 * @param inLetter letter that has gathered it and has not left yet
 * @param dueAt when the present step is due; null while nothing is due
 */
public record Dossier(
        String code,
        Procedure procedure,
        CertificateKind certificateKind,
        DossierState state,
        String subjectAgency,
        String senderAgency,
        LocalDate requestDate,
        String submittedBy,
        String holderAccount,
        String subjectName,
        Map<String, Object> fields,
        String inLetter,
        OffsetDateTime dueAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    /** A field as text; empty where it was left out. */
    public String text(String field) {
        return fields.get(field) == null ? "" : fields.get(field).toString();
    }
}
