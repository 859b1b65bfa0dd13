package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.EventAdvice;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.RegionProfile;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;

/** Asks for many certificates at once how they stand before they end (domain §7.12): queries grow with the agencies, not with them. */
@Service
public class ExpiryStandings {

    private final Agencies agencies;
    private final Law law;
    private final CertificateRules rules;
    private final LastSafeDay lastSafeDay;
    private final Clock clock;

    ExpiryStandings(Agencies agencies, Law law, CertificateRules rules, LastSafeDay lastSafeDay, Clock clock) {
        this.agencies = agencies;
        this.law = law;
        this.rules = rules;
        this.lastSafeDay = lastSafeDay;
        this.clock = clock;
    }

    /** By the certificate's id; those that are not in use or whose last day is unknown or past are left out. */
    public Map<Long, ExpiryStanding> of(Collection<Certificate> certificates) {
        LocalDate today = LocalDate.now(clock);
        Map<String, RegionProfile> profiles = new HashMap<>();
        Map<Long, ExpiryStanding> standings = new HashMap<>();
        certificates.stream().filter(certificate -> isInUse(certificate, today)).forEach(certificate -> {
            RegionProfile profile = profiles.computeIfAbsent(
                    certificate.agencyCode(), code -> law.profile(agencies.regionProfileOf(code, today), today).value());
            standings.put(certificate.id(), standing(certificate, profile, today));
        });
        return standings;
    }

    private static boolean isInUse(Certificate certificate, LocalDate today) {
        return certificate.status() == CertificateStatus.ACTIVE
                && certificate.notAfter() != null
                && !certificate.notAfter().isBefore(today);
    }

    private ExpiryStanding standing(Certificate certificate, RegionProfile profile, LocalDate today) {
        int daysLeft = days(today, certificate.notAfter());
        int least = profile.limits().renewMinRemainingDays();
        LocalDate lastDay = certificate.notAfter().minusDays(least);
        Answered<EventAdvice> advice = rules.event(profile, LifeEvent.EXPIRING, daysLeft, certificate.renewalCount());
        Procedure offer = advice.value().procedures().get(0);
        LocalDate safe = offer == Procedure.RENEW ? lastSafeDay.of(certificate, least).orElse(null) : null;
        Integer toSafe = safe == null ? null : Integer.valueOf(days(today, safe));
        return new ExpiryStanding(
                daysLeft, lastDay, safe, rules.expiryStage(daysLeft, days(today, lastDay), toSafe).orElse(null), offer,
                List.copyOf(advice.answer().legalBasis()));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
