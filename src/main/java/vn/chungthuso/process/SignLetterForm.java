package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.SignatureCheck;
import vn.chungthuso.dossier.SignatureChecks;
import vn.chungthuso.registry.Substitution;

/** The leader reads the letter and signs it, or sends it back (domain §7.1 step 5). */
@Component("sign-letter")
class SignLetterForm implements TaskForm {

    private final Letters letters;
    private final LetterLines letterLines;
    private final Dossiers dossiers;
    private final DossierLog log;
    private final Documents documents;
    private final SignatureChecks checks;
    private final LetterRules rules;
    private final Substitutes substitutes;
    private final SubstituteBlock block;
    private final FormNames forms;
    private final Words words;

    SignLetterForm(
            Letters letters,
            LetterLines letterLines,
            Dossiers dossiers,
            DossierLog log,
            Documents documents,
            SignatureChecks checks,
            LetterRules rules,
            Substitutes substitutes,
            SubstituteBlock block,
            FormNames forms,
            Words words) {
        this.letters = letters;
        this.letterLines = letterLines;
        this.dossiers = dossiers;
        this.log = log;
        this.documents = documents;
        this.checks = checks;
        this.rules = rules;
        this.substitutes = substitutes;
        this.block = block;
        this.forms = forms;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Letter letter = letters.get(visit.code());
        String number = letter.documentNumber();
        String date = DateWords.date(letter.documentDate().toString());
        int lines = letterLines.of(visit.code()).size();
        return Map.of("summaryLetter", words.say("letter.summary", forms.of(letter.agencyForm()), number, date, lines));
    }

    /** The paper names who signs it: taken by somebody else than it names, it is printed anew. */
    @Override
    public void claimed(Visit visit) {
        block.fit(visit.code(), visit.caller());
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        Letter letter = letters.locked(visit.code());
        if (letter.state() != LetterState.TO_SIGN) {
            throw FormRefused.conflict(words.say("letter.changedMeanwhile"), Map.of());
        }
        if ("return".equals(values.get(ProcessVariables.OUTCOME))) {
            letters.returned(visit.code(), values.get("reason").toString());
            return;
        }
        List<Dossier> lines = dossiers.all(letterLines.of(letter.code()).stream().map(LetterLine::dossierCode).toList());
        mustBeTheirs(visit.caller(), letter, lines);
        sign(letter.code());
        Optional<Substitution> place = substitutes.inPlace(visit.caller(), letter.senderAgency());
        log.record(lines.stream().map(line -> remembered(visit, line, place)).toList());
    }

    private void mustBeTheirs(Caller signer, Letter letter, List<Dossier> lines) {
        rules.dissolved(letter).ifPresent(sentence -> {
            throw FormRefused.conflict(sentence, Map.of());
        });
        if (!block.fits(letter, signer)) {
            throw FormRefused.conflict(words.say("substitution.otherBlock"), Map.of());
        }
        if (substitutes.isLent(signer, letter.senderAgency())) {
            mustNotBeOwn(signer.user(), lines);
        }
    }

    private void sign(String code) {
        Document signedCopy = signedCopy(code)
                .orElseThrow(() -> FormRefused.badInput(ProcessVariables.OUTCOME, words.say("letter.notSigned")));
        if (checks.find(signedCopy.id()).map(SignatureCheck::signed).orElse(false)) {
            letters.signed(code);
        } else {
            letters.enter(code, LetterState.SIGNED); // the channel table will ask for the paper original, or refuse
        }
    }

    /** Standing in for somebody gives no right over one's own request. */
    private void mustNotBeOwn(String substitute, List<Dossier> lines) {
        lines.stream().filter(line -> substitute.equals(line.holderAccount())).findFirst().ifPresent(own -> {
            throw FormRefused.forbidden(words.say("substitution.ownLine", own.code()));
        });
    }

    /** A signed copy of what was printed last, not of an earlier print. */
    private Optional<Document> signedCopy(String code) {
        long printed = documents.newest(code, DocumentKind.PRINTED).map(Document::id).orElse(Long.MAX_VALUE);
        return documents.newest(code, DocumentKind.SIGNED).filter(copy -> copy.id() > printed);
    }

    /** A leader may sign a letter that carries his own line where the route says so; the history marks it, as it names whose place it was. */
    private DossierLog.Entry remembered(Visit visit, Dossier line, Optional<Substitution> place) {
        boolean own = visit.user().equals(line.holderAccount());
        var others = place.isPresent() ? DossierEvent.Kind.SIGNED_IN_PLACE : DossierEvent.Kind.SIGNED;
        String reason = place.map(substitution -> words.say(
                        "substitution.signed",
                        visit.code(),
                        substitution.leader(),
                        words.say("signingCapacity." + substitution.capacity())))
                .orElse(visit.code());
        return new DossierLog.Entry(line.code(), visit.user(), own ? DossierEvent.Kind.SIGNED_OWN_LINE : others, reason);
    }
}
