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
import vn.chungthuso.process.Words;

/** {@code /api/forms}: the official forms, a blank copy of each and one filled with its example; open to anyone. */
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
        return answer("blank", papers.info(formKey), papers.blank(formKey));
    }

    @GetMapping("/{formKey}/example.pdf")
    ResponseEntity<byte[]> example(@PathVariable String formKey) {
        return answer("example", papers.info(formKey), papers.example(formKey));
    }

    /** The entity tag is of the bytes: a browser that has them is answered 304. */
    private ResponseEntity<byte[]> answer(String copy, FormInfo form, byte[] pdf) {
        var disposition = ContentDisposition.inline()
                .filename(words.say("form.fileName." + copy, form.key(), form.title()) + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(AN_HOUR)
                .eTag(DigestUtils.md5DigestAsHex(pdf))
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }
}
