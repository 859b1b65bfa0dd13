package vn.chungthuso.process;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.document.FindingLevel;
import vn.chungthuso.document.PaperMatch;
import vn.chungthuso.document.SignatureReport;
import vn.chungthuso.document.Signatures;
import vn.chungthuso.document.Signer;
import vn.chungthuso.document.SignerKind;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.SignatureCheck;
import vn.chungthuso.dossier.SignatureCheck.Sentence;

/** What a signed copy of a letter is worth: its signatures, whether it is our paper, whether the leader signed (domain §7.1 step 5, DT-07). */
@Component
class SignedCopies {

    private final Signatures signatures;
    private final Documents documents;
    private final Typesetting typesetting;
    private final Words words;

    SignedCopies(Signatures signatures, Documents documents, Typesetting typesetting, Words words) {
        this.signatures = signatures;
        this.documents = documents;
        this.typesetting = typesetting;
        this.words = words;
    }

    /**
     * A scan without any signature passes, as what it is: a picture of a paper.
     *
     * @throws FormRefused 400 where something else than the letter was signed
     * @throws vn.chungthuso.document.UploadRefused where the file cannot be looked at
     */
    SignatureCheck judge(Letter letter, byte[] copy) {
        SignatureReport report = signatures.inspect(copy);
        if (report.signatures().isEmpty() && !report.signed()) {
            return new SignatureCheck(false, null, sentences(report, List.of(warning("signature.scan"))));
        }
        Document printed = typesetting.withPages(documents.newest(letter.code(), DocumentKind.PRINTED).orElseThrow());
        PaperMatch match = signatures.compare(documents.content(printed), copy);
        if (match == PaperMatch.OTHER) {
            throw FormRefused.badInput("file", words.say("signature.otherPaper", letter.documentNumber()));
        }
        return new SignatureCheck(report.signed(), match.name(), sentences(report, aboutTheLetter(letter, report, match)));
    }

    private List<Sentence> aboutTheLetter(Letter letter, SignatureReport report, PaperMatch match) {
        List<Sentence> said = new ArrayList<>();
        said.add(match == PaperMatch.SAME_FILE
                ? new Sentence(FindingLevel.OK.name(), words.say("signature.sameFile"))
                : warning("signature.sameText"));
        String leader = Objects.toString(letter.fields().get("signerName"), "");
        boolean signedByTheLeader = report.signatures().stream()
                .map(one -> one.facts().signer())
                .anyMatch(signer -> isPerson(signer) && sameName(signer.name(), leader));
        if (!signedByTheLeader) {
            said.add(warning("signature.notTheLeader", leader));
        }
        return said;
    }

    private static boolean isPerson(Signer signer) {
        return signer != null && signer.kind() == SignerKind.PERSON;
    }

    /** Certificates write names in capitals or with more blanks. */
    private static boolean sameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.forLanguageTag("vi"));
    }

    private Sentence warning(String key, Object... args) {
        return new Sentence(FindingLevel.WARN.name(), words.say(key, args));
    }

    private static List<Sentence> sentences(SignatureReport report, List<Sentence> more) {
        List<Sentence> all = new ArrayList<>();
        all.add(new Sentence(report.level().name(), report.sentence()));
        report.signatures().forEach(one -> all.add(new Sentence(one.level().name(), one.sentence())));
        all.addAll(more);
        return all;
    }
}
