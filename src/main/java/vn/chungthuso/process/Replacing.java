package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.NoRule;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.Procedure;

/** What renewal and change have in common: both ask with one form for a certificate in the place of another (domain §5.8, §7.6, §7.7). */
@Component
class Replacing {

    private final CertificateAsked asked;
    private final Certificates certificates;
    private final Agencies agencies;
    private final Law law;
    private final EligibilityOnTheDay days;
    private final Words words;
    private final Clock clock;

    Replacing(
            CertificateAsked asked,
            Certificates certificates,
            Agencies agencies,
            Law law,
            EligibilityOnTheDay days,
            Words words,
            Clock clock) {
        this.asked = asked;
        this.certificates = certificates;
        this.agencies = agencies;
        this.law = law;
        this.days = days;
        this.words = words;
        this.clock = clock;
    }

    /** What is wrong whatever is asked of the certificate. */
    List<FieldError> errors(Map<String, Object> fields, Optional<Certificate> certificate) {
        var errors = new ArrayList<FieldError>();
        dateError(fields).ifPresent(errors::add);
        certificate.flatMap(found -> certificateError(fields, found)).ifPresent(errors::add);
        return errors;
    }

    private Optional<FieldError> dateError(Map<String, Object> fields) {
        try {
            law.regime(requestDate(fields));
            return Optional.empty();
        } catch (NoRule beforeFirstRegime) {
            return Optional.of(new FieldError("applicationDate", words.say("request.date.noRegime")));
        }
    }

    private Optional<FieldError> certificateError(Map<String, Object> fields, Certificate certificate) {
        Object kind = fields.get(ProcessVariables.CERTIFICATE_KIND);
        if (kind != null && !kind.equals(certificate.kind().name())) {
            return Optional.of(new FieldError(ProcessVariables.CERTIFICATE_KIND, words.say("certificate.otherKind")));
        }
        return certificate.notAfter() == null
                ? Optional.of(new FieldError(CertificateAsked.SERIAL, words.say("certificate.noValidity")))
                : Optional.empty();
    }

    /** Today where no date was typed. */
    LocalDate requestDate(Map<String, Object> fields) {
        Object date = fields.get("applicationDate");
        return date == null ? LocalDate.now(clock) : LocalDate.parse(date.toString());
    }

    /**
     * The request in its final shape.
     *
     * @param typed what was typed, and what follows from it
     * @throws FormRefused 400 where the procedure is not open for the certificate
     */
    Request checked(Procedure procedure, Certificate certificate, Boolean reasonListed, Map<String, Object> typed, List<Warning> more) {
        List<Warning> warnings = new ArrayList<>(asked.mustBeOpen(procedure, certificate, reasonListed));
        days.closing(procedure, certificate).ifPresent(warnings::add);
        warnings.addAll(more);
        Map<String, Object> fields = new HashMap<>(typed);
        fields.put("requestKind", procedure.name());
        fields.put("applicant", applicant(certificate));
        fields.put("warnings", warnings);
        return asked.request(procedure, certificate, fields);
    }

    /** Who asks, as the register knows them: the person, or who manages or keeps the certificate. */
    private Map<String, Object> applicant(Certificate certificate) {
        Holder holder = certificates.holderOf(certificate);
        Agency agency = agencies.find(certificate.agencyCode(), LocalDate.now(clock)).orElseThrow();
        Map<String, Object> applicant = new HashMap<>();
        applicant.put("fullName", holder.fullName());
        applicant.put("dateOfBirth", Objects.toString(holder.dateOfBirth(), null));
        applicant.put("idNumber", holder.idNumber());
        applicant.put("idIssueDate", Objects.toString(holder.idIssueDate(), null));
        applicant.put("idIssuePlace", holder.idIssuePlace());
        applicant.put("officialEmail", holder.officialEmail());
        applicant.put("mobilePhone", holder.mobilePhone());
        applicant.put("employingAgencyName", agency.name());
        applicant.put("province", agency.province());
        applicant.put("position", holder.position());
        applicant.values().removeIf(Objects::isNull);
        return applicant;
    }
}
