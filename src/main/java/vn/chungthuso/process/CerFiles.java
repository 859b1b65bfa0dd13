package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.document.CertificateFile;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Documents.NewDocument;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;

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
    private final Dossiers dossiers;
    private final Words words;

    CerFiles(
            Documents documents,
            CertificateFiles files,
            CertificateComparison comparison,
            Dossiers dossiers,
            Words words) {
        this.documents = documents;
        this.files = files;
        this.comparison = comparison;
        this.dossiers = dossiers;
        this.words = words;
    }

    /** The files that answers of this letter bring as new certificates; an answer without one is left out. */
    Map<Reply, CerFile> read(Letter letter, List<Reply> replies) {
        List<Reply> bringing =
                replies.stream().filter(reply -> HeardAnswer.comesWithFile(letter, reply) && reply.documentId() != null).toList();
        if (bringing.isEmpty()) {
            return Map.of();
        }
        Map<String, Document> stored = documents.of(letter.code()).stream()
                .filter(document -> document.kind() == DocumentKind.CER)
                .collect(Collectors.toMap(document -> String.valueOf(document.id()), Function.identity()));
        return bringing.stream()
                .filter(reply -> stored.containsKey(reply.documentId()))
                .collect(Collectors.toMap(Function.identity(), reply -> read(stored.get(reply.documentId()))));
    }

    private CerFile read(Document document) {
        byte[] content = documents.content(document);
        return new CerFile(document, content, files.read(content));
    }

    /**
     * The same answer with the serial of its file, where it states none.
     *
     * @param file null where it brings none
     */
    static Reply named(Reply reply, CerFile file) {
        return file == null || reply.certificateSerial() != null
                ? reply
                : new Reply(
                        reply.line(), reply.answer(), reply.reason(), reply.dueDate(), file.certificate().serial(), reply.deviceSerial(),
                        reply.noticeNumber(), reply.noticeDate(), reply.documentId());
    }

    /** Why the file is not the certificate that the dossier waits for; null where it is. */
    String reasonAgainst(HeardAnswer answer, AnswerRound round) {
        if (answer.file() == null) {
            return words.say("reply.cerMissing");
        }
        CertificateFile file = answer.file().certificate();
        String stated = answer.reply().certificateSerial();
        if (!file.serial().equalsIgnoreCase(stated)) {
            return words.say("reply.cerOtherSerial", stated, file.serial());
        }
        String odd = comparison.warnings(file).stream()
                .filter(warning -> REFUSING.contains(warning.code()))
                .map(Warning::message)
                .collect(Collectors.joining(" "));
        List<Difference> differences = comparison.differences(answer.dossier(), file);
        if (!odd.isEmpty() || !differences.isEmpty()) {
            return (odd + " " + differences.stream().map(Difference::message).collect(Collectors.joining(" "))).strip();
        }
        if (isForAnotherKey(round.inUse(answer), file)) {
            return words.say("reply.cerOtherKey");
        }
        return round.serials().isNamed(file.serial(), null) ? words.say("reply.serialTaken") : null;
    }

    /** A certificate of another key cannot be put on the device that holds the present one. */
    private static boolean isForAnotherKey(Certificate inUse, CertificateFile file) {
        return inUse != null && inUse.publicKeySha256() != null && !inUse.publicKeySha256().equals(file.key().sha256());
    }

    /** Keeps each file with its dossier, where its holder finds it, and what it says. */
    void keep(List<HeardAnswer> taken, String by) {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        taken.stream().filter(HeardAnswer::comesWithFile).forEach(answer -> {
            Document document = answer.file().document();
            var copy = NewDocument.upload(
                    answer.dossier().code(), DocumentKind.CER, document.fileName(), document.mediaType(), document.findings(), by);
            documents.store(copy, new ByteArrayResource(answer.file().content()));
            facts.put(answer.dossier().code(), facts(answer.file().certificate()));
        });
        dossiers.addAll(facts);
    }

    private static Map<String, Object> facts(CertificateFile file) {
        return Map.of(
                SERIAL, file.serial(),
                NOT_BEFORE, file.validFrom().toLocalDate().toString(),
                NOT_AFTER, file.validTo().toLocalDate().toString(),
                KEY, file.key().sha256());
    }
}
