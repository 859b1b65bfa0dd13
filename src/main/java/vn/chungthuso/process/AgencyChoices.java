package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** Agencies as options of a select. */
@Component
class AgencyChoices {

    private final Agencies agencies;
    private final Clock clock;

    AgencyChoices(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    List<Map<String, String>> of(Set<String> codes) {
        return options(all().stream().filter(agency -> codes.contains(agency.code())).toList());
    }

    /** Every agency of today. */
    List<Map<String, String>> everywhere() {
        return options(all());
    }

    /** Those that may send letters. */
    List<Map<String, String>> senders() {
        return options(all().stream().filter(Agency::ownUnitIsLegalEntity).toList());
    }

    private List<Agency> all() {
        return agencies.search("", LocalDate.now(clock), Agencies.SEARCH_LIMIT);
    }

    private static List<Map<String, String>> options(Collection<Agency> agencies) {
        return agencies.stream().map(agency -> Map.of("label", agency.name(), "value", agency.code())).toList();
    }
}
