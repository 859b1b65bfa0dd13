package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.EventAdvice;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.RegionProfile;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.LifeEvent;

/** What an event in a person's or agency's life calls for, for one certificate of the register (DT-10). */
@Component
class EventProposals {

    private final Agencies agencies;
    private final Law law;
    private final CertificateRules rules;
    private final Clock clock;

    EventProposals(Agencies agencies, Law law, CertificateRules rules, Clock clock) {
        this.agencies = agencies;
        this.law = law;
        this.rules = rules;
        this.clock = clock;
    }

    /** What the table says, counted from today. */
    EventAdvice advice(LifeEvent event, Certificate certificate) {
        LocalDate today = LocalDate.now(clock);
        RegionProfile profile = law.profile(agencies.regionProfileOf(certificate.agencyCode(), today), today).value();
        var remaining = certificate.remainingDays(today);
        Integer days = remaining.isEmpty() ? null : (int) remaining.getAsLong();
        return rules.event(profile, event, days, certificate.renewalCount()).value();
    }
}
