package vn.chungthuso.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Figures;
import vn.chungthuso.dossier.SentRequests;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.PublicCertificate.State;
import vn.chungthuso.registry.PublicCertificates;
import vn.chungthuso.registry.StaffCertificates;
import vn.chungthuso.registry.StaffCertificates.Staff;

/**
 * What the register knows of the units of a campaign: people counted once, those of a division with the unit above it (domain §7.11 step 2).
 * How many there are altogether only the unit can say.
 */
@Component
class CampaignFigures {

    private final CampaignRules rules;
    private final StaffCertificates staff;
    private final SentRequests sent;
    private final PublicCertificates declared;

    CampaignFigures(CampaignRules rules, StaffCertificates staff, SentRequests sent, PublicCertificates declared) {
        this.rules = rules;
        this.staff = staff;
        this.sent = sent;
        this.declared = declared;
    }

    /** The figures of one unit today, with no headcount. */
    Figures registered(Campaign campaign, String unit, Collection<CampaignUnit> all) {
        return registered(campaign, all).getOrDefault(unit, Figures.NONE);
    }

    /** The same for every unit at once, by agency. */
    Map<String, Figures> registered(Campaign campaign, Collection<CampaignUnit> all) {
        Map<String, Set<String>> members = members(campaign, all);
        Set<String> codes = members.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return switch (campaign.order().kind()) {
            case ROLLOUT -> rollout(members, staff.of(codes), sent.mailboxes(codes));
            case PUBLIC_CA -> changeOver(members, declared.counted(codes));
            case DISSEMINATION -> Map.of();
        };
    }

    /** What an aggregator reports: the sum of what its units stated. */
    static Figures consolidated(String aggregator, Collection<CampaignUnit> all) {
        return Figures.sum(all.stream()
                .filter(unit -> !unit.consolidates() && unit.receiver().equals(aggregator) && unit.isReported())
                .map(CampaignUnit::figures)
                .toList());
    }

    /** Every agency belongs to the nearest unit at or above it. */
    private Map<String, Set<String>> members(Campaign campaign, Collection<CampaignUnit> all) {
        Set<String> units = all.stream().filter(unit -> !unit.consolidates()).map(CampaignUnit::agency).collect(Collectors.toSet());
        Map<String, String> unitOf = new HashMap<>();
        Map<String, Set<String>> members = new HashMap<>();
        units.forEach(unit -> members.put(unit, new HashSet<>(Set.of(unit))));
        for (Agency agency : rules.reach(campaign.order().owner()).values()) { // from the top down
            String unit = units.contains(agency.code()) ? agency.code() : unitOf.get(agency.parentCode());
            if (unit != null) {
                unitOf.put(agency.code(), unit);
                members.get(unit).add(agency.code());
            }
        }
        return members;
    }

    private static Map<String, Figures> rollout(
            Map<String, Set<String>> members, Map<String, Staff> staff, Map<String, Set<String>> sent) {
        return each(members, codes -> {
            Set<String> issued = new HashSet<>();
            Set<String> requested = new HashSet<>();
            codes.forEach(code -> {
                Staff of = staff.getOrDefault(code, Staff.NOBODY);
                issued.addAll(of.issued());
                requested.addAll(of.requested());
                requested.addAll(sent.getOrDefault(code, Set.of()));
            });
            requested.removeAll(issued);
            return new Figures(0, issued.size(), requested.size());
        });
    }

    private static Map<String, Figures> changeOver(Map<String, Set<String>> members, Map<String, Map<State, Integer>> declared) {
        return each(members, codes -> new Figures(
                0, count(codes, declared, List.of(State.MIGRATED)), count(codes, declared, List.of(State.REQUESTED, State.REPLACED))));
    }

    private static int count(Set<String> codes, Map<String, Map<State, Integer>> declared, List<State> states) {
        return codes.stream()
                .map(code -> declared.getOrDefault(code, Map.of()))
                .flatMap(of -> states.stream().map(state -> of.getOrDefault(state, 0)))
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Map<String, Figures> each(Map<String, Set<String>> members, Function<Set<String>, Figures> figures) {
        return members.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, unit -> figures.apply(unit.getValue())));
    }
}
