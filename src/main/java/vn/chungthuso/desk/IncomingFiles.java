package vn.chungthuso.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.document.CheckedUpload;
import vn.chungthuso.document.Sheet;
import vn.chungthuso.document.SheetLimits;
import vn.chungthuso.document.Sheets;
import vn.chungthuso.document.UploadName;
import vn.chungthuso.document.UploadRefused;
import vn.chungthuso.document.Uploads;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Documents.NewDocument;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.SignatureCheck;
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.law.UploadResult;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.IssuedCertificates;
import vn.chungthuso.process.LetterSigning;
import vn.chungthuso.process.Words;
import vn.chungthuso.terms.FileFinding;

/**
 * The way of an upload from the request into the database: asked of the table (DT-13), looked into on disk, stored. It
 * is never in memory as a whole, and what is refused leaves nothing behind.
 */
@Component
class IncomingFiles {

    private static final String CER_TYPE = "application/pkix-cert";

    private final IntakeRules intake;
    private final Uploads uploads;
    private final Sheets sheets;
    private final CertificateFiles certificates;
    private final IssuedCertificates issued;
    private final Documents documents;
    private final Letters letters;
    private final LetterSigning signing;
    private final DossierLog log;
    private final TransactionOperations transaction;
    private final Words words;

    IncomingFiles(
            IntakeRules intake,
            Uploads uploads,
            Sheets sheets,
            CertificateFiles certificates,
            IssuedCertificates issued,
            Documents documents,
            Letters letters,
            LetterSigning signing,
            DossierLog log,
            TransactionOperations transaction,
            Words words) {
        this.intake = intake;
        this.uploads = uploads;
        this.sheets = sheets;
        this.certificates = certificates;
        this.issued = issued;
        this.documents = documents;
        this.letters = letters;
        this.signing = signing;
        this.log = log;
        this.transaction = transaction;
        this.words = words;
    }

    /** Stores evidence of a dossier and notes it in the history, both or neither. */
    Document toDossier(String code, MultipartFile sent, String user) throws IOException {
        return onDisk(sent, (checked, file) -> transaction.execute(status -> {
            log.record(code, user, DossierEvent.Kind.UPLOADED, checked.fileName());
            return store(code, DocumentKind.UPLOADED, checked, file, user);
        }));
    }

    /** Stores the paper that a list of requests rests on. */
    Document toList(String code, MultipartFile sent, String user) throws IOException {
        return onDisk(sent, (checked, file) -> store(code, DocumentKind.UPLOADED, checked, file, user));
    }

    /** Stores what goes with a campaign, and notes what it is, both or neither. */
    Document toCampaign(String code, MultipartFile sent, String user, Consumer<Document> alsoInTransaction) throws IOException {
        return onDisk(sent, (checked, file) -> transaction.execute(status -> {
            Document stored = store(code, DocumentKind.UPLOADED, checked, file, user);
            alsoInTransaction.accept(stored);
            return stored;
        }));
    }

    /**
     * Stores what goes with a letter.
     *
     * @throws Closed where the letter has ended
     */
    Document toLetter(String code, MultipartFile sent, String user) throws IOException {
        return onDisk(sent, (checked, file) -> transaction.execute(status -> {
            mustBeOpen(letters.locked(code));
            return store(code, DocumentKind.UPLOADED, checked, file, user);
        }));
    }

    private static void mustBeOpen(Letter letter) {
        if (letter.state().isEnd()) {
            throw new Closed("api.closed.letter." + letter.state());
        }
    }

    /**
     * Stores a leader's signed copy with what its signatures are worth; a signed copy of something else leaves nothing behind.
     *
     * @throws Closed where the letter has ended
     */
    Document signedCopy(String code, MultipartFile sent, Caller leader) throws IOException {
        mustBeOpen(letters.get(code));
        signing.mayBeSignedBy(leader, code);
        return onDisk(sent, (checked, file) -> {
            if (checked.findings().contains(FileFinding.ENCRYPTED)) {
                throw new UploadRefused(words.say("upload.signedEncrypted", checked.fileName()));
            }
            SignatureCheck check = signing.judge(leader, code, Files.readAllBytes(file));
            return signing.keep(check, () -> store(code, DocumentKind.SIGNED, checked, file, leader.user()));
        });
    }

