package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.Eligibility;

/** A clerk lets the table be asked again: a dossier whose certificate is no longer open for it ends before its letter leaves (DT-04). */
@Component
class EligibilityAgain {

    private final EligibilityOnTheDay days;
    private final CertificateAsked asked;
    private final Dossiers dossiers;
    private final DossierLog log;
    private final Letters letters;
    private final LetterLines letterLines;
    private final LineMessages messages;
    private final Words words;
    private final Clock clock;

    EligibilityAgain(
            EligibilityOnTheDay days,
            CertificateAsked asked,
            Dossiers dossiers,
            DossierLog log,
            Letters letters,
            LetterLines letterLines,
            LineMessages messages,
            Words words,
            Clock clock) {
        this.days = days;
        this.asked = asked;
        this.dossiers = dossiers;
        this.log = log;
        this.letters = letters;
        this.letterLines = letterLines;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    Eligibility again(Dossier dossier, Caller caller) {
        if (dossier.senderAgency() == null || !caller.agencies(Role.CLERK).contains(dossier.senderAgency())) {
            throw FormRefused.forbidden(words.say("eligibility.notYours"));
        }
        mustWait(dossier);
        Eligibility eligibility = days.of(dossier, LocalDate.now(clock));
        if (Boolean.FALSE.equals(eligibility.eligible())) {
            end(dossier, caller, eligibility);
        }
        return eligibility;
    }

    private void mustWait(Dossier dossier) {
        boolean waits = dossier.state() == DossierState.ACCEPTED || dossier.state() == DossierState.IN_LETTER;
        if (!waits || !LetterFor.RENEW_OR_CHANGE.procedures().contains(dossier.procedure())) {
            throw FormRefused.conflict(words.say("eligibility.notWaiting", dossier.code()), Map.of());
        }
        if (dossier.inLetter() != null && letters.get(dossier.inLetter()).state() != LetterState.COMPOSING) {
            throw FormRefused.conflict(words.say("eligibility.inPrintedLetter", dossier.inLetter()), Map.of());
        }
    }

    private void end(Dossier dossier, Caller caller, Eligibility eligibility) {
        letterLines.takeOutOfUnprinted(dossier.code());
        dossiers.add(dossier.code(), Map.of("refusals", eligibility.refusals(), "alternatives", eligibility.alternatives()));
        log.record(dossier.code(), caller.user(), Kind.NOT_ELIGIBLE, asked.sentences(eligibility));
        messages.tell("notEligible", dossier.code());
    }
}
