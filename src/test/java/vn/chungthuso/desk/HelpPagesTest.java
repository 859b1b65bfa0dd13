package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is explained to anyone: forms and certificates. */
class HelpPagesTest extends DeskTest {

    @ParameterizedTest
    @CsvSource({
        "/tro-giup, /tro-giup/xem-chung-thu-so",
        "/tro-giup/xem-chung-thu-so, in ngay trên vỏ thiết bị USB",
        "/tro-giup/cai-dat-cer, chứng thư số cũ được thay thế"
    })
    void helpIsOpenToAnyone(String address, String says) {
        var page = nobody().get(address);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(says);
    }

    @TestFactory
    Stream<DynamicTest> everyOfficialFormSaysWhichClauseAsksForWhat() {
        return StreamSupport.stream(nobody().get("/api/forms").json().spliterator(), false)
                .map(form -> form.path("key").asText())
                .map(key -> dynamicTest(key, () -> {
                    assertThat(nobody().get("/bieu-mau").text()).contains("/bieu-mau/" + key, "/api/forms/" + key + "/example.docx");
                    assertThat(nobody().get("/bieu-mau/" + key).text()).contains("Căn cứ").containsPattern(">(Công văn|đề xuất|[^<]*(Công văn|đề xuất|Nghị định|NĐ))");
                }));
    }

    @Test
    void aFieldNamesTheClauseThatAsksForIt() {
        assertThat(nobody().get("/bieu-mau/tt185-m02").text())
                .containsPattern("Ngày sinh</th>\\s*<td[^>]*>có</td>\\s*<td[^>]*>Công văn Ba Đình 2024 Bước 5</td>");
    }

    @Test
    void anUnknownFormIsNotFound() {
        assertThat(nobody().get("/bieu-mau/tt185-m99").status()).isEqualTo(404);
    }

    @Test
    void everyProcessThatRunsIsToldInWords() {
        var page = nobody().get("/quy-trinh").text();

        assertThat(page).contains("Cấp mới chứng thư số", "Thu hồi chứng thư số", "Công văn gửi Cục");
        for (String key : List.of("issueCertificate", "renewCertificate", "changeCertificate", "revokeCertificate", "unlockDevice", "agencyLetter")) {
            assertThat(page).contains("/quy-trinh/" + key);
            assertThat(nobody().get("/quy-trinh/" + key).status()).isEqualTo(200);
        }
    }

    @Test
    void aStepTellsItsDeadlineWithItsClauseAndAQuestionItsAnswers() {
        var page = nobody().get("/quy-trinh/reviewRequest").text().replaceAll("\\s+", " ");

        assertThat(page)
                .containsPattern("Xem xét, tổng hợp hồ sơ</strong> <span>– hạn \\d+ ngày làm việc \\([^)]+\\)")
                .containsPattern("<li>[^<]* → [^<]+</li>")
                .doesNotContain("Activity_", "Gateway_", "null");
    }

    @Test
    void anUnknownProcessIsNotFound() {
        assertThat(nobody().get("/quy-trinh/noSuchProcess").status()).isEqualTo(404);
    }
}
