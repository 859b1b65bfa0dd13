package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.law.Law;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Role;
import vn.chungthuso.registry.Agencies;

/** Who is logged in. */
@RestController
class MeController {

    /**
     * @param roles roles of contract §1, without their agency
     * @param agency code of the person's agency; null for those who have none
     * @param regionProfile profile that holds there today
     * @param supportContact the office to call there, in Vietnamese
     */
    record Me(String user, Set<String> roles, String agency, String regionProfile, String supportContact) {}

    private final Callers callers;
    private final Agencies agencies;
    private final Law law;
    private final Clock clock;

    MeController(Callers callers, Agencies agencies, Law law, Clock clock) {
        this.callers = callers;
        this.agencies = agencies;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/api/me")
    Me me() {
        Caller caller = callers.current();
        List<String> at = Arrays.stream(Role.values()).flatMap(role -> caller.agencies(role).stream()).distinct().toList();
        String agency = at.isEmpty() ? null : at.get(0);
        String profile = agency == null ? null : agencies.regionProfileOf(agency, LocalDate.now(clock));
        return new Me(caller.user(), caller.roles().keySet(), agency, profile, supportContact(profile));
    }

    private String supportContact(String profile) {
        return profile == null ? null : law.supportContact(law.profile(profile, LocalDate.now(clock)).value());
    }
}
