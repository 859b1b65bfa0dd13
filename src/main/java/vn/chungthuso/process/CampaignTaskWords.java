package vn.chungthuso.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.stereotype.Service;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.registry.Agencies;

/** What the tasks of campaigns are about, for a whole page of tasks at once: fifty reports to check are told apart by their units. */
@Service
public class CampaignTaskWords {

    private final InstanceValues values;
    private final Campaigns campaigns;
    private final Agencies agencies;
    private final Words words;

    CampaignTaskWords(InstanceValues values, Campaigns campaigns, Agencies agencies, Words words) {
        this.values = values;
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
        return campaigns.all(asked).stream()
                .collect(toMap(Campaign::code, campaign -> words.say("campaign.about", campaign.order().letterNumber())));
    }

    /**
     * @param instances business keys by instance; instances of campaigns are looked for
     * @return by instance, the short name of the unit whose report it is; nothing for the campaign's own
     */
    public Map<String, String> units(Map<String, String> instances) {
        List<String> asked = instances.entrySet().stream().filter(one -> Campaign.isCode(one.getValue())).map(Entry::getKey).toList();
        Map<String, String> units = values.of(ProcessVariables.UNIT_AGENCY, String.class, asked);
        Map<String, String> names = agencies.shortNames(units.values());
        units.replaceAll((instance, unit) -> names.getOrDefault(unit, unit));
        return units;
    }
}
