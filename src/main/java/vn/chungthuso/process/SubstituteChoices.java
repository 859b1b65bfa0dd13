package vn.chungthuso.process;

import java.text.Collator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Whom a leader or manager can choose from when somebody signs for a leader: only what {@link Substitutes#begin} accepts. */
@Service
public class SubstituteChoices {

    /**
     * @param leaders who may be on leave: names by account; a leader decides for themselves, a manager for all
     * @param people everybody with a role at the agency: names by account
     */
    public record Choices(Map<String, String> leaders, Map<String, String> people) {}

    private final Substitutes substitutes;
    private final Staff staff;

    SubstituteChoices(Substitutes substitutes, Staff staff) {
        this.substitutes = substitutes;
        this.staff = staff;
    }

    /** Agencies for which this person may name somebody. Who is a leader only by a substitution may not. */
    public Set<String> agencies(Caller caller) {
        Set<String> agencies = new TreeSet<>(substitutes.managed(caller));
        caller.agencies(Role.LEADER).stream().filter(agency -> staff.has(caller.user(), Role.LEADER, agency)).forEach(agencies::add);
        return agencies;
    }

    /** @param agency one of {@link #agencies} */
    public Choices of(Caller caller, String agency) {
        Map<String, String> leaders = byName(staff.at(agency, List.of(Role.LEADER)));
        if (!substitutes.managed(caller).contains(agency)) {
            leaders.keySet().retainAll(Set.of(caller.user()));
        }
        Map<String, String> people = byName(staff.at(agency, EnumSet.allOf(Role.class)));
        if (leaders.size() == 1) {
            people.keySet().removeAll(leaders.keySet());
        }
        return new Choices(leaders, people);
    }

    private static Map<String, String> byName(Map<String, String> names) {
        Map<String, String> sorted = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(Locale.forLanguageTag("vi"))))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
