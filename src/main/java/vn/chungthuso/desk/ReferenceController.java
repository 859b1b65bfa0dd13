package vn.chungthuso.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.law.Authority;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.NoRule;
import vn.chungthuso.law.Reference;
import vn.chungthuso.process.Words;

/** Offices, numbers and lists as they were on a day; open to anyone, none of it is about a person (domain §11). */
@RestController
class ReferenceController {

    /** Years of four digits: what lies beyond is a slip of the keyboard. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

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
    private final Law law;
    private final Words words;
    private final Clock clock;

    ReferenceController(Reference reference, Law law, Words words, Clock clock) {
        this.reference = reference;
        this.law = law;
        this.words = words;
        this.clock = clock;
    }

    /** @param on ISO date, not before the first regime; today when left out */
    @GetMapping("/api/reference")
    OnDay reference(@RequestParam(required = false) String on) {
        LocalDate day = on == null ? LocalDate.now(clock) : day(on);
        return new OnDay(
                day,
                reference.ca(day),
                reference.provincialAuthority(day),
                reference.carriers(day),
                reference.positions(day),
                reference.idPapers(day),
                reference.deniedMailDomains(day));
    }

    private LocalDate day(String on) {
        try {
            LocalDate day = LocalDate.parse(on, DAY);
            law.regime(day);
            return day;
        } catch (DateTimeException notADay) {
            throw new BadParameter("on", words.say("reference.on.notADay", "on"), notADay);
        } catch (NoRule beforeFirstRegime) {
            throw new BadParameter("on", words.say("reference.on.noRegime", "on"), beforeFirstRegime);
        }
    }
}
