package vn.chungthuso.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.registry.Agency;

/** The agencies that a caller may ask for and those above them, found by the path of their names. */
final class AgencyTree {

    /**
     * What a path leads to.
     *
     * @param agency null where it leads nowhere
     * @param level of the path at which it ends or fails, from 0
     * @param wrong key of what is wrong there; null where nothing is
     */
    record Found(Agency agency, int level, String wrong) {}

    private final Map<String, List<Agency>> byName;
    private final Set<String> managed;
    private final Set<String> provinces;

    /** @param managed codes of those that the caller may ask for */
    AgencyTree(Collection<Agency> agencies, Set<String> managed) {
        Map<String, Agency> each = agencies.stream().collect(Collectors.toMap(Agency::code, Function.identity(), (one, same) -> one));
        this.byName = each.values().stream()
                .flatMap(agency -> names(agency).map(name -> Map.entry(name, agency)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.managed = managed;
        this.provinces = agencies.stream().map(Agency::province).collect(Collectors.toSet());
    }

    /** Provinces of these agencies. */
    List<String> provinces() {
        return provinces.stream().sorted().toList();
    }

    /** @param path names from above to below, whatever their case and diacritics; it may begin at any level */
    Found find(List<String> path) {
        List<Agency> reached = List.of();
        for (int level = 0; level < path.size(); level++) {
            if (path.get(level).isEmpty()) {
                return new Found(null, level, "blank");
            }
            List<Agency> above = reached;
            reached = byName.getOrDefault(folded(path.get(level)), List.of());
            if (level > 0) {
                reached = reached.stream().filter(agency -> above.stream().anyMatch(a -> a.code().equals(agency.parentCode()))).toList();
            }
            if (reached.isEmpty()) {
                return new Found(null, level, level == 0 ? "unknown" : "notBelow");
            }
        }
        return choice(reached, path.size() - 1);
    }

    private Found choice(List<Agency> reached, int level) {
        List<Agency> open = reached.stream().filter(agency -> managed.contains(agency.code())).toList();
        return switch (open.size()) {
            case 0 -> new Found(null, level, "notManaged");
            case 1 -> new Found(open.get(0), level, null);
            default -> new Found(null, level, "ambiguous");
        };
    }

    private static Stream<String> names(Agency agency) {
        return Stream.of(agency.name(), agency.shortName(), agency.code()).map(AgencyTree::folded).distinct();
    }

    private static String folded(String name) {
        return SearchWords.folded(name.replaceAll("[\\s\\p{Z}]+", " "));
    }
}
