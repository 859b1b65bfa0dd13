package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.Eligibility;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.RegionProfile;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.ChangeReason;
import vn.chungthuso.terms.Procedure;

/** Renewals and changes are asked about again on the day their letter leaves, which decides (DT-04); until then the days run down. */
@Service
public class EligibilityOnTheDay {

    private final CertificateAsked asked;
    private final Certificates certificates;
    private final CertificateRules rules;
    private final Law law;
    private final Agencies agencies;
    private final LastSafeDay lastSafeDay;
    private final LetterLines letterLines;
    private final Dossiers dossiers;
    private final Words words;
    private final Clock clock;

    EligibilityOnTheDay(
            CertificateAsked asked,
            Certificates certificates,
            CertificateRules rules,
            Law law,
            Agencies agencies,
            LastSafeDay lastSafeDay,
            LetterLines letterLines,
            Dossiers dossiers,
            Words words,
            Clock clock) {
        this.asked = asked;
        this.certificates = certificates;
        this.rules = rules;
        this.law = law;
        this.agencies = agencies;
        this.lastSafeDay = lastSafeDay;
        this.letterLines = letterLines;
        this.dossiers = dossiers;
        this.words = words;
        this.clock = clock;
    }

    /** The lines that may not leave with this letter on a day, each by number, dossier and reason. */
    List<FieldError> refusedLines(Letter letter, LocalDate on) {
        if (letter.letterFor() != LetterFor.RENEW_OR_CHANGE) {
            return List.of();
        }
        return letterLines.of(letter.code()).stream().flatMap(line -> refused(line, on).stream()).toList();
    }

    private Optional<FieldError> refused(LetterLine line, LocalDate on) {
        Dossier dossier = dossiers.get(line.dossierCode());
        Eligibility eligibility = of(dossier, on);
        String day = DateWords.date(on.toString());
        return Boolean.TRUE.equals(eligibility.eligible())
                ? Optional.empty()
                : Optional.of(new FieldError("sentAt", words.say(
                        "letter.notEligible", line.line(), dossier.code(), day, asked.sentences(eligibility))));
    }

    /** What the table says of a dossier that asks for a renewal or a change. */
    Eligibility of(Dossier dossier, LocalDate on) {
        Certificate certificate = certificates.bySerial(dossier.text(CertificateAsked.SERIAL)).orElseThrow();
        Boolean listed = dossier.procedure() == Procedure.CHANGE_INFO ? isListed(dossier) : null;
        return asked.eligibility(dossier.procedure(), certificate, listed, on);
    }

    private boolean isListed(Dossier dossier) {
        var regime = law.regime(dossier.requestDate()).value();
        return rules.changeReason(regime, dossier.certificateKind(), ChangeReason.valueOf(dossier.text("changeReason"))).value();
    }

    /** What a dossier that has not left yet should be hurried for; empty where nothing presses. */
    public Optional<Warning> closing(Dossier dossier) {
        boolean waits = dossier.state() == DossierState.SUBMITTED
                || dossier.state() == DossierState.ACCEPTED
                || dossier.state() == DossierState.IN_LETTER;
        return waits && LetterFor.RENEW_OR_CHANGE.procedures().contains(dossier.procedure())
                ? certificates.bySerial(dossier.text(CertificateAsked.SERIAL)).flatMap(found -> closing(dossier.procedure(), found))
                : Optional.empty();
    }

    /** Warns when the agency's own working days end later than the last day on which the letter may leave. */
    Optional<Warning> closing(Procedure procedure, Certificate certificate) {
        LocalDate today = LocalDate.now(clock);
        RegionProfile.Limits limits = law.profile(agencies.regionProfileOf(certificate.agencyCode(), today), today).value().limits();
        int least = procedure == Procedure.RENEW ? limits.renewMinRemainingDays() : limits.changeMinRemainingDays();
        LocalDate last = certificate.notAfter().minusDays(least);
        return lastSafeDay.of(certificate, least).filter(today::isAfter).isPresent()
                ? Optional.of(new Warning(
                        "RENEW_WINDOW_CLOSING", CertificateAsked.SERIAL, words.say("request.windowClosing", DateWords.date(last.toString()))))
                : Optional.empty();
    }
}
