package vn.chungthuso.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Service;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.registry.Agencies;

/** What the tasks of campaigns are about, for a whole page of tasks at once: fifty reports to check are told apart by their units. */
@Service
public class CampaignTaskWords {

    private final RuntimeService runtime;
    private final Unguarded unguarded;
    private final Campaigns campaigns;
    private final Agencies agencies;
    private final Words words;

    CampaignTaskWords(RuntimeService runtime, Unguarded unguarded, Campaigns campaigns, Agencies agencies, Words words) {
        this.runtime = runtime;
        this.unguarded = unguarded;
        this.campaigns = campaigns;
        this.agencies = agencies;
        this.words = words;
    }

    /**
     * @param codes business keys; those of campaigns are looked for
     * @return by business key, the letter that ordered the campaign
     */
    public Map<String, String> letters(Collection<String> codes) {
        List<String> asked = codes.stream().filter(Campaign::isCode).distinct().toList();
        return campaigns.all(asked).stream().collect(toMap(Campaign::code, campaign -> words.say("campaign.about", campaign.order().letterNumber())));
    }

    /**
     * @param instances business keys by instance; instances of campaigns are looked for
     * @return by instance, the short name of the unit whose report it is; nothing for the campaign's own
     */
    public Map<String, String> units(Map<String, String> instances) {
        String[] asked = instances.entrySet().stream().filter(one -> Campaign.isCode(one.getValue())).map(Entry::getKey).toArray(String[]::new);
        if (asked.length == 0) {
            return Map.of();
        }
        Map<String, String> units = unguarded.ask(() ->
                        runtime.createVariableInstanceQuery().processInstanceIdIn(asked).variableName(ProcessVariables.UNIT_AGENCY).list()).stream()
                .collect(toMap(VariableInstance::getProcessInstanceId, unit -> unit.getValue().toString(), (one, same) -> one));
        Map<String, String> names = agencies.shortNames(units.values());
        units.replaceAll((instance, unit) -> names.getOrDefault(unit, unit));
        return units;
    }
}
