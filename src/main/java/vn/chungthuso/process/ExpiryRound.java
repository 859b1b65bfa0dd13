package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.ExpiryFinding;
import vn.chungthuso.registry.ExpiryFinding.Result;
import vn.chungthuso.registry.ExpiryQuestion.Asked;
import vn.chungthuso.registry.ExpiryQuestions;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.CertificateStatus;

/** Looks at several certificates together and asks about those whose stage has come; each question to the database is put once for all. */
@Component
class ExpiryRound {

    /** What is known of the certificates of one slice. */
    private record Known(
            Map<Long, ExpiryStanding> standings, Map<Long, String> inFlight, Map<Long, Asked> asked, Map<Long, Holder> holders) {}

    private final ExpiryStandings standings;
    private final RenewalsInFlight renewals;
    private final ExpiryQuestions questions;
    private final Certificates certificates;
    private final RenewalQuestions renewal;
    private final Clock clock;

    ExpiryRound(
            ExpiryStandings standings,
            RenewalsInFlight renewals,
            ExpiryQuestions questions,
            Certificates certificates,
            RenewalQuestions renewal,
            Clock clock) {
        this.standings = standings;
        this.renewals = renewals;
        this.questions = questions;
        this.certificates = certificates;
        this.renewal = renewal;
        this.clock = clock;
    }

    List<ExpiryFinding> of(List<Certificate> slice) {
        Map<Long, Holder> holders = certificates.holdersOf(slice);
        Known known = new Known(
                standings.of(slice),
                renewals.of(slice, holders),
                questions.about(slice.stream().map(Certificate::id).toList()),
                holders);
        List<String> settled = new ArrayList<>();
        List<ExpiryFinding> findings = slice.stream().map(certificate -> finding(certificate, known, settled)).toList();
        renewal.settle(settled);
        return findings;
    }

    private ExpiryFinding finding(Certificate certificate, Known known, List<String> settled) {
        ExpiryStanding standing = known.standings().get(certificate.id());
        if (standing == null) {
            return notInUse(certificate);
        }
        Asked asked = known.asked().getOrDefault(certificate.id(), Asked.NOTHING);
        String dossier = known.inFlight().get(certificate.id());
        if (dossier != null) {
            if (asked.open() != null) {
                settled.add(asked.open().code());
            }
            return found(certificate, standing, Result.IN_FLIGHT, dossier);
        }
        if (asked.notNeeded() || standing.stage() == null) {
            return found(certificate, standing, asked.notNeeded() ? Result.NOT_NEEDED : Result.NOT_YET, null);
        }
        String open = asked.open() == null ? null : asked.open().code();
        return asked.stages().contains(standing.stage().code())
                ? found(certificate, standing, Result.ASKED_BEFORE, open)
                : found(certificate, standing, Result.ASKED, ask(certificate, standing, asked, known.holders().get(certificate.holderId())));
    }

    private String ask(Certificate certificate, ExpiryStanding standing, Asked asked, Holder holder) {
        if (asked.open() == null) {
            return renewal.ask(certificate, standing.stage(), holder.account());
        }
        renewal.reached(asked.open(), standing.stage());
        return asked.open().code();
    }

    private ExpiryFinding notInUse(Certificate certificate) {
        int daysLeft = (int) certificate.remainingDays(LocalDate.now(clock)).getAsLong();
        boolean over = daysLeft < 0 || certificate.status() == CertificateStatus.EXPIRED;
        return new ExpiryFinding(certificate.id(), over ? Result.EXPIRED : Result.NOT_ACTIVE, daysLeft, null, null, null, null);
    }

    private static ExpiryFinding found(Certificate certificate, ExpiryStanding standing, Result result, String about) {
        return new ExpiryFinding(
                certificate.id(), result, standing.daysLeft(), standing.stage() == null ? null : standing.stage().label(),
                standing.lastSafeDay(), standing.offer(), about);
    }
}
