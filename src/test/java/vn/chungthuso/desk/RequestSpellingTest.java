package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;

/** What was typed, as it is kept (contract §7), and what a person is asked to look at. */
class RequestSpellingTest extends DeskTest {

    private static final String SERIAL = "5401B2C3D4E5F60718293A4B5C6D7E8F";

    private JsonNode kept(Map<String, Object> request) {
        return kept(Road.API, request);
    }

    private JsonNode kept(Road road, Map<String, Object> request) {
        String code = road.code(road.open(as("clerk"), request));
        return as("clerk").get("/api/dossiers/" + code).json().path("fields");
    }

    private JsonNode warnings(Map<String, Object> request) {
        return Road.API.open(as("clerk"), request).json().path("warnings");
    }

    @Test
    void aRightRequestHasNoWarnings() {
        JsonNode warnings = warnings(Office.request());

        assertThat(warnings.isArray()).isTrue();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"34938493849", "3493849384", "34938493"})
    void anIdNumberOfAnUnusualLengthWarns(String idNumber) {
        JsonNode warnings = warnings(Office.requestWith("idNumber", idNumber));

        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).path("code").asText()).isEqualTo("ID_NUMBER_LENGTH");
        assertThat(warnings.get(0).path("field").asText()).isEqualTo("idNumber");
        assertThat(warnings.get(0).path("message").asText()).contains(idNumber.length() + " chữ số");
    }

    @ParameterizedTest
    @ValueSource(strings = {"349384938", "034938493849", "B1234567"})
    void anIdNumberOfAUsualLengthDoesNot(String idNumber) {
        assertThat(warnings(Office.requestWith("idNumber", idNumber))).isEmpty();
    }

    @Test
    void aMailboxOutsideTheStatesDomainsWarns() {
        JsonNode warnings = warnings(Office.requestWith("officialEmail", "bachthikimthu.demo@hoinongdan.org.vn"));

        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).path("field").asText()).isEqualTo("officialEmail");
        assertThat(warnings.get(0).path("message").asText()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void aSerialShownThreeTimesIsKeptOnce(Road road) {
        JsonNode kept = kept(road, Office.requestWith("oldCertificateSerials", List.of(SERIAL, SERIAL.toLowerCase(), " " + SERIAL)));

        assertThat(kept.path("oldCertificateSerials")).extracting(JsonNode::asText).containsExactly(SERIAL.toLowerCase());
    }

    @Test
    void serialsTypedInOneLineAreKeptOneByOne() {
        JsonNode kept = kept(Office.requestWith("oldCertificateSerials", SERIAL + ", " + SERIAL + ",\n0123456789abcdef"));

        assertThat(kept.path("oldCertificateSerials")).extracting(JsonNode::asText).containsExactly(SERIAL.toLowerCase(), "0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+84 987 648 487", "+84987648487", "0987 648 487", " 0987648487\u00a0"})
    void aPhoneIsKeptInOneSpelling(String typed) {
        assertThat(kept(Office.requestWith("mobilePhone", typed)).path("mobilePhone").asText()).isEqualTo("0987648487");
    }

    @ParameterizedTest
    @EnumSource
    void decomposedTextIsKeptComposed(Road road) {
        String name = "Nguyễn Thị Hoài Ấu";

        JsonNode kept = kept(road, Office.requestWith("fullName", Normalizer.normalize("  " + name, Normalizer.Form.NFD)));

        assertThat(kept.path("fullName").asText()).isEqualTo(name);
    }

    @Test
    void theMailboxIsKeptInSmallLettersAndThePassportInCapitals() {
        Map<String, Object> request = Office.requestWith("idNumber", "ab7654321");
        request.put("officialEmail", " BachThiKimThu.Hoa@LongAn.gov.vn ");

        JsonNode kept = kept(request);

        assertThat(kept.path("officialEmail").asText()).isEqualTo("bachthikimthu.hoa@longan.gov.vn");
        assertThat(kept.path("idNumber").asText()).isEqualTo("AB7654321");
    }

    @Test
    void provinceAndDateAreFilledInWhereTheyAreLeftOut() {
        JsonNode kept = kept(Office.request());

        assertThat(kept.path("province").asText()).isEqualTo("tỉnh Long An");
        assertThat(kept.path("applicationDate").asText()).isEqualTo(Office.today());
    }

    @Test
    void aGivenProvinceAndDateStay() {
        Map<String, Object> request = Office.requestWith("province", "tỉnh Kon Tum");
        request.put("applicationDate", "2025-01-02");

        JsonNode kept = kept(request);

        assertThat(kept.path("province").asText()).isEqualTo("tỉnh Kon Tum");
        assertThat(kept.path("applicationDate").asText()).isEqualTo("2025-01-02");
    }
}
