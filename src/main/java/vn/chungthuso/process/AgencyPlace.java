package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** Where the agency that sends a dossier's papers writes them. */
@Component
class AgencyPlace {

    private final Agencies agencies;
    private final Clock clock;

    AgencyPlace(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Empty where the agency names none. */
    String of(Dossier dossier) {
        return agencies.inCharge(dossier.senderAgency(), LocalDate.now(clock)).map(Agency::documentPlace).orElse("");
    }
}
