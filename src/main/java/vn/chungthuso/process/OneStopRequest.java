package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * A one-stop section's request for its own certificate: named after the section and not after its officer, so that a new officer takes it
 * over instead of asking for another (domain §5.13, §7.5; ).
 */
@Component
class OneStopRequest implements KindRules {

    private static final String AGENCY = "oneStopAgency";
    private static final String FIELD = "oneStopField";
    /** DT-04 row 18: a warning for others, here the refusal (§7.10). */
    private static final String ACTIVE_EXISTS = "ACTIVE_CERTIFICATE_EXISTS";

    private final Applicants applicants;
    private final OneStopName names;
    private final Agencies agencies;
    private final Certificates certificates;
    private final Law law;
    private final Words words;

    OneStopRequest(Applicants applicants, OneStopName names, Agencies agencies, Certificates certificates, Law law, Words words) {
        this.applicants = applicants;
        this.names = names;
        this.agencies = agencies;
        this.certificates = certificates;
        this.law = law;
        this.words = words;
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        Group request = Group.whole(fields);
        LocalDate on = applicants.requestDate(request);
        var errors = new ArrayList<FieldError>();
        Optional<FieldError> noAgency = agencyError(caller, request);
        noAgency.ifPresentOrElse(errors::add, () -> sectionError(caller, request, on).ifPresent(errors::add));
        applicants.mailboxError(caller, request, "officialEmail", on)
                .or(() -> personalMailbox(request))
                .ifPresent(errors::add);
        Group custodian = Group.of(fields, Recipient.CUSTODIAN);
        applicants.mailboxError(caller, custodian, "officialEmail", on).ifPresent(errors::add);
        applicants.requestDateError(request).ifPresent(errors::add);
        return errors;
    }

    private Optional<FieldError> agencyError(Caller caller, Group request) {
        return agencyCode(caller, request).isEmpty()
                ? Optional.of(request.error(AGENCY, words.say("request.oneStop.whichAgency")))
                : applicants.agencyError(caller, request, AGENCY);
    }

    /** Where none is named it is the caller's own; empty where that is not clear. */
    private static String agencyCode(Caller caller, Group request) {
        Set<String> own = Stream.of(Role.CLERK, Role.HOLDER).map(caller::agencies).filter(at -> !at.isEmpty()).findFirst().orElse(Set.of());
        boolean clear = own.size() == 1;
        return request.has(AGENCY) || !clear ? request.text(AGENCY) : own.iterator().next();
    }

    /** The region has such certificates (V-21), and a second counter says its field of work. */
    private Optional<FieldError> sectionError(Caller caller, Group request, LocalDate on) {
        String code = agencyCode(caller, request);
        if (!law.profile(agencies.regionProfileOf(code, on), on).value().oneStopEnabled()) {
            return Optional.of(request.error(ProcessVariables.CERTIFICATE_KIND, words.say("request.oneStop.notOffered")));
        }
        boolean another = certificates.ofAgency(code).stream().anyMatch(live -> live.kind() == CertificateKind.ONE_STOP);
        boolean taken = isTaken(applicants.agency(code), request);
        return another && !taken && !request.has(FIELD)
                ? Optional.of(request.error(FIELD, words.say("request.oneStop.fieldMissing")))
                : Optional.empty();
    }

    private Optional<FieldError> personalMailbox(Group request) {
        return certificates.activeOf(CertificateKind.INDIVIDUAL, request.text("officialEmail")).isEmpty()
                ? Optional.empty()
                : Optional.of(request.error("officialEmail", words.say("request.oneStop.personalMailbox")));
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Group request = Group.whole(values);
        Group custodian = Group.of(values, Recipient.CUSTODIAN);
        Agency agency = applicants.agency(agencyCode(caller, request));
        mustBeNew(agency, request);
        String name = names.of(agency, request.text(FIELD));
        String mail = request.text("officialEmail");
        LocalDate on = applicants.requestDate(request);
        Map<String, Object> fields = new HashMap<>(values);
        fields.put(AGENCY, agency.code());
        fields.put("certificateTypeText", words.say("oneStop.certificateType"));
        fields.put("certificateName", name);
        fields.put("agencyName", agency.name());
        fields.putIfAbsent("province", agency.province());
        fields.put("applicationDate", on.toString());
        fields.put("oldCertificateSerials", applicants.oldSerials(request, mail));
        fields.put(Recipient.CUSTODIAN, applicants.completed(custodian, agency));
        fields.put("warnings", warnings(caller, request, custodian));
        return new Request(
                Procedure.ISSUE,
                CertificateKind.ONE_STOP,
                agency.code(),
                on,
                applicants.accountOf(custodian.text("officialEmail")),
                name,
                Set.of("mail:" + mail, "name:" + agency.code() + ":" + SearchWords.folded(name)),
                SearchWords.folded(String.join(" ", name, mail, custodian.text("fullName"), custodian.text("idNumber"))),
                fields);
    }

    /** what the section has already is handed to the new officer; nothing is issued for them. */
    private void mustBeNew(Agency agency, Group request) {
        if (isTaken(agency, request)) {
            String key = request.has(FIELD) ? "request.oneStop.handover" : "request.oneStop.handoverOrField";
            String why = words.say(key, names.of(agency, request.text(FIELD)));
            throw FormRefused.notEligible(
                    request.error(FIELD, why), List.of(ACTIVE_EXISTS), List.of(Procedure.ONE_STOP_HANDOVER));
        }
    }

    private boolean isTaken(Agency agency, Group request) {
        return certificates.oneStopNameTaken(agency.code(), names.of(agency, request.text(FIELD)));
    }

    private List<Warning> warnings(Caller caller, Group request, Group custodian) {
        var warnings = new ArrayList<Warning>();
        applicants.mailboxWarning(caller, request, "officialEmail", applicants.requestDate(request)).ifPresent(warnings::add);
        applicants.idNumberWarning(custodian).ifPresent(warnings::add);
        applicants.activeWarning(CertificateKind.ONE_STOP, request, "officialEmail").ifPresent(warnings::add);
        return warnings;
    }
}
