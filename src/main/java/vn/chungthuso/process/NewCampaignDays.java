package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.UnitGroup;

/** Days that a second sending gives: they lie ahead, and a unit's not after that of its aggregator. */
@Component
class NewCampaignDays {

    private final Words words;
    private final Clock clock;

    NewCampaignDays(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param days by name of the group
     * @param waiting who has not reported
     * @throws FormRefused 400 for the first that cannot be
     */
    void mustHold(Map<String, LocalDate> days, List<CampaignUnit> waiting) {
        days.forEach((group, day) -> {
            List<CampaignUnit> units = waiting.stream().filter(unit -> unit.group().equals(group)).toList();
            if (units.isEmpty()) {
                throw refused(group, "group");
            }
            if (!day.isAfter(LocalDate.now(clock))) {
                throw refused(group, "past");
            }
        });
        waiting.stream().filter(unit -> !unit.consolidates()).forEach(unit -> aggregator(unit, waiting)
                .map(above -> day(above, days))
                .filter(day(unit, days)::isAfter)
                .ifPresent(above -> {
                    throw refused(unit.group(), "above", DateWords.date(above.toString()));
                }));
    }

    private static Optional<CampaignUnit> aggregator(CampaignUnit unit, List<CampaignUnit> waiting) {
        return waiting.stream().filter(above -> above.consolidates() && above.agency().equals(unit.receiver())).findFirst();
    }

    private static LocalDate day(CampaignUnit unit, Map<String, LocalDate> days) {
        return days.getOrDefault(unit.consolidates() ? UnitGroup.CONSOLIDATION : unit.group(), unit.deadline());
    }

    private FormRefused refused(String group, String reason, Object... arguments) {
        return FormRefused.badInput("deadlines." + group, words.say("campaign.wrong." + reason, arguments));
    }
}
