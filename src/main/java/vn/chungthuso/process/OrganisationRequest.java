package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;
import vn.chungthuso.terms.Sender;

/** An agency's request for its own certificate, managed by its head (domain §5.6, §7.3; ). */
@Component
class OrganisationRequest implements KindRules {

    private static final String NOT_LEGAL_ENTITY = "NOT_LEGAL_ENTITY";

    private final Applicants applicants;
    private final Agencies agencies;
    private final Law law;
    private final Words words;

    OrganisationRequest(Applicants applicants, Agencies agencies, Law law, Words words) {
        this.applicants = applicants;
        this.agencies = agencies;
        this.law = law;
        this.words = words;
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        Group request = Group.whole(fields);
        Group manager = Group.of(fields, Recipient.MANAGER);
        LocalDate on = applicants.requestDate(request);
        var errors = new ArrayList<>(applicants.errors(caller, manager, on));
        if (fields.containsKey(Recipient.MANAGER) && !manager.isTrue("isAgencyHead")) {
            errors.add(manager.error("isAgencyHead", words.say("request.manager.notHead")));
        }
        applicants.mailboxError(caller, request, "agencyEmail", on).ifPresent(errors::add);
        if (isForTax(fields) && !request.has("taxCode")) {
            errors.add(request.error("taxCode", words.say("request.taxCode.missing")));
        }
        applicants.requestDateError(request).ifPresent(errors::add);
        return errors;
    }

    /** A tax code that is wrong in itself is absent too: it is named twice then, which does no harm. */
    private static boolean isForTax(Map<String, Object> fields) {
        return fields.get("intendedPurposes") instanceof List<?> purposes && purposes.contains(Purpose.ETAX.name());
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Group request = Group.whole(values);
        Group manager = Group.of(values, Recipient.MANAGER);
        Agency agency = applicants.agency(manager.text("employingAgency"));
        LocalDate on = applicants.requestDate(request);
        mustBeLegalEntity(agency, on);
        String mail = request.text("agencyEmail");
        String name = request.text("organisationName");
        Map<String, Object> fields = new HashMap<>(values);
        fields.put(Recipient.MANAGER, applicants.completed(manager, agency));
        fields.put("applicationDate", on.toString());
        fields.putIfAbsent("province", agency.province());
        fields.put("oldCertificateSerials", applicants.oldSerials(request, mail));
        fields.put("warnings", warnings(caller, request, manager, agency));
        return new Request(
                Procedure.ISSUE,
                CertificateKind.ORGANISATION,
                agency.code(),
                on,
                applicants.account(caller, agency, manager.text("officialEmail")),
                name,
                Set.of("mail:" + mail, "name:" + agency.code() + ":" + SearchWords.folded(name)),
                SearchWords.folded(String.join(" ", name, mail, manager.text("fullName"), manager.text("idNumber"))),
                fields);
    }

    /** DT-02 row 1: a unit without legal personality or seal gets none. */
    private void mustBeLegalEntity(Agency agency, LocalDate on) {
        var profile = law.profile(agencies.regionProfileOf(agency.code(), on), on).value();
        Sender sender = law.route(profile, CertificateKind.ORGANISATION, null, agency.ownUnitIsLegalEntity()).value();
        if (sender == Sender.NOT_ELIGIBLE) {
            throw FormRefused.notEligible(words.say("guidance.refusal." + NOT_LEGAL_ENTITY), List.of(NOT_LEGAL_ENTITY), List.of());
        }
    }

    private List<Warning> warnings(Caller caller, Group request, Group manager, Agency agency) {
        LocalDate on = applicants.requestDate(request);
        var warnings = new ArrayList<Warning>();
        if (!SearchWords.folded(agency.name()).equals(SearchWords.folded(request.text("organisationName")))) {
            String message = words.say("request.organisationName.differs", agency.name());
            warnings.add(new Warning("ORGANISATION_NAME_DIFFERS", "organisationName", message));
        }
        applicants.mailboxWarning(caller, request, "agencyEmail", on).ifPresent(warnings::add);
        applicants.mailboxWarning(caller, manager, "officialEmail", on).ifPresent(warnings::add);
        applicants.idNumberWarning(manager).ifPresent(warnings::add);
        applicants.activeWarning(CertificateKind.ORGANISATION, request, "agencyEmail").ifPresent(warnings::add);
        return warnings;
    }
}
