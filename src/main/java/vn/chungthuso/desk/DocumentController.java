package vn.chungthuso.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.desk.DossierView.DocumentView;
import vn.chungthuso.document.CheckedUpload;
import vn.chungthuso.document.Uploads;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.SignatureCheck;
import vn.chungthuso.process.LetterSigning;

/** Documents of dossiers and letters: read by those who may see their owner, uploaded by those who work on it. */
@RestController
class DocumentController {

    private final Documents documents;
    private final DossierLog log;
    private final Uploads uploads;
    private final LetterSigning signing;
    private final DossierViews views;
    private final Callers callers;

    DocumentController(
            Documents documents, DossierLog log, Uploads uploads, LetterSigning signing, DossierViews views, Callers callers) {
        this.documents = documents;
        this.log = log;
        this.uploads = uploads;
        this.signing = signing;
        this.views = views;
        this.callers = callers;
    }

    @GetMapping({"/api/dossiers/{code}/documents/{id:\\d+}", "/api/dossiers/{code}/documents/{id:\\d+}.{type}"})
    ResponseEntity<byte[]> ofDossier(@PathVariable String code, @PathVariable long id, @PathVariable(required = false) String type) {
        return answer(callers.dossier(code).code(), id, type);
    }

    @GetMapping({"/api/letters/{code}/documents/{id:\\d+}", "/api/letters/{code}/documents/{id:\\d+}.{type}"})
    ResponseEntity<byte[]> ofLetter(@PathVariable String code, @PathVariable long id, @PathVariable(required = false) String type) {
        return answer(callers.letter(code).code(), id, type);
    }

    /** @param type how the file's name ends; null = as it is */
    private ResponseEntity<byte[]> answer(String owner, long id, String type) {
        Document document = documents.find(owner, id)
                .filter(found -> type == null || type.equals(found.extension()))
                .orElseThrow(NotVisible::new);
        boolean shown = document.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .body(documents.content(document));
    }

    /** Evidence brought along. */
    @PostMapping("/api/dossiers/{code}/documents")
    ResponseEntity<DocumentView> toDossier(@PathVariable String code, @RequestParam MultipartFile file) throws IOException {
        Dossier dossier = callers.dossier(code);
        if (dossier.state().isEnd()) {
            throw new Closed();
        }
        String user = callers.current().user();
        Document stored = store(code, DocumentKind.UPLOADED, file, user);
        log.record(code, user, DossierEvent.Kind.UPLOADED, stored.fileName());
        return created("dossiers", stored);
    }

    /** A leader's signed copy ({@code kind=SIGNED}), or something that goes with the letter. */
    @PostMapping("/api/letters/{code}/documents")
    ResponseEntity<DocumentView> toLetter(
            @PathVariable String code, @RequestParam MultipartFile file, @RequestParam(defaultValue = "UPLOADED") DocumentKind kind)
            throws IOException {
        callers.letter(code);
        if (kind == DocumentKind.PRINTED) {
            throw new UnknownValue("kind");
        }
        if (kind == DocumentKind.SIGNED) {
            return created("letters", storeSigned(code, file));
        }
        return created("letters", store(code, kind, file, callers.current().user()));
    }

    /** Judged before it is stored: a signed copy of something else leaves nothing behind. */
    private Document storeSigned(String code, MultipartFile file) throws IOException {
        String user = callers.current().user();
        SignatureCheck check = signing.judge(callers.current(), code, file.getBytes());
        return signing.keep(check, () -> {
            try {
                return store(code, DocumentKind.SIGNED, file, user);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** «Ký bằng khóa trình diễn»: signs the printed letter with a demo key; only in the demo profile. */
    @PostMapping("/api/letters/{code}/demo-signature")
    ResponseEntity<DocumentView> sign(@PathVariable String code) {
        callers.letter(code);
        if (!signing.isDemo()) {
            throw new NotVisible();
        }
        return created("letters", signing.signForDemo(callers.current(), code));
    }

    private Document store(String owner, DocumentKind kind, MultipartFile file, String user) throws IOException {
        byte[] content = file.getBytes();
        CheckedUpload checked = uploads.check(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        long id = documents.store(owner, kind, null, checked.fileName(), checked.mediaType(), content, user);
        return documents.find(owner, id).orElseThrow();
    }

    private ResponseEntity<DocumentView> created(String collection, Document document) {
        DocumentView view = views.view(collection, document);
        return ResponseEntity.created(URI.create(view.href())).body(view);
    }
}
