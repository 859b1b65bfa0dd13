package vn.chungthuso.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import vn.chungthuso.Office;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.document.TestCertificate;

/** {@code POST /api/certificates/inspect}: what a .cer file says, to anyone who is logged in. */
class CertificateInspectionTest extends DeskTest {

    private static final String ADDRESS = "/api/certificates/inspect";
    private static final TestCertificate RIGHT = TestCertificate.of("CN=Bạch Thị Kim Thử,O=UBND xã Mỹ Phước,E=kimthu.demo@longan.gov.vn,C=VN");

    private Map<String, Long> before;

    @BeforeEach
    void count() {
        before = stored();
    }

    private Answer inspect(byte[] content) {
        return as("clerk").upload(ADDRESS, "chung-thu-so.cer", content);
    }

    @Test
    void aCertificateIsToldWithAllThatOneLooksAt() {
        Instant from = Instant.parse("2026-03-01T17:00:00Z");
        byte[] content = RIGHT.valid(from, Instant.parse("2066-03-01T16:59:59Z")).der();

        Answer answer = inspect(content);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode told = answer.json();
        assertThat(told.path("subject").asText())
                .contains("CN=Bạch Thị Kim Thử", "O=UBND xã Mỹ Phước", "C=VN");
        assertThat(told.path("subjectParts").findValuesAsText("type")).contains("CN", "O", "E", "C");
        assertThat(told.path("serial").asText()).isEqualTo(TestCertificate.SERIAL);
        assertThat(told.path("email").asText()).isEqualTo("kimthu.demo@longan.gov.vn");
        assertThat(told.path("validFrom").asText()).isEqualTo("2026-03-02T00:00:00+07:00");
        assertThat(told.path("validTo").asText()).isEqualTo("2066-03-01T23:59:59+07:00");
        assertThat(told.path("notBefore").asText()).isEqualTo("2026-03-02");
        assertThat(told.path("notAfter").asText()).isEqualTo("2066-03-01");
        assertThat(told.path("validity").asText()).isEqualTo("VALID");
        assertThat(told.path("validityName").asText()).isEqualTo("Trong thời hạn sử dụng");
        assertThat(told.path("issuer").asText()).isEqualTo("C=VN, O=Cơ quan thử, CN=Cơ quan chứng thực thử");
        assertThat(told.path("key").path("algorithm").asText()).isEqualTo("EC");
        assertThat(told.path("warnings")).isEmpty();
        assertThat(told.has("differences")).isFalse();
        assertThat(told.path("notChecked")).hasSize(2);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "application/pkix-cert", "application/x-x509-ca-cert", "application/x-pem-file"})
    void theFileMayBeTheWholeBody(String type) {
        Answer answer = as("clerk").send(HttpMethod.POST, ADDRESS, MediaType.parseMediaType(type), RIGHT.der());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("serial").asText()).isEqualTo(TestCertificate.SERIAL);
    }

    @Test
    void pemIsTakenAsWell() {
        assertThat(inspect(RIGHT.pem().getBytes(UTF_8)).json().path("serial").asText()).isEqualTo(TestCertificate.SERIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"holder", "clerk", "unlock-desk", "process-owner", "admin"})
    void anyoneWhoIsLoggedInMayAsk(String account) {
        assertThat(as(account).upload(ADDRESS, "a.cer", RIGHT.der()).status()).isEqualTo(200);
    }

    @Test
    void whoIsNotLoggedInMayNot() {
        Answer answer = nobody().upload(ADDRESS, "a.cer", RIGHT.der());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void whatIsNoCertificateIsRefusedInWords() {
        Answer answer = inspect("Kính gửi: Cục".getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.wrongFields()).containsExactly("file");
        assertThat(answer.detail()).isEqualTo(
                "Nội dung tệp không phải chứng thư số. Hãy chọn đúng tệp .cer mà Cục gửi; đổi đuôi tệp khác thành .cer không được.");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0, Tệp chứng thư số không có nội dung.", "65537, Tệp lớn hơn 64 KB", "5000000, Tệp lớn hơn 64 KB"})
    void anEmptyOrLargeFileIsRefusedOnBothWays(int bytes, String said) {
        byte[] content = new byte[bytes];

        assertThat(inspect(content).detail()).startsWith(said);
        assertThat(as("clerk").send(HttpMethod.POST, ADDRESS, MediaType.APPLICATION_OCTET_STREAM, content).detail()).startsWith(said);
        assertThat(CertificateFiles.MAX_BYTES).isEqualTo(65_536);
    }

    @Test
    void aRequestWithoutAFileNamesIt() {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("note", "không có tệp");

        Answer answer = as("clerk").send(HttpMethod.POST, ADDRESS, MediaType.MULTIPART_FORM_DATA, parts);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("file");
    }

    @Test
    void anOddSerialIsReadWithAWarning() {
        Answer answer = inspect(RIGHT.numbered(BigInteger.valueOf(4711)).der());

        assertThat(answer.json().path("serial").asText()).isEqualTo("1267");
        assertThat(answer.all("warnings", "code")).containsExactly("SERIAL_FORM");
    }

    @Test
    void aNameThatLooksLikeMarkupIsSentAsData() {
        Answer answer = inspect(TestCertificate.of("CN=\\<script\\>alert(1)\\</script\\>").der());

        assertThat(answer.headers().getContentType().isCompatibleWith(MediaType.APPLICATION_JSON)).isTrue();
        assertThat(answer.json().path("subjectParts").path(0).path("value").asText()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aDossierIsComparedFieldByField() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        String right = "CN=Bạch Thị Kim Thử,E=" + request.get("officialEmail");

        Answer same = as("clerk").upload(ADDRESS + "?dossier=" + code, "a.cer", TestCertificate.of(right).der());
        Answer other = as("clerk").upload(ADDRESS + "?dossier=" + code, "a.cer", RIGHT.der());

        assertThat(same.json().path("dossier").asText()).isEqualTo(code);
        assertThat(same.json().path("differences").isArray()).isTrue();
        assertThat(same.json().path("differences")).isEmpty();
        JsonNode difference = other.json().path("differences").path(0);
        assertThat(difference.path("field").asText()).isEqualTo("officialEmail");
        assertThat(difference.path("expected").asText()).isEqualTo(request.get("officialEmail"));
        assertThat(difference.path("found").asText()).isEqualTo("kimthu.demo@longan.gov.vn");
        assertThat(difference.path("message").asText()).startsWith("Thư điện tử công vụ: hồ sơ ghi «");
    }

    @Test
    void theDossierMayBeNamedInTheForm() {
        String code = office.submit("clerk", Office.request());

        Answer answer = as("clerk").upload(ADDRESS, "a.cer", RIGHT.der(), Map.of("dossier", code));

        assertThat(answer.json().path("dossier").asText()).isEqualTo(code);
    }

    @Test
    void aDossierOfOthersLooksLikeOneThatIsNotThere() {
        String code = office.submit("clerk", Office.request());

        Answer hidden = as("superior-clerk").upload(ADDRESS + "?dossier=" + code, "a.cer", RIGHT.der());
        Answer missing = as("superior-clerk").upload(ADDRESS + "?dossier=HS-2026-999999", "a.cer", RIGHT.der());

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).isEqualTo(missing.text());
    }

    @Test
    void comparingStoresNothing() {
        String code = office.submit("clerk", Office.request());
        Map<String, Long> withDossier = stored();

        as("clerk").upload(ADDRESS + "?dossier=" + code, "a.cer", RIGHT.der());

        assertThat(stored()).isEqualTo(withDossier);
    }

    @Test
    void theAddressIsDescribedInVietnamese() {
        JsonNode described = as("clerk").get("/api/docs").json().path("paths").path(ADDRESS).path("post");

        assertThat(described.path("summary").asText()).contains("chứng thư số");
        assertThat(described.path("requestBody").path("content").has("multipart/form-data")).isTrue();
    }
}
