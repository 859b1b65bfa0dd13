package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaigns;

/** Every report is there: the owner looks at what came of it and closes (domain §7.11 step 6). */
@Component("close-campaign")
class CloseCampaignForm implements TaskForm {

    private final CampaignTasks tasks;
    private final Campaigns campaigns;

    CloseCampaignForm(CampaignTasks tasks, Campaigns campaigns) {
        this.tasks = tasks;
        this.campaigns = campaigns;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Map<String, Object> served = tasks.served(visit);
        served.put("summaryUnits", tasks.told(tasks.campaign(visit), tasks.units(visit)));
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        campaigns.closing(visit.code(), Group.whole(values).has("remark") ? Group.whole(values).text("remark") : null, visit.user());
    }
}
