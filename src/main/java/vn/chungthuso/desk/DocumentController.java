package vn.chungthuso.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
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
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.process.LetterSigning;
import vn.chungthuso.process.Typesetting;

/** Documents of dossiers and letters: read by those who may see their owner, uploaded by those who work on it. */
@RestController
class DocumentController {

    private final Documents documents;
    private final IncomingFiles incoming;
    private final Papers papers;
    private final DossierViews views;
    private final Typesetting typesetting;
    private final LetterSigning signing;
    private final Callers callers;

    DocumentController(
            Documents documents,
            IncomingFiles incoming,
            Papers papers,
            DossierViews views,
            Typesetting typesetting,
            LetterSigning signing,
            Callers callers) {
        this.documents = documents;
        this.incoming = incoming;
        this.papers = papers;
        this.views = views;
        this.typesetting = typesetting;
        this.signing = signing;
        this.callers = callers;
    }

    @GetMapping({"/api/dossiers/{code}/documents/{id:\\d+}", "/api/dossiers/{code}/documents/{id:\\d+}.{type}"})
    ResponseEntity<Resource> ofDossier(@PathVariable String code, @PathVariable long id, @PathVariable(required = false) String type) {
        return answer(callers.dossier(code).code(), id, type);
    }

    @GetMapping({"/api/letters/{code}/documents/{id:\\d+}", "/api/letters/{code}/documents/{id:\\d+}.{type}"})
    ResponseEntity<Resource> ofLetter(@PathVariable String code, @PathVariable long id, @PathVariable(required = false) String type) {
        return answer(callers.letter(code).code(), id, type);
    }

    /** @param type how the file's name ends; null = as it is */
    private ResponseEntity<Resource> answer(String owner, long id, String type) {
        Document document = documents.find(owner, id).orElseThrow(NotVisible::new);
        if (type == null || type.equals(document.extension())) {
            Document whole = typesetting.withPages(document);
            return answer(whole.fileName(), whole.mediaType(), whole.byteCount(), new InputStreamResource(() -> documents.open(whole)));
        }
        if (document.hasModel() && type.equals(Rendition.WORD.extension())) {
            String fileName = document.fileName().replaceFirst("\\.[^.]+$", "." + Rendition.WORD.extension());
            var word = new ByteArrayResource(papers.word(documents.model(document)));
            return answer(fileName, Rendition.WORD.mediaType(), word.contentLength(), word);
        }
        throw new NotVisible();
    }

    static ResponseEntity<Resource> answer(String fileName, String mediaType, long byteCount, Resource content) {
        boolean shown = mediaType.equals(MediaType.APPLICATION_PDF_VALUE);
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(byteCount)
                .body(content);
    }

    /** Evidence brought along; or, from a clerk who sends, the certificate that was issued ({@code kind=CER}), whenever it is at hand. */
    @PostMapping("/api/dossiers/{code}/documents")
    ResponseEntity<DocumentView> toDossier(
            @PathVariable String code, @RequestParam MultipartFile file, @RequestParam(defaultValue = "UPLOADED") DocumentKind kind)
            throws IOException {
        Dossier dossier = callers.dossier(code);
        if (kind == DocumentKind.CER) {
            callers.clerkOf(dossier.senderAgency());
            return created("dossiers", incoming.issuedCertificate(dossier, file, callers.current().user()));
        }
        if (kind != DocumentKind.UPLOADED) {
            throw new UnknownValue("kind");
        }
        if (dossier.state().isEnd()) {
            throw new Closed();
        }
        return created("dossiers", incoming.toDossier(code, file, callers.current().user()));
    }

    /** A leader's signed copy ({@code kind=SIGNED}), a certificate that the authority sent ({@code kind=CER}), or something that goes with the letter. */
    @PostMapping("/api/letters/{code}/documents")
    ResponseEntity<DocumentView> toLetter(
            @PathVariable String code, @RequestParam MultipartFile file, @RequestParam(defaultValue = "UPLOADED") DocumentKind kind)
            throws IOException {
        Letter letter = callers.letter(code);
        if (kind == DocumentKind.PRINTED) {
            throw new UnknownValue("kind");
        }
        if (kind == DocumentKind.CER) {
            callers.clerkOf(letter.senderAgency());
            return created("letters", incoming.certificate(code, file, callers.current().user()));
        }
        if (kind == DocumentKind.SIGNED) {
            return created("letters", incoming.signedCopy(code, file, callers.current()));
        }
        return created("letters", incoming.toLetter(code, file, callers.current().user()));
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

    private ResponseEntity<DocumentView> created(String collection, Document document) {
        DocumentView view = views.view(collection, document);
        return ResponseEntity.created(URI.create(view.href())).body(view);
    }
}
