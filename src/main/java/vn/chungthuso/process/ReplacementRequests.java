package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.registry.PublicCertificate;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;

/** The requests that replace a public certificate, with what the declaration and the register know already (domain §7.13 step 3). */
@Component
class ReplacementRequests {

    static final String PERSON = "person";
    static final String SECOND_PERSON = "secondPerson";
    static final String ORGANISATION = "organisation";

    private final Agencies agencies;
    private final Certificates certificates;
    private final CertificateAsked asked;
    private final Words words;
    private final Clock clock;

    ReplacementRequests(Agencies agencies, Certificates certificates, CertificateAsked asked, Words words, Clock clock) {
        this.agencies = agencies;
        this.certificates = certificates;
        this.asked = asked;
        this.words = words;
        this.clock = clock;
    }

    /** What is known beforehand, by the groups of the form. */
    Map<String, Object> known(Caller caller, PublicCertificate declared) {
        return Map.of(
                PERSON, person(caller, declared),
                ORGANISATION, organisation(declared),
                Recipient.MANAGER, head(declared));
    }

    private Map<String, Object> person(Caller caller, PublicCertificate declared) {
        if (declared.kind() != CertificateKind.INDIVIDUAL) {
            return Map.of();
        }
        Map<String, Object> person = new HashMap<>();
        certificates.registeredUnder(declared.officialEmail())
                .filter(certificate -> asked.managedBy(caller).contains(certificate.agencyCode()))
                .map(certificates::holderOf)
                .ifPresent(holder -> {
                    person.putAll(PersonFields.of(holder));
                    person.put("isAgencyHead", holder.agencyHead());
                });
        person.put("fullName", declared.holderName());
        person.put("officialEmail", declared.officialEmail());
        return person;
    }

    private Map<String, Object> organisation(PublicCertificate declared) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> organisation = new HashMap<>();
        agencies.find(declared.agencyCode(), today).map(Agency::name).ifPresent(name -> organisation.put("organisationName", name));
        agencies.superiorOf(declared.agencyCode(), today).map(Agency::name).ifPresent(name -> organisation.put("parentAgencyName", name));
        if (declared.kind() == CertificateKind.ORGANISATION) {
            organisation.put("agencyEmail", declared.officialEmail());
        }
        return organisation;
    }

    /** The head as some certificate of the agency names them: manager of its own one. */
    private Map<String, Object> head(PublicCertificate declared) {
        return certificates.holdersOf(certificates.ofAgency(declared.agencyCode())).values().stream()
                .filter(Holder::agencyHead)
                .findFirst()
                .map(PersonFields::of)
                .orElse(Map.of());
    }

    /** @param group where the person stands in the form */
    RequestsTogether.Wanted ofPerson(PublicCertificate declared, Map<String, Object> values, String group) {
        Map<String, Object> body = new HashMap<>(Group.of(values, group).fields());
        body.put("employingAgency", declared.agencyCode());
        return wanted(declared, CertificateKind.INDIVIDUAL, group, body);
    }

    RequestsTogether.Wanted ofOrganisation(PublicCertificate declared, Map<String, Object> values) {
        Map<String, Object> manager = new HashMap<>(Group.of(values, Recipient.MANAGER).fields());
        manager.put("employingAgency", declared.agencyCode());
        manager.put("isAgencyHead", true);
        Map<String, Object> body = new HashMap<>(Group.of(values, ORGANISATION).fields());
        body.put(Recipient.MANAGER, manager);
        return wanted(declared, CertificateKind.ORGANISATION, ORGANISATION, body);
    }

    private RequestsTogether.Wanted wanted(PublicCertificate declared, CertificateKind kind, String group, Map<String, Object> body) {
        List<String> purposes = declared.purposes().stream().map(Purpose::name).toList();
        body.put(ProcessVariables.PROCEDURE, Procedure.ISSUE.name());
        body.put(ProcessVariables.CERTIFICATE_KIND, kind.name());
        body.put("intendedPurposes", purposes);
        body.put("commitmentAccepted", true); // ticked in the form that opens it
        return new RequestsTogether.Wanted(words.say("guidance.certificateKind." + kind), group, body);
    }
}
