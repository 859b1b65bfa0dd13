package vn.chungthuso.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.document.FormInfo;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.process.Words;

/** {@code /api/forms}: the official forms, a blank copy of each and one filled with its example, as PDF and for Word; open to anyone. */
@RestController
@RequestMapping("/api/forms")
class FormController {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Papers papers;
    private final Words words;

    FormController(Papers papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    @GetMapping
    List<FormInfo> list() {
        return papers.forms();
    }

    @GetMapping("/{formKey}.pdf")
    ResponseEntity<byte[]> blank(@PathVariable String formKey) {
        return blank(formKey, Rendition.PDF);
    }

    @GetMapping("/{formKey}.docx")
    ResponseEntity<byte[]> blankWord(@PathVariable String formKey) {
        return blank(formKey, Rendition.WORD);
    }

    @GetMapping("/{formKey}/example.pdf")
    ResponseEntity<byte[]> example(@PathVariable String formKey) {
        return example(formKey, Rendition.PDF);
    }

    @GetMapping("/{formKey}/example.docx")
    ResponseEntity<byte[]> exampleWord(@PathVariable String formKey) {
        return example(formKey, Rendition.WORD);
    }

    private ResponseEntity<byte[]> blank(String formKey, Rendition rendition) {
        return answer("blank", papers.info(formKey), rendition, papers.blank(formKey, rendition));
    }

    private ResponseEntity<byte[]> example(String formKey, Rendition rendition) {
        return answer("example", papers.info(formKey), rendition, papers.example(formKey, rendition));
    }

    /** A PDF is shown, a Word file saved. The entity tag is of the bytes: a browser that has them is answered 304. */
    private ResponseEntity<byte[]> answer(String copy, FormInfo form, Rendition rendition, byte[] file) {
        String name = words.say("form.fileName." + copy, form.key(), form.title()) + "." + rendition.extension();
        var disposition = (rendition == Rendition.PDF ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(AN_HOUR)
                .eTag(DigestUtils.md5DigestAsHex(file))
                .contentType(MediaType.parseMediaType(rendition.mediaType()))
                .body(file);
    }
}
