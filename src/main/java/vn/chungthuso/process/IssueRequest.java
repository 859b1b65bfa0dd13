package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** A request for a new certificate: one form for all kinds, the rules of each kind for itself (domain §7.2 to §7.5). */
@Component
class IssueRequest implements RequestRules {

    private final Applicants applicants;
    private final Map<CertificateKind, KindRules> kinds;

    IssueRequest(
            Applicants applicants,
            IndividualRequest individual,
            OrganisationRequest organisation,
            ItemRequest item,
            OneStopRequest oneStop) {
        this.applicants = applicants;
        this.kinds = Map.of(
                CertificateKind.INDIVIDUAL, individual,
                CertificateKind.ORGANISATION, organisation,
                CertificateKind.DEVICE_SERVICE_SOFTWARE, item,
                CertificateKind.ONE_STOP, oneStop);
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, Procedure.ISSUE.name()));
    }

    /** A request that names no kind is a person's. */
    @Override
    public Map<String, Object> choices(Caller caller) {
        return Map.of(
                "agencies", applicants.agencyChoices(caller), ProcessVariables.CERTIFICATE_KIND, CertificateKind.INDIVIDUAL.name());
    }

    @Override
    public Map<String, Object> typed(Dossier dossier) {
        Map<String, Object> typed = new HashMap<>(dossier.fields());
        typed.put(ProcessVariables.CERTIFICATE_KIND, dossier.certificateKind().name());
        typed.computeIfPresent("oldCertificateSerials", (key, serials) ->
                ((List<?>) serials).stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return typed;
    }

    /** A kind that is wrong in itself is absent: nothing else can be said then. */
    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        return fields.containsKey(ProcessVariables.CERTIFICATE_KIND) ? rules(fields).errors(caller, fields) : List.of();
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> fields) {
        KindRules rules = rules(fields);
        Map<String, Object> rest = new HashMap<>(fields);
        rest.remove(ProcessVariables.CERTIFICATE_KIND);
        return rules.checked(caller, rest);
    }

    private KindRules rules(Map<String, Object> fields) {
        return kinds.get(CertificateKind.valueOf(fields.get(ProcessVariables.CERTIFICATE_KIND).toString()));
    }
}
