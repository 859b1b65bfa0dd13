package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.CampaignOrder;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.CampaignKind;
import vn.chungthuso.terms.StaffCategory;

/** An agency defines what it wants of which units until when (domain §7.11 step 1, R-174, R-177 to R-179). */
@Component("define-campaign")
class DefineCampaignForm implements StartForm {

    private static final int ALL = 100;

    private final Campaigns campaigns;
    private final CampaignRules rules;
    private final Words words;

    DefineCampaignForm(Campaigns campaigns, CampaignRules rules, Words words) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public void mayOpen(Caller caller) {
        if (CampaignRules.led(caller).isEmpty()) {
            throw FormRefused.forbidden(words.say("campaign.role"));
        }
    }

    @Override
    public Map<String, Object> servedAtStart(Caller caller) {
        Map<String, Agency> reached = new LinkedHashMap<>();
        CampaignRules.led(caller).forEach(owner -> reached.putAll(rules.reach(owner)));
        List<Agency> owners = CampaignRules.led(caller).stream().map(reached::get).filter(agency -> agency != null).toList();
        return Map.of("owners", options(owners), "agencies", options(reached.values()));
    }

    private static List<Map<String, String>> options(Collection<Agency> agencies) {
        return agencies.stream().map(agency -> Map.of("label", agency.name(), "value", agency.code())).toList();
    }

    @Override
    public List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        List<FieldError> errors = new ArrayList<>(rules.wrong(caller, values));
        Group typed = Group.whole(values);
        boolean theirs = CampaignRules.led(caller).contains(typed.text("owner"));
        if (theirs && typed.has("kind") && typed.has("letterNumber") && typed.has("letterDate")) {
            campaigns.open(typed.text("owner"), CampaignKind.valueOf(typed.text("kind")), typed.text("letterNumber"), typed.date("letterDate"))
                    .ifPresent(open -> errors.add(typed.error("letterNumber", words.say("campaign.sameLetter", open))));
        }
        return errors;
    }

    @Override
    public String open(Caller caller, Map<String, Object> values, VariableScope start) {
        Group typed = Group.whole(values);
        String owner = typed.text("owner");
        start.setVariable(ProcessVariables.SENDER_AGENCY, owner);
        return campaigns.define(
                new CampaignOrder(
                        CampaignKind.valueOf(typed.text("kind")),
                        owner,
                        typed.has("receiver") ? typed.text("receiver") : owner,
                        typed.text("title"),
                        typed.text("letterNumber"),
                        typed.date("letterDate"),
                        typed.has("targetPercent") ? Integer.parseInt(typed.text("targetPercent")) : ALL,
                        categories(values.get("staffCategories")),
                        Integer.parseInt(typed.text("remindDays"))),
                rules.groups(values),
                caller.user());
    }

    private static List<StaffCategory> categories(Object chosen) {
        return chosen instanceof List<?> names ? names.stream().map(String::valueOf).map(StaffCategory::valueOf).toList() : List.of();
    }
}
