package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.MailboxCheck;
import vn.chungthuso.law.NoRule;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** A person's request for a certificate: what no single field can know (DT-09, DT-11, V-30, V-32; ). */
@Component
class IndividualRequest {

    private final Agencies agencies;
    private final Certificates certificates;
    private final Law law;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    IndividualRequest(Agencies agencies, Certificates certificates, Law law, Staff staff, Words words, Clock clock) {
        this.agencies = agencies;
        this.certificates = certificates;
        this.law = law;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    /** Agencies for whose people this person may ask: a clerk's with all below, a holder's own. */
    Set<String> managedBy(Caller caller) {
        Set<String> managed = new HashSet<>(caller.agencies(Role.HOLDER));
        caller.agencies(Role.CLERK).forEach(agency -> managed.addAll(agencies.subtree(agency, LocalDate.now(clock))));
        return managed;
    }

    /**
     * @param values the form's values, each right in itself
     * @throws FormRefused naming every field that is wrong among the others
     */
    Request checked(Caller caller, Map<String, Object> values) {
        var errors = new ArrayList<FieldError>();
        var warnings = new ArrayList<Warning>();
        Map<String, Object> fields = new HashMap<>(values);
        Optional<Agency> agency = agency(caller, fields, errors);
        LocalDate requestDate = dates(fields, errors);
        mailbox(caller, fields, errors, warnings);
        sim(fields, errors);
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        fields.putIfAbsent("province", agency.orElseThrow().province());
        fields.put("employingAgencyName", agency.orElseThrow().name());
        idNumberLength(fields, warnings);
        existing(fields, warnings);
        fields.put("warnings", warnings);
        return request(caller, agency.orElseThrow(), requestDate, fields);
    }

    private Request request(Caller caller, Agency agency, LocalDate requestDate, Map<String, Object> fields) {
        String mail = text(fields, "officialEmail");
        String id = text(fields, "idNumber");
        String name = text(fields, "fullName");
        boolean entersForOthers = caller.agencies(Role.CLERK).stream()
                .anyMatch(clerkAt -> agencies.subtree(clerkAt, LocalDate.now(clock)).contains(agency.code()));
        String holder = entersForOthers ? staff.accountOf(mail).orElse(null) : caller.user();
        return new Request(
                Procedure.ISSUE,
                CertificateKind.INDIVIDUAL,
                agency.code(),
                requestDate,
                holder,
                name,
                Set.of("id:" + id, "mail:" + mail),
                SearchWords.folded(String.join(" ", name, mail, id)),
                fields);
    }

    private Optional<Agency> agency(Caller caller, Map<String, Object> fields, List<FieldError> errors) {
        String code = text(fields, "employingAgency");
        Optional<Agency> agency = agencies.find(code, LocalDate.now(clock));
        if (agency.isEmpty()) {
            errors.add(new FieldError("employingAgency", words.say("request.agency.unknown")));
        } else if (!managedBy(caller).contains(code)) {
            errors.add(new FieldError("employingAgency", words.say("request.agency.notManaged")));
        }
        return agency;
    }

    private LocalDate dates(Map<String, Object> fields, List<FieldError> errors) {
        LocalDate today = LocalDate.now(clock);
        fields.putIfAbsent("applicationDate", today.toString());
        LocalDate requested = LocalDate.parse(text(fields, "applicationDate"));
        if (requested.isAfter(today)) {
            errors.add(new FieldError("applicationDate", words.say("request.date.future")));
        } else if (!hasRegime(requested)) {
            errors.add(new FieldError("applicationDate", words.say("request.date.noRegime")));
        }
        if (LocalDate.parse(text(fields, "idIssueDate")).isBefore(LocalDate.parse(text(fields, "dateOfBirth")))) {
            errors.add(new FieldError("idIssueDate", words.say("request.idIssueDate.beforeBirth")));
        }
        return requested;
    }

    private boolean hasRegime(LocalDate date) {
        try {
            law.regime(date);
            return true;
        } catch (NoRule beforeFirstRegime) {
            return false;
        }
    }

    private void mailbox(Caller caller, Map<String, Object> fields, List<FieldError> errors, List<Warning> warnings) {
        String mail = text(fields, "officialEmail");
        Optional<String> registeredUnder = certificates.registeredMailbox(mail);
        boolean managed = registeredUnder.map(managedBy(caller)::contains).orElse(false);
        MailboxCheck check = law.mailbox(mail, registeredUnder.isPresent(), managed).value();
        if (!check.allowed()) {
            errors.add(new FieldError("officialEmail", check.message()));
        } else if (check.warning() != null) {
            warnings.add(new Warning(check.code(), "officialEmail", check.warning()));
        }
    }

    private void sim(Map<String, Object> fields, List<FieldError> errors) {
        boolean conversion = Boolean.TRUE.equals(fields.get("simNumberConversion"));
        if (!law.simText(text(fields, "carrier"), conversion).value().valid()) {
            errors.add(new FieldError("simNumberConversion", words.say("request.sim.noCarrier")));
        }
    }

    private void idNumberLength(Map<String, Object> fields, List<Warning> warnings) {
        String id = text(fields, "idNumber");
        if (id.matches("[0-9]+") && id.length() != 9 && id.length() != 12) {
            warnings.add(new Warning("ID_NUMBER_LENGTH", "idNumber", words.say("request.idNumber.length", id.length())));
        }
    }

    /** A subscriber who is known: old serials fill themselves in, a certificate still active is pointed out. */
    private void existing(Map<String, Object> fields, List<Warning> warnings) {
        String mail = text(fields, "officialEmail");
        Set<String> serials = new LinkedHashSet<>();
        if (fields.get("oldCertificateSerials") instanceof List<?> typed) {
            typed.forEach(serial -> serials.add(String.valueOf(serial)));
        }
        serials.addAll(certificates.oldSerials(mail));
        fields.put("oldCertificateSerials", List.copyOf(serials));
        if (!certificates.activeOf(CertificateKind.INDIVIDUAL, mail).isEmpty()) {
            warnings.add(new Warning("ACTIVE_CERTIFICATE_EXISTS", "officialEmail", words.say("request.activeExists")));
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) == null ? "" : fields.get(name).toString();
    }
}
