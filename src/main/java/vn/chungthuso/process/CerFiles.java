package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.document.CertificateFile;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Documents.NewDocument;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;

/** The .cer files that the authority answers with: stored with the letter, named in the answer, compared with the dossier, kept with it. */
@Component
class CerFiles {

    static final String SERIAL = "newCertificateSerial";
    static final String NOT_BEFORE = "newNotBefore";
    static final String NOT_AFTER = "newNotAfter";
    static final String KEY = "newPublicKeySha256";

    /** What makes a certificate none of the authority's to a subscriber. */
    private static final Set<String> REFUSING = Set.of("SERIAL_FORM", "AUTHORITY", "SELF_ISSUED");

    private final Documents documents;
    private final CertificateFiles files;
    private final CertificateComparison comparison;
    private final Certificates certificates;
    private final Letters letters;
    private final Dossiers dossiers;
    private final Words words;

    CerFiles(
            Documents documents,
            CertificateFiles files,
            CertificateComparison comparison,
            Certificates certificates,
            Letters letters,
            Dossiers dossiers,
            Words words) {
        this.documents = documents;
        this.files = files;
        this.comparison = comparison;
        this.certificates = certificates;
        this.letters = letters;
        this.dossiers = dossiers;
        this.words = words;
    }

    /** The same answer with the serial of its file, where it states none; any other answer as it is. */
    Reply named(Letter letter, Reply reply) {
        if (reply.answer() != ReplyAnswer.CER_FILE || reply.certificateSerial() != null) {
            return reply;
        }
        return document(letter, reply)
                .map(document -> new Reply(
                        reply.line(), reply.answer(), reply.reason(), reply.dueDate(), read(document).serial(), reply.deviceSerial(),
                        reply.noticeNumber(), reply.noticeDate(), reply.documentId()))
                .orElse(reply);
    }

    /** Why the file is not the certificate that the dossier waits for; null where it is. */
    String reasonAgainst(Letter letter, Reply reply, Dossier dossier) {
        Optional<Document> document = document(letter, reply);
        if (document.isEmpty()) {
            return words.say("reply.cerMissing");
        }
        CertificateFile file = read(document.get());
        if (!file.serial().equalsIgnoreCase(reply.certificateSerial())) {
            return words.say("reply.cerOtherSerial", reply.certificateSerial(), file.serial());
        }
        String odd = comparison.warnings(file).stream()
                .filter(warning -> REFUSING.contains(warning.code()))
                .map(Warning::message)
                .collect(Collectors.joining(" "));
        List<Difference> differences = comparison.differences(dossier, file);
        if (!odd.isEmpty() || !differences.isEmpty()) {
            return (odd + " " + differences.stream().map(Difference::message).collect(Collectors.joining(" "))).strip();
        }
        if (isForAnotherKey(dossier, file)) {
            return words.say("reply.cerOtherKey");
        }
        return letters.isShipped(file.serial(), null) ? words.say("reply.serialTaken") : null;
    }

    /** A certificate of another key cannot be put on the device that holds the present one. */
    private boolean isForAnotherKey(Dossier dossier, CertificateFile file) {
        return certificates.bySerial(dossier.text(CertificateAsked.SERIAL))
                .map(Certificate::publicKeySha256)
                .filter(key -> !key.equals(file.key().sha256()))
                .isPresent();
    }

    /** Keeps the file with the dossier, where its holder finds it, and what it says. */
    void keep(Letter letter, Reply reply, Dossier dossier, String by) {
        Document document = document(letter, reply).orElseThrow();
        CertificateFile file = read(document);
        var copy = NewDocument.upload(
                dossier.code(), DocumentKind.CER, document.fileName(), document.mediaType(), document.findings(), by);
        documents.store(copy, new ByteArrayResource(documents.content(document)));
        dossiers.add(dossier.code(), Map.of(
                SERIAL, file.serial(),
                NOT_BEFORE, file.validFrom().toLocalDate().toString(),
                NOT_AFTER, file.validTo().toLocalDate().toString(),
                KEY, file.key().sha256()));
    }

    private Optional<Document> document(Letter letter, Reply reply) {
        String id = reply.documentId();
        return id != null && id.matches("\\d{1,18}")
                ? documents.find(letter.code(), Long.parseLong(id)).filter(document -> document.kind() == DocumentKind.CER)
                : Optional.empty();
    }

    private CertificateFile read(Document document) {
        return files.read(documents.content(document));
    }
}
