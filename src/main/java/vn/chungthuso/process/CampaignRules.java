package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.UnitGroup;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** Who may lead a campaign, which units it may reach, and by when they report: a unit's day lies before that of its aggregator. */
@Component
class CampaignRules {

    static final List<String> GROUPS = List.of("first", "second", "third");
    static final int MOST_UNITS = 500;

    private static final List<Role> LEADING = List.of(Role.CLERK, Role.LEADER, Role.MANAGER);

    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    CampaignRules(Agencies agencies, Words words, Clock clock) {
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** Agencies in whose name somebody leads campaigns. */
    static Set<String> led(Caller caller) {
        Set<String> led = new LinkedHashSet<>();
        LEADING.forEach(role -> led.addAll(caller.agencies(role)));
        return led;
    }

    /** The agency and all below it today, by code, from the top down. */
    Map<String, Agency> reach(String owner) {
        Map<String, Agency> reach = new LinkedHashMap<>();
        agencies.within(owner, LocalDate.now(clock)).forEach(agency -> reach.put(agency.code(), agency));
        return reach;
    }

    /** The groups in which something was typed; what is wrong in them is said by {@link #wrong}. */
    List<UnitGroup> groups(Map<String, Object> values) {
        Map<String, Agency> reach = reach(Group.whole(values).text("owner"));
        String receiver = Group.whole(values).text("receiver");
        return GROUPS.stream().map(name -> Group.of(values, name)).filter(CampaignRules::isUsed).map(group -> group(group, reach, receiver)).toList();
    }

    private static boolean isUsed(Group group) {
        return Stream.of("units", "unitsBelow", "aggregator", "deadline", "consolidateBefore").anyMatch(group::has);
    }

    private static UnitGroup group(Group typed, Map<String, Agency> reach, String receiver) {
        Set<String> units = new LinkedHashSet<>();
        if (typed.fields().get("units") instanceof List<?> named) {
            named.forEach(unit -> units.add(unit.toString()));
        }
        reach.values().stream()
                .filter(agency -> typed.has("unitsBelow") && typed.text("unitsBelow").equals(agency.parentCode()))
                .map(Agency::code)
                .filter(code -> !code.equals(typed.text("aggregator")) && !code.equals(receiver))
                .forEach(units::add);
        return new UnitGroup(
                typed.name(),
                List.copyOf(units),
                typed.has("aggregator") ? typed.text("aggregator") : null,
                typed.has("deadline") ? typed.date("deadline") : null,
                typed.has("consolidateBefore") ? typed.date("consolidateBefore") : null,
                typed.isTrue("evidenceWanted"));
    }

    List<FieldError> wrong(Caller caller, Map<String, Object> values) {
        Group typed = Group.whole(values);
        if (!led(caller).contains(typed.text("owner"))) {
            return List.of(typed.error("owner", words.say("campaign.wrong.owner")));
        }
        var errors = new ArrayList<FieldError>();
        Set<String> reach = reach(typed.text("owner")).keySet();
        if (typed.has("receiver") && !reach.contains(typed.text("receiver"))) {
            errors.add(typed.error("receiver", words.say("campaign.wrong.reach", name(typed.text("receiver")))));
        }
        List<UnitGroup> groups = groups(values);
        if (groups.isEmpty()) {
            errors.add(new FieldError("first.units", words.say("campaign.wrong.noUnits")));
        }
        groups.forEach(group -> wrong(group, reach, typed.text("owner"), errors));
        twice(groups, errors);
        return errors;
    }

    private void wrong(UnitGroup group, Set<String> reach, String owner, List<FieldError> errors) {
        if (group.units().isEmpty()) {
            refuse(group, "units", errors, "noUnits");
        }
        group.units().stream().filter(unit -> !reach.contains(unit) || unit.equals(owner)).findFirst()
                .ifPresent(unit -> refuse(group, "units", errors, "reach", name(unit)));
        if (group.aggregator() != null && !reach.contains(group.aggregator())) {
            refuse(group, "aggregator", errors, "reach", name(group.aggregator()));
        }
        days(group, errors);
    }

    private void days(UnitGroup group, List<FieldError> errors) {
        if (group.deadline() == null) {
            refuse(group, "deadline", errors, "noDeadline");
        } else if (!group.deadline().isAfter(LocalDate.now(clock))) {
            refuse(group, "deadline", errors, "past");
        }
        if ((group.aggregator() == null) != (group.consolidateBefore() == null)) {
            refuse(group, "consolidateBefore", errors, "consolidate");
        } else if (group.deadline() != null && group.consolidateBefore() != null && group.consolidateBefore().isBefore(group.deadline())) {
            refuse(group, "consolidateBefore", errors, "cascade", DateWords.date(group.deadline().toString()));
        }
    }

    private void twice(List<UnitGroup> groups, List<FieldError> errors) {
        Set<String> seen = new HashSet<>();
        for (UnitGroup group : groups) {
            group.units().stream().filter(unit -> !seen.add(unit)).findFirst().ifPresent(unit -> refuse(group, "units", errors, "twice", name(unit)));
        }
        if (seen.size() > MOST_UNITS) {
            errors.add(new FieldError("first.units", words.say("campaign.wrong.tooMany", seen.size(), MOST_UNITS)));
        }
    }

    /** What people call it; a code that nobody knows is shown as it was sent. */
    private String name(String agency) {
        return agencies.shortNames(List.of(agency)).getOrDefault(agency, agency);
    }

    private void refuse(UnitGroup group, String field, List<FieldError> errors, String reason, Object... arguments) {
        errors.add(new FieldError(group.name() + "." + field, words.say("campaign.group." + group.name(), words.say("campaign.wrong." + reason, arguments))));
    }
}
