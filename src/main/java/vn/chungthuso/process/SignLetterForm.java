package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterLine;
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

/** The leader reads the letter and signs it, or sends it back (domain §7.1 step 5). */
@Component("sign-letter")
class SignLetterForm implements TaskForm {

    private final Letters letters;
    private final Dossiers dossiers;
    private final DossierLog log;
    private final Documents documents;
    private final SignatureChecks checks;
    private final FormNames forms;
    private final Words words;

    SignLetterForm(
            Letters letters,
            Dossiers dossiers,
            DossierLog log,
            Documents documents,
            SignatureChecks checks,
            FormNames forms,
            Words words) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.log = log;
        this.documents = documents;
        this.checks = checks;
        this.forms = forms;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Letter letter = letters.get(visit.code());
        String number = letter.documentNumber();
        String date = DateWords.date(letter.documentDate().toString());
        int lines = letters.lines(visit.code()).size();
        return Map.of("summaryLetter", words.say("letter.summary", forms.of(letter.agencyForm()), number, date, lines));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        if (letters.locked(visit.code()).state() != LetterState.TO_SIGN) {
            throw FormRefused.conflict(words.say("letter.changedMeanwhile"), Map.of());
        }
        if ("return".equals(values.get(ProcessVariables.OUTCOME))) {
            letters.returned(visit.code(), values.get("reason").toString());
            return;
        }
        Document signedCopy = signedCopy(visit.code())
                .orElseThrow(() -> FormRefused.badInput(ProcessVariables.OUTCOME, words.say("letter.notSigned")));
        boolean signed = checks.find(signedCopy.id()).map(SignatureCheck::signed).orElse(false);
        if (signed) {
            letters.signed(visit.code());
        } else {
            letters.enter(visit.code(), LetterState.SIGNED); // the channel table will ask for the paper original, or refuse
        }
        remember(visit);
    }

    /** A signed copy of what was printed last, not of an earlier print. */
    private Optional<Document> signedCopy(String code) {
        long printed = documents.newest(code, DocumentKind.PRINTED).map(Document::id).orElse(Long.MAX_VALUE);
        return documents.newest(code, DocumentKind.SIGNED).filter(copy -> copy.id() > printed);
    }

    /** A leader may sign a letter that carries his own line where the route says so; the history marks it. */
    private void remember(Visit visit) {
        List<String> codes = letters.lines(visit.code()).stream().map(LetterLine::dossierCode).toList();
        log.record(dossiers.all(codes).stream().map(dossier -> {
            boolean own = visit.user().equals(dossier.holderAccount());
            var kind = own ? DossierEvent.Kind.SIGNED_OWN_LINE : DossierEvent.Kind.SIGNED;
            return new DossierLog.Entry(dossier.code(), visit.user(), kind, visit.code());
        }).toList());
    }
}
