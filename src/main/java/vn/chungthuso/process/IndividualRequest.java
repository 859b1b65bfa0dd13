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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
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
class IndividualRequest implements RequestRules {

    private final Agencies agencies;
    private final AgencyChoices choices;
    private final Certificates certificates;
    private final Law law;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    IndividualRequest(
            Agencies agencies, AgencyChoices choices, Certificates certificates, Law law, Staff staff, Words words, Clock clock) {
        this.agencies = agencies;
        this.choices = choices;
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

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, "ISSUE"), Map.entry(ProcessVariables.CERTIFICATE_KIND, "INDIVIDUAL"));
    }

    @Override
    public Map<String, Object> choices(Caller caller) {
        return Map.of("agencies", choices.of(managedBy(caller)));
    }

    @Override
    public Map<String, Object> typed(Dossier dossier) {
        Map<String, Object> typed = new HashMap<>(dossier.fields());
        typed.computeIfPresent("oldCertificateSerials", (key, serials) ->
                ((List<?>) serials).stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return typed;
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        var errors = new ArrayList<FieldError>();
        agencyError(caller, text(fields, "employingAgency")).ifPresent(errors::add);
        requestDateError(text(fields, "applicationDate")).ifPresent(errors::add);
        if (fields.containsKey("dateOfBirth") && date(fields, "idIssueDate").isBefore(date(fields, "dateOfBirth"))) {
            errors.add(new FieldError("idIssueDate", words.say("request.idIssueDate.beforeBirth")));
        }
        mailbox(caller, fields)
                .filter(check -> !check.allowed())
                .ifPresent(check -> errors.add(new FieldError("officialEmail", check.message())));
        simError(fields).ifPresent(errors::add);
        return errors;
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Map<String, Object> fields = new HashMap<>(values);
        Agency agency = agencies.find(text(fields, "employingAgency"), LocalDate.now(clock)).orElseThrow();
        fields.putIfAbsent("applicationDate", LocalDate.now(clock).toString());
        fields.putIfAbsent("province", agency.province());
        fields.put("employingAgencyName", agency.name());
        fields.put("oldCertificateSerials", serials(fields));
        fields.put("warnings", warnings(caller, fields));
        return request(caller, agency, fields);
    }

    private Request request(Caller caller, Agency agency, Map<String, Object> fields) {
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
                date(fields, "applicationDate"),
                holder,
                name,
                Set.of("id:" + id, "mail:" + mail),
                SearchWords.folded(String.join(" ", name, mail, id)),
                fields);
    }

    private Optional<FieldError> agencyError(Caller caller, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (agencies.find(code, LocalDate.now(clock)).isEmpty()) {
            return Optional.of(new FieldError("employingAgency", words.say("request.agency.unknown")));
        }
        return managedBy(caller).contains(code)
                ? Optional.empty()
                : Optional.of(new FieldError("employingAgency", words.say("request.agency.notManaged")));
    }

    private Optional<FieldError> requestDateError(String date) {
        if (date.isEmpty()) {
            return Optional.empty();
        }
        try {
            law.regime(LocalDate.parse(date));
            return Optional.empty();
        } catch (NoRule beforeFirstRegime) {
            return Optional.of(new FieldError("applicationDate", words.say("request.date.noRegime")));
        }
    }

    private Optional<FieldError> simError(Map<String, Object> fields) {
        String carrier = text(fields, "carrier");
        boolean conversion = Boolean.TRUE.equals(fields.get("simNumberConversion"));
        if (law.simText(carrier, conversion, date(fields, "applicationDate")).value().valid()) {
            return Optional.empty();
        }
        return Optional.of(carrier.isEmpty()
                ? new FieldError("simNumberConversion", words.say("request.sim.noCarrier"))
                : new FieldError("carrier", words.say("request.sim.unlisted", carrier)));
    }

    private Optional<MailboxCheck> mailbox(Caller caller, Map<String, Object> fields) {
        String mail = text(fields, "officialEmail");
        if (mail.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> registeredUnder = certificates.registeredMailbox(mail);
        boolean managed = registeredUnder.filter(agency -> managedBy(caller).contains(agency)).isPresent();
        return Optional.of(law.mailbox(mail, registeredUnder.isPresent(), managed, date(fields, "applicationDate")).value());
    }

    private List<Warning> warnings(Caller caller, Map<String, Object> fields) {
        var warnings = new ArrayList<Warning>();
        String mail = text(fields, "officialEmail");
        mailbox(caller, fields)
                .filter(check -> check.warning() != null)
                .ifPresent(check -> warnings.add(new Warning(check.code(), "officialEmail", check.warning())));
        String id = text(fields, "idNumber");
        if (id.matches("[0-9]+") && id.length() != 9 && id.length() != 12) {
            warnings.add(new Warning("ID_NUMBER_LENGTH", "idNumber", words.say("request.idNumber.length", id.length())));
        }
        if (!certificates.activeOf(CertificateKind.INDIVIDUAL, mail).isEmpty()) {
            warnings.add(new Warning("ACTIVE_CERTIFICATE_EXISTS", "officialEmail", words.say("request.activeExists")));
        }
        return warnings;
    }

    /** What was typed and what the register knows of this mailbox, each once. */
    private List<String> serials(Map<String, Object> fields) {
        Set<String> serials = new LinkedHashSet<>();
        if (fields.get("oldCertificateSerials") instanceof List<?> typed) {
            typed.forEach(serial -> serials.add(String.valueOf(serial)));
        }
        serials.addAll(certificates.oldSerials(text(fields, "officialEmail")));
        return List.copyOf(serials);
    }

    /** Absent dates are of today: they are compared with nothing that could be wrong. */
    private LocalDate date(Map<String, Object> fields, String name) {
        String text = text(fields, name);
        return text.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(text);
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) == null ? "" : fields.get(name).toString();
    }
}