    /**
     * Stores a certificate as the authority sent it: a .cer that can be read.
     *
     * @throws Closed where the letter has ended; the certificate of one dossier goes to that dossier
     */
    Document certificate(String letter, MultipartFile sent, String user) throws IOException {
        return certificate(letter, sent, user, content -> mustBeOpen(letters.locked(letter)));
    }

    /** Stores the certificate that a dossier has brought, if it is that one, and notes in the register what it says. */
    Document issuedCertificate(Dossier dossier, MultipartFile sent, String user) throws IOException {
        return certificate(dossier.code(), sent, user, content -> {
            issued.state(dossier, content);
            log.record(dossier.code(), user, DossierEvent.Kind.UPLOADED, uploads.name(sent.getOriginalFilename()).value());
        });
    }

    private Document certificate(String owner, MultipartFile sent, String user, Consumer<byte[]> alsoInTransaction) throws IOException {
        UploadName name = uploads.name(sent.getOriginalFilename());
        if (!name.extension().equals("cer")) {
            throw new UploadRefused(words.say("upload.cerOnly", name.value()));
        }
        byte[] content = sent.getInputStream().readNBytes(CertificateFiles.MAX_BYTES + 1);
        certificates.read(content);
        uploads.scan(name, content);
        var upload = NewDocument.upload(owner, DocumentKind.CER, name.value(), CER_TYPE, Set.of(), user);
        return transaction.execute(status -> {
            alsoInTransaction.accept(content);
            return documents.find(owner, documents.store(upload, new ByteArrayResource(content))).orElseThrow();
        });
    }

    /** Reads a list that was filled in with Excel; nothing of it is stored. */
    Sheet sheet(MultipartFile sent, SheetLimits limits) throws IOException {
        UploadName name = uploads.name(sent.getOriginalFilename());
        if (!name.extension().equals("xlsx")) {
            boolean macros = name.extension().equals("xlsm") || name.extension().equals("xlsb");
            throw new UploadRefused(words.say(macros ? "sheet.macros" : "sheet.type", name.value()));
        }
        return onDisk(sent, (checked, file) -> sheets.read(checked, file, limits));
    }

    @FunctionalInterface
    private interface Keeping<T> {
        T keep(CheckedUpload checked, Path file) throws IOException;
    }

    private <T> T onDisk(MultipartFile sent, Keeping<T> keeping) throws IOException {
        UploadName name = uploads.name(sent.getOriginalFilename());
        refuseByTable(name, sent.getSize());
        Path file = Files.createTempFile("upload-", null);
        try {
            sent.transferTo(file.toFile()); // Tomcat moves its own copy here
            return keeping.keep(uploads.check(name, file), file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void refuseByTable(UploadName name, long bytes) {
        UploadResult result = intake.upload(name.extension(), bytes).value();
        if (result == UploadResult.REJECT_TYPE) {
            String hint = name.extension().equals("jpg") ? "upload.type.jpg" : "upload.type";
            throw new UploadRefused(words.say(hint, name.value(), String.join(", ", intake.uploadTypes())));
        }
        if (result == UploadResult.REJECT_SIZE) {
            throw new UploadRefused(words.say("upload.tooLarge", name.value()));
        }
    }

    private Document store(String owner, DocumentKind kind, CheckedUpload checked, Path file, String user) {
        var upload = NewDocument.upload(owner, kind, checked.fileName(), checked.mediaType(), checked.findings(), user);
        long id = documents.store(upload, new FileSystemResource(file));
        return documents.find(owner, id).orElseThrow();
    }
}
