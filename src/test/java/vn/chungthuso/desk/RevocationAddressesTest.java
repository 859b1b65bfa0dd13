package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;

/** {@code POST /api/dossiers} with REVOKE (contract §7), and {@code …/device-loss}; certificates are those of the demo registry. */
class RevocationAddressesTest extends DeskTest {

    private static final String PERSON = "5401b8d1af4c5e309972d4e6f80a1b23";
    private static final String ORGANISATION = "540285ae7c19cb0d66efb1b3c5d7e8f0";

    private static Map<String, Object> body(String serial) {
        return new HashMap<>(Map.of(
                "procedure", "REVOKE",
                "certificateSerial", serial,
                "revocationReason", "RETIRED",
                "filerRole", "AGENCY_REPRESENTATIVE",
                "filer", Map.of("fullName", "Lý Thành Thử", "position", "Văn thư", "phone", "+84 977 665 544"),
                "eventDate", Office.today(),
                "deviceCondition", "PRESENT"));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = body(PERSON);
        body.put(field, value);
        return body;
    }

    private Answer open(String account, Map<String, Object> body) {
        return as(account).post("/api/dossiers", body);
    }

    private void takeBack(String account, Answer opened) {
        String code = opened.json().path("code").asText();
        assertThat(as(account).post("/api/dossiers/" + code + "/withdrawal", Map.of("reason", "Nộp thử")).status()).isEqualTo(200);
    }

    @Test
    void theBodyOfTheContractIsTakenAsItStands() {
        Answer answer = open("clerk", body(PERSON));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("warnings")).isEmpty();
        assertThat(office.dossier(answer.json().path("code").asText()).fields())
                .containsEntry("filer", Map.of("fullName", "Lý Thành Thử", "position", "Văn thư", "phone", "0977665544"))
                .containsEntry("certificateSerial", PERSON);
        takeBack("clerk", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"54021e3705a2b496ffd83a4c5e607189", "54022f4816b3c5a700e94b5d6f71829a"})
    void whatIsIssuedButNotInEffectMayBeRevokedToo(String serial) {
        Answer answer = open("clerk", body(serial));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        takeBack("clerk", answer);
    }

    @ParameterizedTest
    @CsvSource({
        "5402416a38d5e7c922ab6d7f8193a4bc, ALREADY_REVOKED", "5402527b49e6f8da33bc7e8092a4b5cd, ALREADY_REVOKED",
        "5402305927c4d6b811fa5c6e708293ab, EXPIRED"})
    void whatIsNotOpenForRevocationIsRefusedByItsCode(String serial, String code) {
        Map<String, Long> before = stored();

        Answer answer = open("clerk", body(serial));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("refusals").get(0).asText()).isEqualTo(code);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "certificateSerial, 540100000000000000000000ffffffff", "certificateKind, ONE_STOP", "revocationReason, TIRED",
        "filerRole, NEIGHBOUR", "filerRole, HEAD", "eventDate, 2999-01-01", "eventDate, 2026-02-30", "deviceCondition, GONE",
        "applicationDate, 2019-12-03"})
    void whatIsWrongIsNamed(String field, String value) {
        Answer answer = open("clerk", with(field, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificateSerial", "revocationReason", "filerRole", "eventDate", "deviceCondition"})
    void whatIsMissingIsNamed(String field) {
        Map<String, Object> body = body(PERSON);
        body.remove(field);

        assertThat(open("clerk", body).wrongFields()).containsExactly(field);
    }

    @Test
    void theFilerIsNamedInFull() {
        assertThat(open("clerk", with("filer", Map.of("fullName", "Lý Thành Thử", "phone", "123"))).wrongFields())
                .containsExactlyInAnyOrder("filer.position", "filer.phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRESENT", "DAMAGED"})
    void aLostDeviceIsNotThere(String condition) {
        Map<String, Object> body = with("revocationReason", "DEVICE_LOST");
        body.put("deviceCondition", condition);

        assertThat(open("clerk", body).wrongFields()).containsExactly("deviceCondition");
    }

    @Test
    void theDeadFileNothing() {
        Map<String, Object> body = with("revocationReason", "DECEASED");
        body.put("filerRole", "SUBSCRIBER");

        assertThat(open("clerk", body).wrongFields()).containsExactly("filerRole");
    }

    @Test
    void anAgencysCertificateIsRevokedByItsHeadOnlyAndADissolvedOneMayHaveNone() {
        Map<String, Object> body = body(ORGANISATION);
        body.put("revocationReason", "AGENCY_DISSOLVED");
        assertThat(open("clerk", body).wrongFields()).containsExactly("filerRole");

        body.put("filerRole", "HEAD");
        Answer answer = open("clerk", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("warnings").findValuesAsText("code")).containsExactly("NO_HEAD_LEFT");
        takeBack("clerk", answer);
    }

    @Test
    void twoForOneCertificateAreNotInFlight() {
        Answer first = open("clerk", body(PERSON));

        Answer second = open("clerk2", body(PERSON.toUpperCase()));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("code")).isEqualTo(first.json().path("code"));
        takeBack("clerk", first);
    }

    @Test
    void aHolderFilesForTheirOwnAndNobodyElses() {
        assertThat(open("holder", body(ORGANISATION)).wrongFields()).containsExactly("certificateSerial");
    }

    @Test
    void aLossIsReportedWithItsReason() {
        Answer opened = open("clerk", body(PERSON));
        String code = opened.json().path("code").asText();

        assertThat(as("clerk").post("/api/dossiers/" + code + "/device-loss", Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(as("clerk").post("/api/dossiers/" + code + "/device-loss", Map.of("reason", "Rơi mất")).status()).isEqualTo(200);
        assertThat(as("clerk").post("/api/dossiers/" + code + "/device-loss", Map.of("reason", "Rơi mất")).status()).isEqualTo(409);
        assertThat(office.dossier(code).text("deviceCondition")).isEqualTo("LOST");
        takeBack("clerk", opened);
    }
}
