package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.Seen;
import vn.chungthuso.process.CampaignWork;
import vn.chungthuso.process.ChangeOvers;
import vn.chungthuso.process.MoreTime;
import vn.chungthuso.process.PersonnelEvents;
import vn.chungthuso.process.ReceivedReports;
import vn.chungthuso.process.Requests;
import vn.chungthuso.process.SubscriberImport;
import vn.chungthuso.process.Substitutes;
import vn.chungthuso.process.UnsentLetters;

/** Asks for the right that {@link Only} names, before the body and the parameters of a request are read; 403, or 404 for what is not seen. */
@Component
class Rights implements HandlerInterceptor {

    private final Callers callers;
    private final CalendarEditors editors;
    private final Requests requests;
    private final UnsentLetters unsent;
    private final MoreTime moreTime;
    private final SubscriberImport subscribers;
    private final PersonnelEvents events;
    private final ChangeOvers changeOvers;
    private final Substitutes substitutes;
    private final CampaignBoard board;
    private final CampaignWork campaigns;
    private final ReceivedReports reports;

    Rights(
            Callers callers,
            CalendarEditors editors,
            Requests requests,
            UnsentLetters unsent,
            MoreTime moreTime,
            SubscriberImport subscribers,
            PersonnelEvents events,
            ChangeOvers changeOvers,
            Substitutes substitutes,
            CampaignBoard board,
            CampaignWork campaigns,
            ReceivedReports reports) {
        this.callers = callers;
        this.editors = editors;
        this.requests = requests;
        this.unsent = unsent;
        this.moreTime = moreTime;
        this.subscribers = subscribers;
        this.events = events;
        this.changeOvers = changeOvers;
        this.substitutes = substitutes;
        this.board = board;
        this.campaigns = campaigns;
        this.reports = reports;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Only asked = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Only.class) : null;
        if (asked != null) {
            @SuppressWarnings("unchecked")
            var named = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            check(asked.value(), named.get("code"), named.get("number"));
        }
        return true;
    }

    private void check(Right right, String code, String number) {
        Caller caller = callers.current();
        switch (right) {
            case OWN_PROCESSES -> editors.current();
            case SEE_DOSSIER -> callers.dossier(code);
            case WORK_ON_DOSSIER -> callers.worksOn(callers.dossier(code));
            case WITHDRAW_DOSSIER -> requests.mustBeSubmitter(caller, callers.dossier(code));
            case REPORT_LOSS -> requests.mustConcern(caller, callers.dossier(code));
            case RECORD_ANSWERS -> callers.clerkOf(callers.letter(code).senderAgency());
            case TAKE_LETTER_BACK -> unsent.mustBeClerk(caller, callers.letter(code));
            case GIVE_TIME -> moreTime.mustBeGiver(code, caller);
            case PREPARE_LIST -> callers.list(code);
            case IMPORT_SUBSCRIBERS -> subscribers.mustBeClerk(caller);
            case REPORT_EVENTS -> events.mustBeClerk(caller);
            case DECLARE_PUBLIC_CERTIFICATES -> changeOvers.mustBeClerk(caller);
            case NAME_SUBSTITUTES -> substitutes.mustDecide(caller);
            case DEFINE_CAMPAIGNS -> campaigns.mustDefine(caller);
            case LEAD_CAMPAIGN -> campaigns.mustLead(caller, campaign(caller, code).campaign());
            case URGE_UNITS -> campaigns.mustUrge(caller, campaign(caller, code).campaign());
            case RECORD_REPORT -> mustRecord(caller, campaign(caller, code), number);
        }
    }

    private Seen campaign(Caller caller, String code) {
        return board.seen(caller, code).orElseThrow(NotVisible::new);
    }

    private void mustRecord(Caller caller, Seen seen, String number) {
        int unit = seen.units().stream()
                .map(CampaignUnit::number)
                .filter(known -> String.valueOf(known).equals(number))
                .findFirst()
                .orElseThrow(NotVisible::new);
        reports.awaited(caller, seen.campaign(), unit);
    }
}
