package vn.chungthuso.process;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.document.DemoSigner;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.SignatureCheck;
import vn.chungthuso.dossier.SignatureChecks;

/** Who signs a letter, and the demo's way of doing it. */
@Service
public class LetterSigning {

    private final Letters letters;
    private final Documents documents;
    private final Typesetting typesetting;
    private final SignedCopies copies;
    private final SignatureChecks checks;
    private final SubstituteBlock block;
    private final Staff staff;
    private final Words words;
    private final Optional<DemoSigner> demo;

    LetterSigning(
            Letters letters,
            Documents documents,
            Typesetting typesetting,
            SignedCopies copies,
            SignatureChecks checks,
            SubstituteBlock block,
            Staff staff,
            Words words,
            ObjectProvider<DemoSigner> demo) {
        this.letters = letters;
        this.documents = documents;
        this.typesetting = typesetting;
        this.copies = copies;
        this.checks = checks;
        this.block = block;
        this.staff = staff;
        this.words = words;
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    public boolean isDemo() {
        return demo.isPresent();
    }

    /** Is this person a leader of the sending agency or in a leader's place today, and does the letter wait for a signature? */
    public boolean isSigner(Caller caller, Letter letter) {
        return letter.state() == LetterState.TO_SIGN && caller.agencies(Role.LEADER).contains(letter.senderAgency());
    }

    /** @throws FormRefused 403 where {@link #isSigner} says no */
    public void mayBeSignedBy(Caller caller, String code) {
        if (!isSigner(caller, letters.get(code))) {
            throw FormRefused.forbidden(words.say("letter.noSigning"));
        }
    }

    /**
     * What a signed copy is worth that a leader brings; nothing is stored yet.
     *
     * @throws FormRefused 403 where he may not sign this letter, 400 where the copy is of something else
     * @throws vn.chungthuso.document.UploadRefused where the file cannot be looked at
     */
    public SignatureCheck judge(Caller caller, String code, byte[] copy) {
        mayBeSignedBy(caller, code);
        return copies.judge(letters.get(code), copy);
    }

    /** Stores a copy together with what it was found to be worth. */
    public Document keep(SignatureCheck check, Supplier<Document> store) {
        return checks.keep(check, store);
    }

    /** Signs what was printed last with the demo key of this leader and keeps the signed copy, judged like one from outside. */
    public Document signForDemo(Caller caller, String code) {
        mayBeSignedBy(caller, code);
        block.fit(code, caller);
        Document printed = typesetting.withPages(documents.newest(code, DocumentKind.PRINTED).orElseThrow());
        byte[] signed = demo.orElseThrow().sign(documents.content(printed), staff.nameOf(caller.user()));
        SignatureCheck check = copies.judge(letters.get(code), signed);
        String name = printed.fileName().replaceFirst("\\.pdf$", "-signed.pdf");
        return checks.keep(check, () -> {
            long id = documents.storeSigned(printed, name, signed, caller.user());
            return documents.find(code, id).orElseThrow();
        });
    }
}
