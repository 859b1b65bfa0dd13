package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;

/** {@code GET /api/reference} and the support contact of {@code /api/me}. */
class ReferenceAddressTest extends DeskTest {

    @Test
    void anyoneReadsWhatHeldOnADay() {
        var on2021 = nobody().get("/api/reference?on=2021-05-04").json();

        assertThat(on2021.path("on").asText()).isEqualTo("2021-05-04");
        assertThat(on2021.path("ca").path("name").asText()).isEqualTo("Cục Chứng thực số và Bảo mật thông tin");
        assertThat(on2021.path("ca").path("identifier").asText()).isEqualTo("000.05.07.G11");
        assertThat(on2021.path("ca").has("phoneExtension")).isFalse();
        assertThat(on2021.path("provincialAuthority").asText()).isEqualTo("Sở Thông tin và Truyền thông");
        assertThat(on2021.path("carriers")).extracting(one -> one.asText()).containsExactly("Viettel", "Vinaphone", "Mobifone");
        assertThat(on2021.path("positions")).hasSize(16);
        assertThat(on2021.path("idPapers")).extracting(one -> one.asText()).contains("CMND");
        assertThat(on2021.path("deniedMailDomains")).extracting(one -> one.asText()).contains("gmail.com", "yahoo.com.vn");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-31, 000.05.07.G11, Sở Thông tin và Truyền thông", "2022-06-01, G11.07.05, Sở Thông tin và Truyền thông",
        "2025-02-28, G11.07.05, Sở Thông tin và Truyền thông", "2025-03-01, G11.07.05, Sở Khoa học và Công nghệ"})
    void valuesChangeOnTheirDays(String on, String identifier, String authority) {
        var day = nobody().get("/api/reference?on=" + on).json();

        assertThat(day.path("ca").path("identifier").asText()).isEqualTo(identifier);
        assertThat(day.path("provincialAuthority").asText()).isEqualTo(authority);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?on="})
    void withoutADayItIsToday(String query) {
        var today = nobody().get("/api/reference" + query).json();

        assertThat(today.path("on").asText()).isEqualTo(Office.today());
        assertThat(today.path("ca").path("phoneExtension").asText()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2023-02-30", "2023-2-3", "03/02/2023", "12023-02-03", "-2023-02-03", "2023-02-03T09:00", "2019-12-03", "1990-01-01"})
    void aDayThatIsNoneOrHasNoRegimeIsNamed(String on) {
        Answer answer = nobody().get("/api/reference?on=" + on);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.detail()).contains("«on»");
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("on");
    }

    @Test
    void theFirstDayOfTheFirstRegimeIsAnswered() {
        assertThat(nobody().get("/api/reference?on=2019-12-04").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"clerk, Phòng Công nghệ thông tin – 0272.3523888", "unlock-desk, Phòng Công nghệ thông tin – 0272.3523888", "process-owner,"})
    void whoIsLoggedInReadsWhomToCall(String user, String contact) {
        assertThat(as(user).get("/api/me").json().path("supportContact").asText(null)).isEqualTo(contact);
    }
}
