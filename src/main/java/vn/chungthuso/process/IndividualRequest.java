package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** A person's request for a certificate: what no single field can know (DT-09, DT-11, V-30, V-32; ). */
@Component
class IndividualRequest implements KindRules {

    private final Applicants applicants;
    private final IntakeRules intake;
    private final Words words;

    IndividualRequest(Applicants applicants, IntakeRules intake, Words words) {
        this.applicants = applicants;
        this.intake = intake;
        this.words = words;
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        Group person = Group.whole(fields);
        var errors = new ArrayList<>(applicants.errors(caller, person, applicants.requestDate(person)));
        applicants.requestDateError(person).ifPresent(errors::add);
        simError(person).ifPresent(errors::add);
        return errors;
    }

    private Optional<FieldError> simError(Group person) {
        String carrier = person.text("carrier");
        if (intake.simText(carrier, person.isTrue("simNumberConversion"), applicants.requestDate(person)).value().valid()) {
            return Optional.empty();
        }
        return Optional.of(carrier.isEmpty()
                ? person.error("simNumberConversion", words.say("request.sim.noCarrier"))
                : person.error("carrier", words.say("request.sim.unlisted", carrier)));
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Group person = Group.whole(values);
        String mail = person.text("officialEmail");
        Agency agency = applicants.agency(person.text("employingAgency"));
        Map<String, Object> fields = new HashMap<>(applicants.completed(person, agency));
        fields.put("applicationDate", applicants.requestDate(person).toString());
        fields.put("oldCertificateSerials", applicants.oldSerials(person, mail));
        fields.put("warnings", warnings(caller, person));
        return new Request(
                Procedure.ISSUE,
                CertificateKind.INDIVIDUAL,
                agency.code(),
                applicants.requestDate(person),
                applicants.account(caller, agency, mail),
                person.text("fullName"),
                Set.of("id:" + person.text("idNumber"), "mail:" + mail),
                SearchWords.folded(String.join(" ", person.text("fullName"), mail, person.text("idNumber"))),
                fields);
    }

    private List<Warning> warnings(Caller caller, Group person) {
        var warnings = new ArrayList<Warning>();
        applicants.mailboxWarning(caller, person, "officialEmail", applicants.requestDate(person)).ifPresent(warnings::add);
        applicants.idNumberWarning(person).ifPresent(warnings::add);
        applicants.activeWarning(CertificateKind.INDIVIDUAL, person, "officialEmail").ifPresent(warnings::add);
        return warnings;
    }
}
