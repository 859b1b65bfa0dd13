package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** «Danh sách cây tổ chức» of a clerk: their agency with all below, where a unit that is missing can be added. */
@Service
public class ManagedAgencies {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 200;

    /** @param depth 0 for the clerk's own agency */
    public record Branch(Agency agency, int depth) {}

    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    ManagedAgencies(Agencies agencies, Words words, Clock clock) {
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** The agencies in the order of the tree, each once. */
    public List<Branch> of(Caller caller) {
        Map<String, Branch> branches = new LinkedHashMap<>();
        caller.agencies(Role.CLERK).forEach(code -> {
            List<Agency> within = agencies.within(code, LocalDate.now(clock));
            within.stream().filter(agency -> agency.code().equals(code)).forEach(root -> walk(root, 0, within, branches));
        });
        return new ArrayList<>(branches.values());
    }

    private static void walk(Agency agency, int depth, List<Agency> within, Map<String, Branch> branches) {
        branches.putIfAbsent(agency.code(), new Branch(agency, depth));
        within.stream().filter(below -> agency.code().equals(below.parentCode())).forEach(below -> walk(below, depth + 1, within, branches));
    }

    /**
     * Adds a unit below an agency of the clerk's.
     *
     * @return its code
     * @throws FormRefused 400 for a name that is no name or is there already, or a parent that is not the clerk's
     */
    public String add(Caller caller, String parentCode, String typedName) {
        String name = typedName.strip().replaceAll("[\\s\\p{Z}]+", " ");
        List<Branch> managed = of(caller);
        Agency parent = managed.stream().map(Branch::agency).filter(agency -> agency.code().equals(parentCode)).findFirst()
                .orElseThrow(() -> FormRefused.badInput("newAgencyParent", words.say("list.agency.parent")));
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME || name.matches(".*\\p{C}.*")) {
            throw FormRefused.badInput("newAgencyName", words.say("list.agency.name", SHORTEST_NAME, LONGEST_NAME));
        }
        managed.stream().map(Branch::agency).filter(agency -> isSame(agency, parentCode, name)).findFirst().ifPresent(same -> {
            throw FormRefused.badInput("newAgencyName", words.say("list.agency.known", same.name(), parent.shortName()));
        });
        return agencies.addUnit(parent, name, LocalDate.now(clock));
    }

    private static boolean isSame(Agency agency, String parentCode, String name) {
        return parentCode.equals(agency.parentCode()) && SearchWords.folded(agency.name()).equals(SearchWords.folded(name));
    }
}
