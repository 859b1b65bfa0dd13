package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearNotLoaded;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Certificate;

/** The latest day on which a request may come in and still leave in time, the agency's own working days counted (contract §5). */
@Component
class LastSafeDay {

    private final WorkingTime workingTime;
    private final Law law;

    LastSafeDay(WorkingTime workingTime, Law law) {
        this.workingTime = workingTime;
        this.law = law;
    }

    /** @param least days of validity that must be left; empty where the calendar does not reach */
    Optional<LocalDate> of(Certificate certificate, int least) {
        try {
            int review = law.serviceLevel("agencyReview").value().workingDays();
            return Optional.of(workingTime.latestStart(certificate.notAfter().minusDays(least), review));
        } catch (YearNotLoaded beyondTheCalendar) {
            return Optional.empty();
        }
    }
}
