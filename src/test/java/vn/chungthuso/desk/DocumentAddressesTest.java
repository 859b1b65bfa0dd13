package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.LinkedMultiValueMap;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.document.MalwareNotChecked;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.document.WordFile;

/** Documents of dossiers and letters: read where their owner is seen, uploaded where DT-13 allows it. */
class DocumentAddressesTest extends DeskTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PDF = pdf(400);
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0};

    @Autowired
    private ProblemAdvice advice;

    private String dossier() {
        return "/api/dossiers/" + office.submit("clerk", Office.request());
    }

    /** A PDF without a page, filled up by a comment. */
    private static byte[] pdf(int bytes) {
        String head = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n";
        String table = "\nxref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n".formatted(head.indexOf("1 0 obj"), head.indexOf("2 0 obj"));
        String tail = table + "trailer<</Root 1 0 R/Size 3>>\nstartxref\n%08d\n%%%%EOF\n";
        int tableAt = bytes - tail.formatted(0).length() + 1;
        byte[] pdf = new byte[bytes];
        Arrays.fill(pdf, (byte) '%');
        put(pdf, 0, head);
        put(pdf, tableAt - 1, tail.formatted(tableAt));
        return pdf;
    }

    private static void put(byte[] target, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }

    private static byte[] behind(String junk, byte[] content) {
        byte[] both = Arrays.copyOf(junk.getBytes(StandardCharsets.UTF_8), junk.length() + content.length);
        System.arraycopy(content, 0, both, both.length - content.length, content.length);
        return both;
    }

    private static byte[] zip(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] word() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
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
        var afterwards = as("clerk").get("/api/dossiers/" + code).json().path("documents").get(0);
        assertThat(answer.headers().getContentLength()).isEqualTo(afterwards.path("byteCount").asLong());
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
    void anUploadedWordFileIsReadAtItsOwnAddress() {
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
                arguments("đơn.pdf.exe", PDF, "Không nhận loại của tệp"),
                arguments("đơn.pdf", behind("MZ ", PDF), "không phải là tệp pdf hợp lệ"),
                arguments("đơn.pdf", "Kính gửi".getBytes(StandardCharsets.UTF_8), "không phải là tệp pdf hợp lệ"),
                arguments("đơn.docx", zip("a.txt"), "không phải là tệp docx hợp lệ"),
                arguments("đơn.xlsx", OLD_OFFICE, "không phải là tệp xlsx hợp lệ"),
                arguments("đơn.zip", zip("../../a.txt"), "ra ngoài thư mục giải nén"),
                arguments(".pdf", PDF, "chưa có tên"),
                arguments("đơn.pdf", new byte[0], "không có nội dung"),
                arguments("fdp\u202eexe.pdf", PDF, "ký tự ẩn"),
                arguments("p".repeat(197) + ".pdf", PDF, "dài quá 200 ký tự"),
                arguments("lớn.pdf", pdf(25 * MEGABYTE + 1), "lớn hơn 25 MB"),
                arguments("rất lớn.pdf", pdf(28 * MEGABYTE), "lớn hơn 25 MB"),
                arguments("quá lớn.pdf", pdf(40 * MEGABYTE), "lớn hơn 25 MB"));
    }

    @Test
    void aFileOfExactly25MegabytesIsTaken() {
        assertThat(as("clerk").upload(dossier() + "/documents", "lớn.pdf", pdf(25 * MEGABYTE)).status()).isEqualTo(201);
    }

    @Test
    void whatIsSeenInsideIsToldAtOnceAndWithTheDossier() {
        String dossier = dossier();

        Answer answer = as("clerk").upload(dossier + "/documents", "đơn.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));

        assertThat(answer.status()).isEqualTo(201);
        for (var warnings : List.of(answer.json().path("warnings"), newest(dossier).path("warnings"))) {
            assertThat(warnings.findValuesAsText("code")).containsExactly("MACROS");
            assertThat(warnings.findValuesAsText("message")).allSatisfy(message -> assertThat(message).contains("macro"));
        }
    }

    @Test
    void whereNothingIsSeenTheListOfWarningsIsEmpty() {
        String dossier = dossier();

        assertThat(as("clerk").upload(dossier + "/documents", "đơn.pdf", PDF).json().path("warnings").isEmpty()).isTrue();
        assertThat(newest(dossier).path("warnings").isArray()).isTrue();
    }

    private JsonNode newest(String dossier) {
        var documents = as("clerk").get(dossier).json().path("documents");
        return documents.get(documents.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đơn \"mới\".pdf", "a; filename=x.exe;.pdf", "Đơn 👍.pdf", "50% & 'một'.pdf", "a=b,c+d.pdf"})
    void aNameIsKeptWhateverItHolds(String fileName) {
        Answer uploaded = as("clerk").upload(dossier() + "/documents", fileName, PDF);
        Answer read = as("clerk").get(uploaded.json().path("href").asText());

        assertThat(uploaded.json().path("fileName").asText()).isEqualTo(fileName);
        assertThat(read.headers().getContentDisposition().getFilename()).isEqualTo(fileName);
    }

    @Test
    void theSameFileSentTwiceIsStoredOnce() {
        String dossier = dossier();
        as("clerk").upload(dossier + "/documents", "đơn.pdf", pdf(600));
        Map<String, Long> before = stored();

        as("clerk").upload(dossier + "/documents", "đơn khác.pdf", pdf(600));

        assertThat(stored().get("document")).isEqualTo(before.get("document") + 1);
        assertThat(stored().get("document_content")).isEqualTo(before.get("document_content"));
        assertThat(stored().get("document_piece")).isEqualTo(before.get("document_piece"));
    }

    @Test
    void aConnectionLostHalfWayLeavesNothing() throws IOException {
        String dossier = dossier();
        Map<String, Long> before = stored();
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        String head = "POST %s/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nConnection: close\r\nContent-Length: 1000000\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n"
                .formatted(dossier, Base64.getEncoder().encodeToString("clerk:clerk".getBytes(StandardCharsets.US_ASCII)));

        String answer;
        try (Socket connection = new Socket("127.0.0.1", port())) {
            connection.getOutputStream().write((head + part).getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().write(pdf(500_000));
            connection.shutdownOutput();
            answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aFileThatCouldNotBeScannedIsToBeSentLater() {
        ProblemDetail problem = advice.notScanned(new MalwareNotChecked("clamd is silent", null));

        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(problem.getDetail()).isEqualTo("Chưa kiểm tra được mã độc nên chưa nhận tệp; hãy thử lại sau.");
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

    @Test
    void aSignedLetterWithAPasswordIsRefused() throws IOException {
        String letter = "/api/letters/" + office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
        var closed = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(PDF)) {
            document.protect(new StandardProtectionPolicy("chủ", "mở", new AccessPermission()));
            document.save(closed);
        }

        Answer signed = as("leader").upload(letter + "/documents?kind=SIGNED", "đã ký.pdf", closed.toByteArray());
        Answer alongside = as("leader").upload(letter + "/documents", "kèm theo.pdf", closed.toByteArray());

        assertThat(signed.status()).isEqualTo(400);
        assertThat(signed.detail()).contains("không kiểm tra được chữ ký số");
        assertThat(alongside.status()).isEqualTo(201);
        assertThat(alongside.json().path("warnings").findValuesAsText("code")).containsExactly("ENCRYPTED");
    }
}
