package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.PublicCertificate.Declaration;
import vn.chungthuso.registry.PublicCertificates;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Purpose;

/** A clerk declares a certificate of a public CA that a unit still uses (domain §7.13 step 1, R-002). */
@Component("declare-public-certificate")
class DeclarePublicCertificateForm implements StartForm {

    private final PublicCertificates declared;
    private final Applicants applicants;
    private final CaringClerk clerks;
    private final Words words;
    private final Clock clock;

    DeclarePublicCertificateForm(PublicCertificates declared, Applicants applicants, CaringClerk clerks, Words words, Clock clock) {
        this.declared = declared;
        this.applicants = applicants;
        this.clerks = clerks;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void mayOpen(Caller caller) {
        if (!caller.has(Role.CLERK)) {
            throw FormRefused.forbidden(words.say("changeover.role"));
        }
    }

    @Override
    public Map<String, Object> servedAtStart(Caller caller) {
        return Map.of("agencies", applicants.agencyChoices(caller));
    }

    @Override
    public List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        Group typed = Group.whole(values);
        LocalDate today = LocalDate.now(clock);
        var errors = new ArrayList<FieldError>();
        applicants.agencyError(caller, typed, "agency").ifPresent(errors::add);
        applicants.mailboxError(caller, typed, "officialEmail", today).ifPresent(errors::add);
        if (typed.has("validTo") && typed.date("validTo").isBefore(today)) {
            errors.add(typed.error("validTo", words.say("changeover.expired", DateWords.date(typed.text("validTo")))));
        }
        return errors;
    }

    @Override
    public String open(Caller caller, Map<String, Object> values, VariableScope start) {
        Declaration declaration = declaration(values);
        Optional<String> same = declared.same(declaration);
        if (same.isPresent()) {
            throw twice(same.get());
        }
        start.setVariable(ProcessVariables.SENDER_AGENCY, office(caller, declaration.agencyCode()));
        try {
            return declared.declare(declaration, caller.user());
        } catch (DuplicateKeyException race) {
            throw FormRefused.conflict(words.say("changeover.twice.now"), Map.of());
        }
    }

    /** A clerk who is none of these agencies' may still be a holder there. */
    private String office(Caller caller, String agency) {
        return clerks.office(caller, agency)
                .orElseThrow(() -> FormRefused.badInput("agency", words.say("request.agency.notManaged")));
    }

    private FormRefused twice(String code) {
        return FormRefused.conflict(words.say("changeover.twice", code), Map.of("code", code));
    }

    private static Declaration declaration(Map<String, Object> values) {
        Group typed = Group.whole(values);
        List<Purpose> purposes = ((List<?>) values.get("purposes")).stream().map(String::valueOf).map(Purpose::valueOf).toList();
        return new Declaration(
                typed.text("agency"),
                typed.text("provider"),
                CertificateKind.valueOf(typed.text("holderKind")),
                typed.text("holderName"),
                typed.text("officialEmail"),
                purposes,
                typed.date("validTo"));
    }
}
