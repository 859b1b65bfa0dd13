package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.document.DemoSigner;
import vn.chungthuso.document.PdfSigning;
import vn.chungthuso.document.TestAuthority;
import vn.chungthuso.terms.PaperObligation;

/** A leader uploads what he signed: its signatures decide whether the letter is signed, and so its channels and the paper owed (DT-07). */
class SignedCopyTest extends DeskTest {

    private static final String LEADER = "Lê Thị Thu Hằng";

    @Autowired
    private DemoSigner demo;

    /** A letter of Long An under the old regime: every electronic channel is open, unsigned ones owe the original. */
    private String letterToSign() {
        String code = office.accepted(Office.requestWith("applicationDate", "2023-10-02"));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, "2023-10-03", List.of(code)));
        return letter;
    }

    private byte[] printed(String letter) {
        JsonNode documents = as("leader").get("/api/letters/" + letter).json().path("documents");
        return as("leader").get(documents.get(0).path("href").asText()).body();
    }

    private Answer uploadSigned(String letter, byte[] copy) {
        return as("leader").upload("/api/letters/" + letter + "/documents?kind=SIGNED", "đã ký.pdf", copy);
    }

    private PaperObligation sentThrough(String letter, String channel) {
        office.complete("leader", letter, Map.of("outcome", "sign"));
        office.complete("clerk", letter, Map.of("channel", channel));
        return office.letters().get(letter).paperObligation();
    }

    private static byte[] scan() {
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            scan.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatTheLeaderSignedGoesElectronicallyAndOwesNoPaper() {
        String letter = letterToSign();

        Answer answer = uploadSigned(letter, demo.sign(printed(letter), LEADER));

        JsonNode signature = answer.json().path("signature");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(signature.path("signed").asBoolean()).isTrue();
        assertThat(signature.path("paper").asText()).isEqualTo("SAME_FILE");
        assertThat(signature.path("sentences").findValuesAsText("level")).containsOnly("OK");
        assertThat(sentThrough(letter, "EDOC_SYSTEM")).isEqualTo(PaperObligation.NONE);
        assertThat(office.letters().get(letter).signed()).isTrue();
    }

    @Test
    void theSealOfTheAgencyAfterTheLeaderKeepsTheLetterSigned() {
        String letter = letterToSign();

        Answer answer = uploadSigned(letter, demo.sign(demo.sign(printed(letter), LEADER), "UBND xã Mỹ Phước"));

        assertThat(answer.json().path("signature").path("signed").asBoolean()).isTrue();
        assertThat(sentThrough(letter, "EDOC_SYSTEM")).isEqualTo(PaperObligation.NONE);
    }

    @Test
    void aScanIsTakenAndOwesTheOriginal() {
        String letter = letterToSign();

        Answer answer = uploadSigned(letter, scan());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("signature").path("signed").asBoolean()).isFalse();
        assertThat(answer.json().path("signature").path("sentences").toString()).contains("không có chữ ký số", "bản chính");
        assertThat(sentThrough(letter, "EDOC_SYSTEM")).isEqualTo(PaperObligation.ORIGINAL_TO_COURIER_AT_USB_RECEIPT);
    }

    @Test
    void aSignatureThatLeadsToNoAnchorOwesTheOriginalAndClosesThePortalToday() {
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
        var stranger = TestAuthority.root("Gốc lạ").signer("C=VN,CN=" + LEADER);

        Answer answer = uploadSigned(letter, new PdfSigning(stranger, Office.now().toInstant()).sign(printed(letter)));
        office.complete("leader", letter, Map.of("outcome", "sign"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("signature").path("sentences").toString()).contains("không nối được tới chứng thư số gốc tin cậy");
        assertThat(office.letters().get(letter).signed()).isFalse();
        assertThatThrownBy(() -> office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"))).hasMessageContaining("không được gửi qua");
    }

    @Test
    void aBrokenSignatureIsToldAndTheLetterIsNotSigned() {
        String letter = letterToSign();
        byte[] copy = demo.sign(demo.sign(printed(letter), LEADER), "UBND xã Mỹ Phước");
        int time = new String(copy, StandardCharsets.ISO_8859_1).lastIndexOf("/M (D:") + 8;
        copy[time] ^= 1;

        Answer answer = uploadSigned(letter, copy);

        assertThat(answer.json().path("signature").path("signed").asBoolean()).isFalse();
        assertThat(answer.json().path("signature").path("sentences").findValuesAsText("level")).contains("BAD");
        assertThat(sentThrough(letter, "EDOC_SYSTEM")).isEqualTo(PaperObligation.ORIGINAL_TO_COURIER_AT_USB_RECEIPT);
    }

    @Test
    void aSignedCopyOfAnotherLetterIsRefusedAndNotKept() {
        String letter = letterToSign();
        byte[] other = demo.sign(printed(letterToSign()), LEADER);
        Map<String, Long> before = stored();

        Answer answer = uploadSigned(letter, other);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("file");
        assertThat(answer.detail()).contains(office.letters().get(letter).documentNumber(), "khác bản in", "ký chính tệp đó");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void somebodyElsesSignatureIsShownWithAWarning() {
        String letter = letterToSign();

        Answer answer = uploadSigned(letter, demo.sign(printed(letter), "Trần Văn Ước"));

        JsonNode sentences = answer.json().path("signature").path("sentences");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(sentences.toString()).contains("Trần Văn Ước", "Không thấy chữ ký mang tên «" + LEADER + "»");
        assertThat(sentences.findValuesAsText("level")).contains("WARN");
    }

    @Test
    void theLastCopyDecides() {
        String letter = letterToSign();
        uploadSigned(letter, demo.sign(printed(letter), LEADER));
        uploadSigned(letter, scan());

        office.complete("leader", letter, Map.of("outcome", "sign"));

        assertThat(office.letters().get(letter).signed()).isFalse();
    }

    @Test
    void theFindingStandsWithTheDocumentInEveryList() {
        String letter = letterToSign();
        as("leader").post("/api/letters/" + letter + "/demo-signature", Map.of());

        JsonNode documents = as("clerk").get("/api/letters/" + letter).json().path("documents");

        assertThat(documents.get(0).has("signature")).isFalse();
        assertThat(documents.get(1).path("signature").path("signed").asBoolean()).isTrue();
        assertThat(documents.get(1).path("signature").path("sentences").get(1).path("text").asText()).contains(LEADER, "nguyên vẹn");
    }

    @Test
    void whatIsNoPdfIsRefusedAndNotKept() {
        String letter = letterToSign();
        Map<String, Long> before = stored();

        Answer answer = uploadSigned(letter, new byte[] {1, 2, 3});

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("không phải là tệp pdf");
        assertThat(stored()).isEqualTo(before);
    }
}
