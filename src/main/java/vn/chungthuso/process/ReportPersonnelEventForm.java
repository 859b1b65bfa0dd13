package vn.chungthuso.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.PersonnelEvents.Report;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.registry.PersonnelReports;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.LifeEvent;

/** A clerk reports what happened to a person or an agency (DT-10); what it calls for is shown in the task that follows. */
@Component("report-personnel-event")
class ReportPersonnelEventForm implements StartForm {

    private static final Set<CertificateStatus> ENDED =
            EnumSet.of(CertificateStatus.SUPERSEDED, CertificateStatus.EXPIRED, CertificateStatus.REVOKED);

    private final PersonnelReports reports;
    private final EventConcern concern;
    private final CertificateAsked asked;
    private final Certificates certificates;
    private final AgencyChoices agencies;
    private final CaringClerk clerks;
    private final Words words;

    ReportPersonnelEventForm(
            PersonnelReports reports,
            EventConcern concern,
            CertificateAsked asked,
            Certificates certificates,
            AgencyChoices agencies,
            CaringClerk clerks,
            Words words) {
        this.reports = reports;
        this.concern = concern;
        this.asked = asked;
        this.certificates = certificates;
        this.agencies = agencies;
        this.clerks = clerks;
        this.words = words;
    }

    @Override
    public void mayOpen(Caller caller) {
        if (!caller.has(Role.CLERK)) {
            throw FormRefused.forbidden(words.say("event.role"));
        }
    }

    @Override
    public Map<String, Object> servedAtStart(Caller caller) {
        return Map.of("people", people(caller), "agencies", agencies.of(asked.managedBy(caller)));
    }

    /** Whoever stands behind a live certificate within the clerk's reach, each once, by mailbox. */
    private Collection<Map<String, String>> people(Caller caller) {
        List<Certificate> live = certificates.within(asked.managedBy(caller), caller.user()).stream()
                .filter(certificate -> !ENDED.contains(certificate.status()))
                .toList();
        Map<String, Map<String, String>> people = new LinkedHashMap<>();
        certificates.holdersOf(live).values().stream()
                .sorted(Comparator.comparing(Holder::fullName))
                .forEach(holder -> people.putIfAbsent(holder.officialEmail(), Map.of(
                        "value", holder.officialEmail(),
                        "label", words.say("event.person", holder.fullName(), Objects.requireNonNullElse(holder.position(), ""), holder.officialEmail()))));
        return people.values();
    }

    @Override
    public String open(Caller caller, Map<String, Object> values, VariableScope start) {
        Group typed = Group.whole(values);
        Report report = new Report(
                LifeEvent.valueOf(typed.text("event")),
                typed.has("person") ? typed.text("person") : null,
                typed.has("agency") ? typed.text("agency") : null,
                typed.date("eventDate"));
        List<Certificate> concerned = concern.concerned(caller, report);
        String agency = report.agency() == null ? concerned.get(0).agencyCode() : report.agency();
        start.setVariable(ProcessVariables.SENDER_AGENCY, clerks.office(caller, agency).orElseThrow());
        return reports.report(report.event(), report.officialEmail(), report.agency(), report.eventDate(), caller.user());
    }
}
