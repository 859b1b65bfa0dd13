package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.registry.Agencies;

/** Agencies one may choose. */
@RestController
class AgencyController {

    /** @param parent code of the agency above; null at the top */
    record Choice(String code, String name, String parent, String province, String regionProfile) {}

    private final Agencies agencies;
    private final Clock clock;

    AgencyController(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param q words of the name or code, with or without diacritics */
    @GetMapping("/api/agencies")
    List<Choice> search(@RequestParam(defaultValue = "") String q) {
        LocalDate today = LocalDate.now(clock);
        return agencies.search(q, today, Agencies.SEARCH_LIMIT).stream()
                .map(a -> new Choice(a.code(), a.name(), a.parentCode(), a.province(), agencies.regionProfileOf(a.code(), today)))
                .toList();
    }
}
