package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The QR code with which whoever holds a paper looks it up, and what the file says of itself. */
class CheckMarkTest {

    private static final String CODE = "VB-2026-000045";
    private static final String NONE = "no QR code";
    private static final int DOTS_PER_INCH = 200;

    /** A camera is held over the code; here it is looked for among all that is printed. */
    private static final Map<DecodeHintType, ?> WHOLE_PAGE = Map.of(DecodeHintType.TRY_HARDER, true);

    private final Papers papers = TestPapers.papers();

    @ParameterizedTest
    @ValueSource(strings = {"tt185-m01", "nd68-07", "handover-minutes"})
    void aScannerReadsTheAddressOfThePaper(String form) throws Exception {
        Map<String, Object> data = TestPapers.example(form);
        data.put("code", CODE);

        byte[] pdf = papers.print(form, data);

        assertThat(scanned(pdf)).isEqualTo("https://chungthuso.example/ho-so/" + CODE);
        assertThat(PrintedPaper.of(pdf).says(CODE)).isTrue();
    }

    @Test
    void theCodeStandsOnTheLastPageOfALongLetterThatKeepsForYears() throws IOException {
        Map<String, Object> data = TestPapers.example("nd68-01");
        data.put("code", CODE);
        data.put("lines", Collections.nCopies(60, ((List<?>) data.get("lines")).get(0)));

        byte[] pdf = papers.print("nd68-01", data);

        PrintedPaper paper = PrintedPaper.of(pdf);
        assertThat(paper.saysOnPage(paper.pages().size(), CODE)).isTrue();
        assertThat(paper.count(CODE)).isEqualTo(1);
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void aPaperOfNoDossierHasNoCode() throws Exception {
        assertThat(scanned(papers.example("nd68-07"))).isEqualTo(NONE);
        assertThat(scanned(papers.blank("nd68-07"))).isEqualTo(NONE);
    }

    @Test
    void theFileNamesItsTitleItsMakerAndItsLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(papers.example("nd68-07"))) {
            String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(metadata).contains(
                    "Đề nghị thời điểm có hiệu lực của chứng thư chữ ký số", "Ủy ban nhân dân huyện Hòa Đông", "<rdf:li>vi</rdf:li>", "<pdfaid:part>2", "<pdfuaid:part>1");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("vi");
        }
    }

    private static String scanned(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, DOTS_PER_INCH);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), WHOLE_PAGE).getText();
        } catch (NotFoundException none) {
            return NONE;
        }
    }
}
