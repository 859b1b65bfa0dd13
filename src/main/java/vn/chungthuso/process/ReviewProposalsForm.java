package vn.chungthuso.process;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.EventConcern.Wanted;
import vn.chungthuso.process.PersonnelEvents.Report;
import vn.chungthuso.registry.PersonnelEvent;
import vn.chungthuso.registry.PersonnelReports;
import vn.chungthuso.terms.Procedure;

/** The clerk sees what an event calls for, states what the register does not know, and opens it with one click (DT-10). */
@Component("review-proposals")
class ReviewProposalsForm implements TaskForm {

    private static final String CHOSEN = "chosen";
    /** Procedures whose request is made by ticking this box, here as in their own forms. */
    private static final Set<Procedure> COMMITTED =
            EnumSet.of(Procedure.ISSUE, Procedure.RENEW, Procedure.CHANGE_INFO, Procedure.UNLOCK);

    private final PersonnelReports reports;
    private final EventConcern concern;
    private final ProposalsInWords proposals;
    private final RequestsTogether together;
    private final AgencyChoices agencies;
    private final Words words;

    ReviewProposalsForm(
            PersonnelReports reports,
            EventConcern concern,
            ProposalsInWords proposals,
            RequestsTogether together,
            AgencyChoices agencies,
            Words words) {
        this.reports = reports;
        this.concern = concern;
        this.proposals = proposals;
        this.together = together;
        this.agencies = agencies;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Report report = report(visit);
        Map<String, Object> served = new HashMap<>(proposals.of(report, concern.proposed(visit.caller(), report)));
        served.put("agencies", agencies.everywhere());
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        if ("open".equals(values.get(ProcessVariables.OUTCOME))) {
            reports.opened(visit.code(), opened(visit, values));
        } else {
            reports.closed(visit.code(), String.valueOf(values.get("reason")));
        }
    }

    private List<String> opened(Visit visit, Map<String, Object> values) {
        List<?> chosen = values.get(CHOSEN) instanceof List<?> list ? list : List.of();
        List<Wanted> wanted = concern.wanted(visit.caller(), report(visit),
                (certificate, procedure) -> chosen.contains(ProposalsInWords.key(certificate.serial(), procedure)), typed(values));
        if (wanted.size() != chosen.size()) {
            throw FormRefused.badInput(CHOSEN, words.say("event.chosen.unknown"));
        }
        return together.open(wanted.stream().map(this::named).toList());
    }

    private RequestsTogether.Wanted named(Wanted wanted) {
        String about = proposals.name(wanted.procedure(), wanted.certificate().subjectName());
        return new RequestsTogether.Wanted(about, wanted.procedure().name(), wanted.body());
    }

    /** What was typed for each procedure: its group is called like it. */
    private static Map<Procedure, Map<String, Object>> typed(Map<String, Object> values) {
        Map<Procedure, Map<String, Object>> typed = new EnumMap<>(Procedure.class);
        for (Procedure procedure : Procedure.values()) {
            Map<String, Object> fields = new HashMap<>(Group.of(values, procedure.name()).fields());
            if (COMMITTED.contains(procedure)) {
                fields.put("commitmentAccepted", values.get("commitmentAccepted"));
            }
            typed.put(procedure, fields);
        }
        return typed;
    }

    private Report report(Visit visit) {
        PersonnelEvent event = reports.get(visit.code());
        return new Report(event.event(), event.officialEmail(), event.agencyCode(), event.eventDay());
    }
}
