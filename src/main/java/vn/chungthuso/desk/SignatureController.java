package vn.chungthuso.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.document.FindingLevel;
import vn.chungthuso.document.SignatureFacts;
import vn.chungthuso.document.SignatureFacts.NotChecked;
import vn.chungthuso.document.SignatureFinding;
import vn.chungthuso.document.SignatureReport;
import vn.chungthuso.document.Signatures;

/** Looks at the signatures of a PDF for anybody who is logged in; keeps nothing (contract §6). */
@RestController
class SignatureController {

    /** @param taken whether the document could count as signed by this one */
    record SignatureView(
            @JsonUnwrapped SignatureFacts facts, List<NotChecked> notChecked, boolean taken, FindingLevel level, String sentence) {

        static SignatureView of(SignatureFinding finding) {
            SignatureFacts facts = finding.facts();
            return new SignatureView(facts, facts.notChecked(), facts.isTaken(), finding.level(), finding.sentence());
        }
    }

    record ReportView(boolean signed, FindingLevel level, String sentence, List<SignatureView> signatures) {}

    /** One byte more than is taken shows that a file is larger. */
    private static final int READ_AT_MOST = Signatures.MAX_BYTES + 1;

    private final Signatures signatures;

    SignatureController(Signatures signatures) {
        this.signatures = signatures;
    }

    @PostMapping(path = "/api/signatures/inspect", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReportView inspect(@RequestParam MultipartFile file) throws IOException {
        return view(file.getBytes());
    }

    /** The same for a program that sends the bare file. */
    @PostMapping(path = "/api/signatures/inspect", consumes = MediaType.APPLICATION_PDF_VALUE)
    ReportView inspect(InputStream file) throws IOException {
        return view(file.readNBytes(READ_AT_MOST));
    }

    private ReportView view(byte[] pdf) {
        SignatureReport report = signatures.inspect(pdf);
        List<SignatureView> views = report.signatures().stream().map(SignatureView::of).toList();
        return new ReportView(report.signed(), report.level(), report.sentence(), views);
    }
}
