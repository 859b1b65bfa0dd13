package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.document.WordFile;

/** Documents of dossiers and letters: read where their owner is seen, uploaded where DT-13 allows it. */
class DocumentAddressesTest extends DeskTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0};

    private String dossier() {
        return "/api/dossiers/" + office.submit("clerk", Office.request());
    }

    private static byte[] large(int bytes) {
        byte[] large = new byte[bytes];
        Arrays.fill(large, (byte) 'a');
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        return large;
    }

    private static byte[] word() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String part : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aPrintedRequestIsShownInTheBrowserAndKeptByNobodyElse() {
        String code = office.submit("clerk", Office.requestWith("applicationDate", "2024-08-14"));
        var document = as("clerk").get("/api/dossiers/" + code).json().path("documents").get(0);

        Answer answer = as("clerk").get(document.path("href").asText(), MediaType.APPLICATION_PDF);

        assertThat(document.path("formKey").asText()).isEqualTo("tt185-m01");
        assertThat(document.path("href").asText()).isEqualTo("/api/dossiers/%s/documents/%d.pdf".formatted(code, document.path("id").asLong()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(answer.headers().getContentDisposition().isInline()).isTrue();
        assertThat(answer.headers().getContentDisposition().getFilename()).endsWith(".pdf");
        assertThat(answer.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().getCacheControl()).contains("no-store");
        assertThat(answer.headers().getContentLength()).isEqualTo(document.path("byteCount").asLong());
        assertThat(answer.body()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPrintedRequestIsHadForWordAsItWasPrinted() {
        String code = office.submit("clerk", Office.requestWith("applicationDate", "2024-08-14"));
        var document = as("clerk").get("/api/dossiers/" + code).json().path("documents").get(0);

        Answer answer = as("clerk").get(document.path("word").asText());

        assertThat(document.path("word").asText()).isEqualTo("/api/dossiers/%s/documents/%d.docx".formatted(code, document.path("id").asLong()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getContentType()).hasToString(Rendition.WORD.mediaType());
        assertThat(answer.headers().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.headers().getContentDisposition().getFilename()).isEqualTo(code + "-tt185-m01.docx");
        assertThat(answer.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().getCacheControl()).contains("no-store");
        PrintedPaper pdf = PrintedPaper.of(as("clerk").get(document.path("href").asText()).body());
        assertThat(WordFile.of(answer.body()).text().lines()).isNotEmpty().allSatisfy(line -> assertThat(pdf.says(line)).as(line).isTrue());
    }

    @Test
    void whatMayNotBeSeenIsNotHadForWordEither() {
        String code = office.submit("clerk", Office.requestWith("applicationDate", "2024-08-14"));
        String word = as("clerk").get("/api/dossiers/" + code).json().path("documents").get(0).path("word").asText();

        assertThat(as("superior-clerk").get(word).status()).isEqualTo(404);
        assertThat(nobody().get(word).status()).isEqualTo(401);
    }

    @Test
    void aPdfIsTaken() {
        String dossier = dossier();

        Answer answer = as("clerk").upload(dossier + "/documents", "Đơn đề nghị.pdf", PDF);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().getLocation()).hasToString(answer.json().path("href").asText());
        assertThat(answer.json().path("fileName").asText()).isEqualTo("Đơn đề nghị.pdf");
        Answer read = as("clerk").get(answer.json().path("href").asText());
        assertThat(read.body()).isEqualTo(PDF);
        assertThat(read.headers().getContentDisposition().getFilename()).isEqualTo("Đơn đề nghị.pdf");
        assertThat(as("clerk").get(dossier).json().path("history").findValuesAsText("kind")).contains("UPLOADED");
    }

    @Test
    void whatIsNoPdfIsSavedAndNotShown() {
        Answer uploaded = as("clerk").upload(dossier() + "/documents", "ghi chú.txt", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        Answer read = as("clerk").get(uploaded.json().path("href").asText());

        assertThat(read.headers().getContentDisposition().isAttachment()).isTrue();
        assertThat(read.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anUploadedWordFileIsReadAtItsOwnAddress() throws IOException {
        String dossier = dossier();
        byte[] word = word();
        Answer uploaded = as("clerk").upload(dossier + "/documents", "Đơn.docx", word);
        String document = dossier + "/documents/" + uploaded.json().path("id").asLong();

        assertThat(uploaded.json().path("href").asText()).isEqualTo(document + ".docx");
        assertThat(as("clerk").get(document + ".docx").body()).isEqualTo(word);
        assertThat(as("clerk").get(document + ".pdf").status()).isEqualTo(404);
    }

    @Test
    void anUploadedPdfHasNoWordAddress() {
        Answer uploaded = as("clerk").upload(dossier() + "/documents", "Đơn.pdf", PDF);

        assertThat(uploaded.json().hasNonNull("word")).isFalse();
        assertThat(as("clerk").get(uploaded.json().path("href").asText().replace(".pdf", ".docx")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aFileThatIsNotAllowedIsRefusedInWords(String fileName, byte[] content, String said) {
        String dossier = dossier();
        Map<String, Long> before = stored();

        Answer answer = as("clerk").upload(dossier + "/documents", fileName, content);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.wrongFields()).containsExactly("file");
        assertThat(answer.detail()).contains(said).doesNotContain("{0}");
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Arguments> aFileThatIsNotAllowedIsRefusedInWords() {
        return Stream.of(
                arguments("thẻ.jpg", PICTURE, ".jpg cần đổi đuôi thành .jpeg"),
                arguments("cài đặt.exe", PROGRAM, "Không nhận loại của tệp"),
                arguments("đơn.pdf", PROGRAM, "không phải là tệp pdf hợp lệ"),
                arguments("đơn.docx", PROGRAM, "không phải là tệp docx hợp lệ"),
                arguments("đơn.png", PICTURE, "không phải là tệp png hợp lệ"),
                arguments("đơn.html", "<html/>".getBytes(StandardCharsets.US_ASCII), "Không nhận loại của tệp"),
                arguments("đơn", PDF, "Không nhận loại của tệp"),
                arguments("đơn.pdf", new byte[0], "không có nội dung"),
                arguments("fdp\u202eexe.pdf", PDF, "ký tự ẩn"),
                arguments("p".repeat(197) + ".pdf", PDF, "dài quá 200 ký tự"),
                arguments("lớn.pdf", large(25 * MEGABYTE + 1), "lớn hơn 25 MB"),
                arguments("rất lớn.pdf", large(28 * MEGABYTE), "lớn hơn 25 MB"),
                arguments("quá lớn.pdf", large(40 * MEGABYTE), "lớn hơn 25 MB"));
    }

    @Test
    void aFileOfExactly25MegabytesIsTaken() {
        assertThat(as("clerk").upload(dossier() + "/documents", "lớn.pdf", large(25 * MEGABYTE)).status()).isEqualTo(201);
    }

    @Test
    void anUploadWithoutAFileNamesIt() {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("note", "không có tệp");

        Answer answer = as("clerk").send(HttpMethod.POST, dossier() + "/documents", MediaType.MULTIPART_FORM_DATA, parts);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("file");
    }

    @Test
    void aDossierThatHasEndedTakesNoMore() {
        String code = office.submit("clerk", Office.request());
        office.complete("clerk2", code, Map.of("outcome", "reject", "reason", "Không thuộc đối tượng"));

        Answer answer = as("clerk").upload("/api/dossiers/" + code + "/documents", "đơn.pdf", PDF);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail()).contains("đã kết thúc");
    }

    @Test
    void aDocumentIsFoundAtItsOwnDossierOnly() {
        String mine = dossier();
        long document = as("clerk").upload(mine + "/documents", "đơn.pdf", PDF).json().path("id").asLong();

        assertThat(as("clerk").get(dossier() + "/documents/" + document + ".pdf").status()).isEqualTo(404);
        assertThat(as("superior-clerk").get(mine + "/documents/" + document + ".pdf").status()).isEqualTo(404);
        assertThat(as("clerk").get(mine + "/documents/999999999.pdf").status()).isEqualTo(404);
    }

    @Test
    void aRefusalIsSaidEvenWhereAPdfWasAskedFor() {
        Answer answer = as("clerk").get(dossier() + "/documents/999999999.pdf", MediaType.APPLICATION_PDF);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aLettersPapersAreForTheSenderAndThoseAbove() {
        String code = office.accepted(Office.request());
        String letter = "/api/letters/" + office.letterToSign(LetterFor.ISSUE, List.of(code));
        String paper = as("leader").get(letter).json().path("documents").get(0).path("href").asText();

        assertThat(paper).endsWith(".pdf");
        for (String account : List.of("clerk", "leader", "manager")) {
            assertThat(as(account).get(paper).status()).as(account).isEqualTo(200);
        }
        for (String account : List.of("holder", "superior-clerk", "unlock-desk")) {
            assertThat(as(account).get(paper).status()).as(account).isEqualTo(404);
            assertThat(as(account).get(letter).status()).as(account).isEqualTo(404);
        }
    }

    @Test
    void aLetterSignedHereIsHadForWordLikeThePaperItWasMadeFrom() {
        String letter = "/api/letters/" + office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
        String printed = as("leader").get(letter).json().path("documents").get(0).path("word").asText();

        var signed = as("leader").post(letter + "/demo-signature", Map.of()).json();

        Answer word = as("clerk").get(signed.path("word").asText());
        assertThat(word.headers().getContentDisposition().getFilename()).endsWith("-signed.docx");
        assertThat(WordFile.of(word.body()).text()).isEqualTo(WordFile.of(as("clerk").get(printed).body()).text());
        assertThat(as("holder").get(printed).status()).isEqualTo(404);
    }

    @Test
    void onlyALeaderOfTheSenderSignsALetter() {
        String letter = "/api/letters/" + office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));

        assertThat(as("clerk").post(letter + "/demo-signature", Map.of()).status()).isEqualTo(403);
        assertThat(as("superior-leader").post(letter + "/demo-signature", Map.of()).status()).isEqualTo(404);
        assertThat(as("clerk").upload(letter + "/documents?kind=SIGNED", "đã ký.pdf", PDF).status()).isEqualTo(403);
        assertThat(as("clerk").upload(letter + "/documents?kind=PRINTED", "bản in.pdf", PDF).status()).isEqualTo(400);
        assertThat(as("leader").post(letter + "/demo-signature", Map.of()).status()).isEqualTo(201);
    }
}
