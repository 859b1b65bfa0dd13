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
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.MailboxCheck;
import vn.chungthuso.law.NoRule;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.CertificateKind;

/** What a request for a new certificate asks of the people, agencies and mailboxes in it, whatever its kind (DT-09, V-30, V-32; ). */
@Component
class Applicants {

    private final Agencies agencies;
    private final AgencyChoices choices;
    private final Certificates certificates;
    private final Law law;
    private final IntakeRules intake;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    Applicants(
            Agencies agencies,
            AgencyChoices choices,
            Certificates certificates,
            Law law,
            IntakeRules intake,
            Staff staff,
            Words words,
            Clock clock) {
        this.agencies = agencies;
        this.choices = choices;
        this.certificates = certificates;
        this.law = law;
        this.intake = intake;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    /** Agencies for which this person may ask: a clerk's with all below, a holder's own. */
    Set<String> managedBy(Caller caller) {
        Set<String> managed = new HashSet<>(caller.agencies(Role.HOLDER));
        caller.agencies(Role.CLERK).forEach(agency -> managed.addAll(agencies.subtree(agency, today())));
        return managed;
    }

    /** The same as options of a select. */
    List<Map<String, String>> agencyChoices(Caller caller) {
        return choices.of(managedBy(caller));
    }

    /** @param code of an agency that {@link #agencyError} has nothing against */
    Agency agency(String code) {
        return agencies.find(code, today()).orElseThrow();
    }

    /** What is wrong with a person: agency, dates and mailbox. */
    List<FieldError> errors(Caller caller, Group person, LocalDate on) {
        var errors = new ArrayList<FieldError>();
        agencyError(caller, person, "employingAgency").ifPresent(errors::add);
        if (person.has("dateOfBirth") && person.has("idIssueDate") && person.date("idIssueDate").isBefore(person.date("dateOfBirth"))) {
            errors.add(person.error("idIssueDate", words.say("request.idIssueDate.beforeBirth")));
        }
        mailboxError(caller, person, "officialEmail", on).ifPresent(errors::add);
        return errors;
    }

    Optional<FieldError> agencyError(Caller caller, Group group, String field) {
        String code = group.text(field);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (agencies.find(code, today()).isEmpty()) {
            return Optional.of(group.error(field, words.say("request.agency.unknown")));
        }
        return managedBy(caller).contains(code)
                ? Optional.empty()
                : Optional.of(group.error(field, words.say("request.agency.notManaged")));
    }

    Optional<FieldError> mailboxError(Caller caller, Group group, String field, LocalDate on) {
        return mailbox(caller, group.text(field), on)
                .filter(check -> !check.allowed())
                .map(check -> group.error(field, check.message()));
    }

    /** A request is made under a regime: never before the first. */
    Optional<FieldError> requestDateError(Group request) {
        try {
            law.regime(requestDate(request));
            return Optional.empty();
        } catch (NoRule beforeFirstRegime) {
            return Optional.of(request.error("applicationDate", words.say("request.date.noRegime")));
        }
    }

    /** Today where none was stated. */
    LocalDate requestDate(Group request) {
        return request.has("applicationDate") ? request.date("applicationDate") : today();
    }

    Optional<Warning> mailboxWarning(Caller caller, Group group, String field, LocalDate on) {
        return mailbox(caller, group.text(field), on)
                .filter(check -> check.warning() != null)
                .map(check -> new Warning(check.code(), group.path(field), check.warning()));
    }

    Optional<Warning> idNumberWarning(Group person) {
        String id = person.text("idNumber");
        boolean unusual = id.matches("[0-9]+") && id.length() != 9 && id.length() != 12;
        return unusual
                ? Optional.of(new Warning("ID_NUMBER_LENGTH", person.path("idNumber"), words.say("request.idNumber.length", id.length())))
                : Optional.empty();
    }

    Optional<Warning> activeWarning(CertificateKind kind, Group group, String field) {
        return certificates.activeOf(kind, group.text(field)).isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning("ACTIVE_CERTIFICATE_EXISTS", group.path(field), words.say("request.activeExists")));
    }

    /** What was typed and what the register knows of this mailbox, each once. */
    List<String> oldSerials(Group request, String mailbox) {
        Set<String> serials = new LinkedHashSet<>();
        if (request.fields().get("oldCertificateSerials") instanceof List<?> typed) {
            typed.forEach(serial -> serials.add(String.valueOf(serial)));
        }
        serials.addAll(certificates.oldSerials(mailbox));
        return List.copyOf(serials);
    }

    /** A person with what is known of the agency that employs them. */
    Map<String, Object> completed(Group person, Agency employer) {
        Map<String, Object> completed = new HashMap<>(person.fields());
        completed.putIfAbsent("province", employer.province());
        completed.put("employingAgencyName", employer.name());
        return completed;
    }

    /** Account of a person named in a request: who asks for themselves, or whose mailbox it is where a clerk asks; null where there is none. */
    String account(Caller caller, Agency agency, String mailbox) {
        boolean entersForOthers =
                caller.agencies(Role.CLERK).stream().anyMatch(clerkAt -> agencies.subtree(clerkAt, today()).contains(agency.code()));
        return entersForOthers ? accountOf(mailbox) : caller.user();
    }

    /** Account whose mailbox this is; null where there is none. */
    String accountOf(String mailbox) {
        return mailbox.isEmpty() ? null : staff.accountOf(mailbox).orElse(null);
    }

    /** What the table says of a mailbox (DT-09); nothing of an empty one. */
    Optional<MailboxCheck> mailbox(Caller caller, String mail, LocalDate on) {
        if (mail.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> registeredUnder = certificates.registeredMailbox(mail);
        boolean managed = registeredUnder.filter(agency -> managedBy(caller).contains(agency)).isPresent();
        return Optional.of(intake.mailbox(mail, registeredUnder.isPresent(), managed, on).value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
