package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignNotOpen;
import vn.chungthuso.campaign.CampaignPapers;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.Reminder;
import vn.chungthuso.campaign.UnitReports;

/** What people do with a campaign beside its tasks, see {@link CampaignActions}: who may, when it is too late, and that the model hears of it. */
@Service
public class CampaignWork {

    static final String PROCESS = "rolloutCampaign";
    private static final String CLOSING = "Activity_CloseCampaign";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unguarded unguarded;
    private final LineMessages messages;
    private final CampaignJobs jobs;
    private final Campaigns campaigns;
    private final UnitReports reports;
    private final CampaignPapers papers;
    private final ReportStatuses statuses;
    private final NewCampaignDays newDays;
    private final DefineCampaignForm form;
    private final Words words;

    CampaignWork(
            RuntimeService runtime,
            TaskService tasks,
            Unguarded unguarded,
            LineMessages messages,
            CampaignJobs jobs,
            Campaigns campaigns,
            UnitReports reports,
            CampaignPapers papers,
            ReportStatuses statuses,
            NewCampaignDays newDays,
            DefineCampaignForm form,
            Words words) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.unguarded = unguarded;
        this.messages = messages;
        this.jobs = jobs;
        this.campaigns = campaigns;
        this.reports = reports;
        this.papers = papers;
        this.statuses = statuses;
        this.newDays = newDays;
        this.form = form;
        this.words = words;
    }

    /**
     * Defines a campaign by the fields of the start form and sends it.
     *
     * @return its code
     * @throws FormRefused 400 with every wrong field, 403 for who leads no agency's campaigns
     */
    public String define(Map<String, Object> body) {
        return runtime.startProcessInstanceByKey(PROCESS, Requests.asSubmitted(body)).getBusinessKey();
    }

    /** @throws FormRefused 403 for who leads no agency's campaigns */
    public void mustDefine(Caller caller) {
        form.mayOpen(caller);
    }

    /** Whether somebody acts for the agency whose campaign it is. */
    public boolean leads(Caller caller, Campaign campaign) {
        return CampaignRules.led(caller).contains(campaign.order().owner());
    }

    /**
     * The agency for which somebody may urge units of this campaign: its owner, who takes reports for it, an aggregator.
     *
     * @return null where there is none
     */
    public String urges(Caller caller, Campaign campaign) {
        return CampaignRules.led(caller).stream()
                .filter(agency -> !urgedBy(agency, campaign, reports.of(campaign.code())).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /**
     * The agency for which somebody urges units of this campaign.
     *
     * @throws FormRefused 403 for who takes no reports of it
     */
    public String mustUrge(Caller caller, Campaign campaign) {
        String agency = urges(caller, campaign);
        if (agency == null) {
            throw FormRefused.forbidden(words.say("campaign.notYours"));
        }
        return agency;
    }

    /** Whose reports an agency may ask for: all for the owner and its receiver, its own units' for an aggregator. */
    static List<CampaignUnit> urgedBy(String agency, Campaign campaign, List<CampaignUnit> units) {
        boolean whole = agency.equals(campaign.order().owner()) || agency.equals(campaign.order().receiver());
        return units.stream().filter(unit -> whole || unit.receiver().equals(agency)).toList();
    }

    /**
     * Tasks of who has not reported are given anew, with the new day where there is one; a job for each goes on with it.
     *
     * @param campaign as it was read: who sends again what was sent again meanwhile is told so
     */
    @Transactional
    void sendAgain(Caller caller, Campaign campaign, Map<String, LocalDate> deadlines, String note) {
        mustLead(caller, campaign);
        List<CampaignUnit> waiting = reports.of(campaign.code()).stream().filter(unit -> !unit.isReported()).toList();
        if (waiting.isEmpty()) {
            throw FormRefused.conflict(words.say("campaign.allReported"), Map.of());
        }
        if (jobs.areGoingOn(campaign.code())) {
            throw FormRefused.conflict(words.say("campaign.sending"), Map.of());
        }
        newDays.mustHold(deadlines, waiting);
        try {
            campaigns.sendAgain(campaign, deadlines, note, caller.user());
        } catch (CampaignNotOpen meanwhile) {
            throw FormRefused.conflict(words.say("campaign.sentMeanwhile"), Map.of());
        }
        jobs.retry(campaign.code());
        jobs.tellUnits("documentSentAgain", campaign.code());
    }

    @Transactional
    void remind(Caller caller, Campaign campaign, Reminder reminder) {
        mustBeOpen(campaign);
        List<CampaignUnit> urged = urgedBy(reminder.agency(), campaign, reports.of(campaign.code()));
        if (!CampaignRules.led(caller).contains(reminder.agency()) || urged.isEmpty()) {
            throw FormRefused.forbidden(words.say("campaign.notYours"));
        }
        if (urged.stream().noneMatch(unit -> statuses.of(campaign, unit).isAwaited())) {
            throw FormRefused.conflict(words.say("campaign.allReported"), Map.of());
        }
        papers.remind(campaign.code(), reminder);
        messages.tellIfAwaited("reminderWanted", campaign.code());
    }

    @Transactional
    void close(Caller caller, Campaign campaign, String note) {
        mustLead(caller, campaign);
        Task task = unguarded.ask(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(campaign.code())
                .taskDefinitionKey(CLOSING)
                .singleResult());
        if (task != null) {
            tasks.complete(task.getId(), Requests.asSubmitted(note == null ? Map.of() : Map.of("remark", note)));
            return;
        }
        campaigns.closing(campaign.code(), note, caller.user());
        jobs.end(campaign.code());
    }

    /**
     * A report to which its unit may add its evidence; whoever typed it in for the unit may do so as well.
     *
     * @throws FormRefused 403 for another unit's people, 409 where it is closed or accepted
     */
    public CampaignUnit forEvidence(Caller caller, Campaign campaign, int number) {
        mustBeOpen(campaign);
        CampaignUnit unit = reports.get(campaign.code(), number);
        if (!actsFor(caller, unit.agency()) && (unit.received() == null || !mayRecord(caller, campaign, unit))) {
            throw FormRefused.forbidden(words.say("campaign.notYourUnit"));
        }
        if (unit.acceptedOn() != null) {
            throw FormRefused.conflict(words.say("campaign.accepted"), Map.of());
        }
        return unit;
    }

    /** Whether somebody may type in what a unit has sent: for who takes its report, or for the owner. */
    public boolean mayRecord(Caller caller, Campaign campaign, CampaignUnit unit) {
        return actsFor(caller, unit.receiver()) || actsFor(caller, campaign.order().owner());
    }

    private static boolean actsFor(Caller caller, String agency) {
        return caller.agencies(Role.CLERK).contains(agency) || caller.agencies(Role.LEADER).contains(agency);
    }

    /** @throws FormRefused 403 for others than the owner, 409 where it is closed */
    public void mustLead(Caller caller, Campaign campaign) {
        if (!leads(caller, campaign)) {
            throw FormRefused.forbidden(words.say("campaign.notYours"));
        }
        mustBeOpen(campaign);
    }

    void mustBeOpen(Campaign campaign) {
        if (campaign.state() != CampaignState.COLLECTING) {
            throw FormRefused.conflict(words.say("campaign.notOpen." + campaign.state()), Map.of());
        }
    }
}
