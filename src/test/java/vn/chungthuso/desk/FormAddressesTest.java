package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.document.WordFile;

/** The official forms as anyone finds them, without a login (contract §6). */
class FormAddressesTest extends DeskTest {

    private static final Path FORMS = Path.of("forms/official");
    private static final String BLANK = "/api/forms/tt185-m02.pdf";
    private static final String BLANK_WORD = "/api/forms/tt185-m02.docx";

    @Test
    void everyFormIsListedWithWhatOneChoosesItBy() throws IOException {
        Answer answer = nobody().get("/api/forms");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("key")).containsExactlyElementsOf(keys());
        assertThat(answer.json()).allSatisfy(form -> assertThat(List.of("title", "regime", "maker", "receiver"))
                .allSatisfy(word -> assertThat(form.path(word).asText()).isNotBlank()));
    }

    @Test
    void aBlankCopyHasTheWordsOfTheFormAndNoneOfTheExample() throws IOException {
        Answer answer = nobody().get(BLANK, MediaType.APPLICATION_PDF);

        assertThat(answer.status()).isEqualTo(200);
        PrintedPaper paper = PrintedPaper.of(answer.body());
        assertThat(List.of("V/v đề nghị cấp chứng thư số cho cá nhân", "Kính gửi:", "Địa chỉ tiếp nhận:", "Số hiệu chứng thư số cũ (nếu có)",
                        "(4) Đối với Bộ Quốc phòng", "Nơi nhận:", "ngày …… tháng …… năm ………"))
                .allSatisfy(words -> assertThat(paper.says(words)).as(words).isTrue());
        assertThat(List.of("Nguyễn Thị Hoa", "0987648487", "35/STTTT-CNTT", "Trịnh Quốc Khải", "Cục Chứng thực số"))
                .allSatisfy(value -> assertThat(paper.says(value)).as(value).isFalse());
    }

    @Test
    void anExampleHoldsTheLinesOfItsText() throws IOException {
        Answer answer = nobody().get("/api/forms/tt185-m02/example.pdf");

        assertThat(answer.status()).isEqualTo(200);
        PrintedPaper paper = PrintedPaper.of(answer.body());
        assertThat(Files.readAllLines(FORMS.resolve("tt185-m02/example.txt")))
                .allSatisfy(line -> assertThat(paper.says(line)).as(line).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {BLANK, "/api/forms/tt185-m02/example.pdf"})
    void aPaperIsShownUnderItsVietnameseNameAndKeptForAnHour(String address) {
        Answer answer = nobody().get(address);

        assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(answer.headers().getContentDisposition().isInline()).isTrue();
        assertThat(answer.headers().getContentDisposition().getFilename())
                .startsWith("tt185-m02 - Danh sách đề nghị cấp mới chứng thư số cho cá nhân").endsWith(".pdf");
        assertThat(answer.headers().getCacheControl()).isEqualTo("max-age=3600, public");
        assertThat(answer.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {BLANK_WORD, "/api/forms/tt185-m02/example.docx"})
    void aPaperForWordIsSavedUnderItsVietnameseNameAndKeptForAnHour(String address) {
        Answer answer = nobody().get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getContentType()).hasToString(Rendition.WORD.mediaType());
        assertThat(answer.headers().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.headers().getContentDisposition().getFilename())
                .startsWith("tt185-m02 - Danh sách đề nghị cấp mới chứng thư số cho cá nhân").endsWith(".docx");
        assertThat(answer.headers().getCacheControl()).isEqualTo("max-age=3600, public");
        assertThat(answer.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aBlankForWordIsBlankAndItsExampleIsFilled() {
        String blank = WordFile.of(nobody().get(BLANK_WORD).body()).text();
        String example = WordFile.of(nobody().get("/api/forms/tt185-m02/example.docx").body()).text();

        assertThat(blank).contains("V/v đề nghị cấp chứng thư số cho cá nhân").doesNotContain("Nguyễn Thị Hoa");
        assertThat(example).contains("V/v đề nghị cấp chứng thư số cho cá nhân").contains("Nguyễn Thị Hoa");
    }

    @ParameterizedTest
    @ValueSource(strings = {BLANK, BLANK_WORD})
    void aPaperThatOneHasAlreadyIsNotSentAgain(String address) {
        String tag = nobody().get(address).headers().getETag();

        Answer again = new Outside(port(), headers -> headers.setIfNoneMatch(tag)).get(address);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/forms/tt185-m99.pdf", "/api/forms/tt185-m99/example.pdf", "/api/forms/blocks.pdf", "/api/forms/blocks/example.pdf",
        "/api/forms/tt185-m99.docx", "/api/forms/tt185-m99/example.docx", "/api/forms/blocks.docx",
        "/api/forms/TT185-M02.pdf", "/api/forms/..tt185-m02.pdf", "/api/forms/tt185-m02%2e.pdf", "/api/forms/%e1%ba%a9n.pdf"})
    void anUnknownFormIsNamedInVietnamese(String address) {
        Answer answer = nobody().get(address, MediaType.APPLICATION_PDF);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.detail()).startsWith("Không có biểu mẫu «");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/forms/tt185-m02.doc", "/api/forms/tt185-m02", "/api/forms/tt185-m02/form.yaml", "/api/forms/tt185-m02/example.yaml",
        "/api/forms/blocks/letter.yaml", "/api/forms/tt185-m02/x/../../tt185-m02/form.yaml", "/api/forms//example.pdf"})
    void whatIsNoPaperIsNotFound(String address) {
        Answer answer = nobody().get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.detail()).contains("Không có");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/forms/..%2ftt185-m02.pdf", "/api/forms/tt185-m02%2fexample.pdf", "/api/forms/..%5ctt185-m02.pdf", "/api/forms/%2e%2e/%2e%2e/pom.pdf",
        "/api/forms/tt185-m02/../../../application.pdf", "/api/forms/..;/forms/x.pdf", "/api/forms/x%00.pdf", "/api/forms/..%252ftt185-m02.pdf"})
    void noDetourLeadsToAFile(String address) {
        Answer answer = nobody().get(address);

        assertThat(answer.status()).isIn(400, 401, 404); // some are refused by the server before they reach us
        assertThat(answer.text()).doesNotStartWith("%PDF");
    }

    @Test
    void formsAreOnlyRead() {
        assertThat(nobody().post("/api/forms", "{}").status()).isEqualTo(401);
        assertThat(as("clerk").send(HttpMethod.POST, BLANK, MediaType.APPLICATION_JSON, "{}".getBytes(StandardCharsets.US_ASCII)).status())
                .isEqualTo(405);
    }

    private static List<String> keys() throws IOException {
        try (Stream<Path> folders = Files.list(FORMS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("form.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
