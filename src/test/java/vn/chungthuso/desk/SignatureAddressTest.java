package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import vn.chungthuso.document.DemoSigner;
import vn.chungthuso.document.PdfSigning;
import vn.chungthuso.document.TestAuthority;

/** {@code POST /api/signatures/inspect}: what a PDF's signatures are worth, without keeping anything. */
class SignatureAddressTest extends DeskTest {

    private static final String ADDRESS = "/api/signatures/inspect";

    @Autowired
    private DemoSigner demo;

    private byte[] paper() {
        return nobody().get("/api/forms/tt185-m02/example.pdf").body();
    }

    @Test
    void aSignatureOfTheDemoIsTakenInTheDemo() {
        Map<String, Long> before = stored();

        Answer answer = as("holder").upload(ADDRESS, "công văn.pdf", demo.sign(paper(), "Lê Thị Thu Hằng"));

        JsonNode signature = answer.json().path("signatures").get(0);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("signed").asBoolean()).isTrue();
        assertThat(signature.path("signer").path("name").asText()).isEqualTo("Lê Thị Thu Hằng");
        assertThat(signature.path("serial").asText()).matches("[0-9a-f]{16,40}");
        assertThat(signature.path("issuer").asText()).isEqualTo("Cơ quan chứng thực trình diễn");
        assertThat(signature.path("time").asText()).endsWith("+07:00");
        assertThat(signature.path("intact").asBoolean()).isTrue();
        assertThat(signature.path("coversWholeFile").asBoolean()).isTrue();
        assertThat(signature.path("laterChanges").asText()).isEqualTo("NONE");
        assertThat(signature.path("chainTrusted").asBoolean()).isTrue();
        assertThat(signature.path("chain")).hasSize(2);
        assertThat(signature.path("notChecked").get(0).asText()).isEqualTo("SIGNING_TIME");
        assertThat(signature.path("level").asText()).isEqualTo("OK");
        assertThat(signature.path("sentence").asText()).contains("nguyên vẹn");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aSignatureOfAForeignAuthorityIsShownAndNotTaken() {
        var stranger = TestAuthority.root("Gốc lạ").signer("C=VN,CN=Người lạ");

        Answer answer = as("clerk").upload(ADDRESS, "lạ.pdf", new PdfSigning(stranger, Instant.parse("2026-03-02T02:15:30Z")).sign(paper()));

        JsonNode signature = answer.json().path("signatures").get(0);
        assertThat(answer.json().path("signed").asBoolean()).isFalse();
        assertThat(signature.path("intact").asBoolean()).isTrue();
        assertThat(signature.path("chainTrusted").asBoolean()).isFalse();
        assertThat(signature.path("notChecked").toString()).contains("REVOCATION", "SIGNING_TIME");
        assertThat(signature.path("level").asText()).isEqualTo("BAD");
    }

    @Test
    void anUnsignedPdfHasAnEmptyListAndASentence() {
        Answer answer = as("clerk").upload(ADDRESS, "bản in.pdf", paper());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("signed").asBoolean()).isFalse();
        assertThat(answer.json().path("signatures")).isEmpty();
        assertThat(answer.json().path("sentence").asText()).isEqualTo("Tệp không có chữ ký số.");
    }

    @Test
    void theBareFileIsTakenToo() {
        Answer answer = as("clerk").send(HttpMethod.POST, ADDRESS, MediaType.APPLICATION_PDF, demo.sign(paper(), "Lê Thị Thu Hằng"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("signed").asBoolean()).isTrue();
    }

    static Stream<Arguments> whatCannotBeLookedAt() {
        return Stream.of(
                arguments(new byte[0], "không có nội dung"),
                arguments("chữ".getBytes(StandardCharsets.UTF_8), "không phải là PDF"),
                arguments("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.UTF_8), "bị hỏng"),
                arguments(new byte[25 * 1024 * 1024 + 1], "lớn hơn 25 MB"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeLookedAt")
    void whatCannotBeLookedAtIsRefusedInWords(byte[] file, String why) {
        for (Answer answer : new Answer[] {
            as("clerk").upload(ADDRESS, "tệp.pdf", file), as("clerk").send(HttpMethod.POST, ADDRESS, MediaType.APPLICATION_PDF, file)
        }) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.detail()).contains(why, "Hãy");
            assertThat(answer.wrongFields()).containsExactly("file");
        }
    }

    @Test
    void aLogInIsNeeded() {
        assertThat(nobody().upload(ADDRESS, "bản in.pdf", paper()).status()).isEqualTo(401);
    }
}
