package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.PeopleInFlight;
import vn.chungthuso.law.Law;
import vn.chungthuso.process.AskableCertificates;
import vn.chungthuso.process.AskableCertificates.Offer;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.ExpiryStanding;
import vn.chungthuso.process.ExpiryStandings;
import vn.chungthuso.process.VisibleAgencies;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.Procedure;

/** Certificates with their days left, and, one by one, with what can be asked for them. */
@Component
class CertificateCards {

    private static final Set<CertificateStatus> RUNNING =
            Set.of(CertificateStatus.ACTIVE, CertificateStatus.AWAITING_EFFECTIVE, CertificateStatus.REVOCATION_PENDING, CertificateStatus.EXPIRED);

    private final AskableCertificates askable;
    private final ExpiryStandings standings;
    private final Agencies agencies;
    private final Dossiers dossiers;
    private final PeopleInFlight people;
    private final VisibleAgencies visible;
    private final Law law;
    private final Words words;
    private final Clock clock;

    CertificateCards(
            AskableCertificates askable,
            ExpiryStandings standings,
            Agencies agencies,
            Dossiers dossiers,
            PeopleInFlight people,
            VisibleAgencies visible,
            Law law,
            Words words,
            Clock clock) {
        this.askable = askable;
        this.standings = standings;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.people = people;
        this.visible = visible;
        this.law = law;
        this.words = words;
        this.clock = clock;
    }

    /** Without what can be asked. */
    List<CertificateCard> plain(Collection<Certificate> certificates) {
        Map<String, String> names = agencies.shortNames(certificates.stream().map(Certificate::agencyCode).collect(Collectors.toSet()));
        Map<Long, ExpiryStanding> standing = standings.of(certificates);
        long least = leastForRenewal();
        return certificates.stream().map(certificate -> card(certificate, names, least, standing.get(certificate.id()), List.of())).toList();
    }

    /** With what can be asked: a few questions for each certificate, so not for long lists. */
    CertificateCard whole(Certificate certificate, Caller caller) {
        boolean mayAsk = certificate.serial() != null && askable.find(caller, certificate.serial()).isPresent();
        List<CertificateCard.Action> actions = mayAsk
                ? askable.offers(certificate).stream().map(offer -> action(offer, certificate, caller)).toList()
                : List.of();
        ExpiryStanding standing = standings.of(List.of(certificate)).get(certificate.id());
        return card(certificate, agencies.shortNames(Set.of(certificate.agencyCode())), leastForRenewal(), standing, actions);
    }

    private CertificateCard.Action action(Offer offer, Certificate certificate, Caller caller) {
        return new CertificateCard.Action(
                offer,
                CertificateRoad.to(offer.procedure(), certificate.serial()),
                inFlight(offer.procedure(), certificate, caller).orElse(null));
    }

    private Optional<String> inFlight(Procedure procedure, Certificate certificate, Caller caller) {
        return people.inFlight(procedure, certificate.kind(), "serial:" + certificate.serial())
                .filter(code -> dossiers.isVisible(code, caller.user(), visible.of(caller)));
    }

    /** Days below which a renewal is not taken any more. */
    private long leastForRenewal() {
        return law.profile(Agencies.DEFAULT_PROFILE, LocalDate.now(clock)).value().limits().renewMinRemainingDays();
    }

    private CertificateCard card(
            Certificate certificate, Map<String, String> names, long least, ExpiryStanding standing, List<CertificateCard.Action> actions) {
        String agency = names.getOrDefault(certificate.agencyCode(), certificate.agencyCode());
        LocalDate today = LocalDate.now(clock);
        if (!RUNNING.contains(certificate.status()) || certificate.notAfter() == null) {
            return new CertificateCard(certificate, agency, null, null, null, actions);
        }
        long days = certificate.remainingDays(today).getAsLong();
        return new CertificateCard(certificate, agency, inWords(days), level(days, least), standing, actions);
    }

    private String inWords(long days) {
        return days < 0 ? words.say("certificates.days.over", -days) : words.say("certificates.days.left", days);
    }

    private static TimeLeft.Level level(long days, long least) {
        if (days < least) {
            return TimeLeft.Level.LATE;
        }
        return days <= CertificateStanding.SOON ? TimeLeft.Level.SOON : TimeLeft.Level.LATER;
    }
}
