package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.Eligibility;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.Procedure;

/**
 * The certificates that a start form offers, each with what the table says of it before anything is typed: days left, why the procedure is
 * closed for it, what is offered instead (DT-04, domain §7.6 step 1).
 */
@Component
class CertificateChoices {

    private final CertificateAsked asked;
    private final Certificates certificates;
    private final Words words;
    private final Clock clock;

    CertificateChoices(CertificateAsked asked, Certificates certificates, Words words, Clock clock) {
        this.asked = asked;
        this.certificates = certificates;
        this.words = words;
        this.clock = clock;
    }

    /** With the state of each. */
    Map<String, Object> of(Caller caller, Predicate<Certificate> offered) {
        LocalDate today = LocalDate.now(clock);
        return choices(asked.within(caller).stream().filter(offered).toList(), one -> label(one, today));
    }

    /**
     * With what the table answers for each besides.
     *
     * @param procedure {@code RENEW} or {@code CHANGE_INFO}, which hang on the days left
     */
    Map<String, Object> of(Caller caller, Procedure procedure) {
        LocalDate today = LocalDate.now(clock);
        List<Certificate> several = asked.within(caller);
        Map<Long, Holder> holders = certificates.holdersOf(several);
        Map<String, Optional<CertificateAsked.Managing>> agencies = new HashMap<>();
        return choices(several, one -> {
            String label = label(one, today);
            return agencies.computeIfAbsent(one.agencyCode(), code -> asked.managing(code, today))
                    .filter(by -> one.notAfter() != null) // of one without a last day the table cannot say anything
                    .map(by -> asked.answered(procedure, one, by, holders.get(one.holderId()), true, today).value())
                    .filter(eligibility -> Boolean.FALSE.equals(eligibility.eligible()))
                    .map(eligibility -> closed(procedure, label, eligibility))
                    .orElse(label);
        });
    }

    private static Map<String, Object> choices(List<Certificate> several, Function<Certificate, String> label) {
        return Map.of("certificates", several.stream().map(one -> Map.of("value", one.serial(), "label", label.apply(one))).toList());
    }

    private String label(Certificate certificate, LocalDate today) {
        LocalDate lastDay = certificate.notAfter();
        String until = lastDay == null ? words.say("certificate.choice.undated") : DateWords.date(lastDay.toString());
        String status = words.say("certificate.status." + certificate.status());
        String label = words.say("certificate.choice", certificate.subjectName(), certificate.serial(), status, until);
        long days = certificate.remainingDays(today).orElse(-1);
        return days < 0 ? label : words.say("certificate.choice.days", label, days);
    }

    private String closed(Procedure procedure, String label, Eligibility eligibility) {
        String what = words.say("certificate.choice.not." + procedure);
        return asked.withInstead(words.say("certificate.choice.closed", label, what, asked.sentences(eligibility)), eligibility);
    }
}
