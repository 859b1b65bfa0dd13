package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.law.Authority;
import vn.chungthuso.law.QuestionRefused;
import vn.chungthuso.law.Reference;

/** Offices, numbers and lists as they were on a day; open to anyone, none of it is about a person (domain §11). */
@RestController
class ReferenceController {

    /**
     * @param on the day that was asked about
     * @param provincialAuthority name of the department that unlocking may be delegated to
     * @param deniedMailDomains whose mailboxes are refused, with all domains below them
     */
    record OnDay(
            LocalDate on,
            Authority ca,
            String provincialAuthority,
            List<String> carriers,
            List<String> positions,
            List<String> idPapers,
            List<String> deniedMailDomains) {}

    private final Reference reference;
    private final Clock clock;

    ReferenceController(Reference reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    @InitBinder
    void readStrictly(WebDataBinder binder) {
        StrictValues.into(binder);
    }

    /** @param on not before the first regime; today when left out */
    @GetMapping("/api/reference")
    OnDay reference(@RequestParam(required = false) LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        if (day.isBefore(Reference.FIRST_DAY)) {
            throw new QuestionRefused("on", QuestionRefused.Reason.BEFORE_FIRST_REGIME);
        }
        return new OnDay(
                day,
                reference.ca(day),
                reference.provincialAuthority(day),
                reference.carriers(day),
                reference.positions(day),
                reference.idPapers(day),
                reference.deniedMailDomains(day));
    }
}
