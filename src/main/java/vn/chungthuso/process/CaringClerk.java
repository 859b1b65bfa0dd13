package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Agencies;

/** Clerks look after the matters of their own agency and of all below it. */
@Component
class CaringClerk {

    private final Agencies agencies;
    private final Clock clock;

    CaringClerk(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The agency where the caller is clerk and whose matter this agency is; empty where there is none. */
    Optional<String> office(Caller caller, String agency) {
        LocalDate today = LocalDate.now(clock);
        return caller.agencies(Role.CLERK).stream().filter(own -> agencies.subtree(own, today).contains(agency)).findFirst();
    }
}
