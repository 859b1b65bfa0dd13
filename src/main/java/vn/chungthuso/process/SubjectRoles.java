package vn.chungthuso.process;

import java.util.Map;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.SubjectRole;

/** In which role a person asks, as table «route» wants to know it (DT-02, resolution rules). */
final class SubjectRoles {

    private SubjectRoles() {}

    /**
     * {@code HEAD} is only the head of an agency that is itself a direct managing agency; the role is asked of people alone.
     *
     * @param fields of the request, with {@code isAgencyHead}
     * @param unit agency that the certificate belongs to
     */
    static SubjectRole of(CertificateKind kind, Map<String, Object> fields, Agency unit) {
        if (kind != CertificateKind.INDIVIDUAL) {
            return null;
        }
        boolean head = Boolean.TRUE.equals(fields.get("isAgencyHead")) && unit.ownUnitIsLegalEntity();
        return head ? SubjectRole.HEAD : SubjectRole.DEPUTY_OR_BELOW;
    }
}
