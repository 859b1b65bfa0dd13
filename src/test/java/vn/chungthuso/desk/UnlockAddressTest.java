package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unlock and handover requests through {@code POST /api/dossiers} (contract §7), and what is refused. */
class UnlockAddressTest extends DeskTest {

    private static final String PLENTY = "54020d26f491a385eec7293b4d5f6078";

    private static Map<String, Object> unlock(String serial) {
        return new HashMap<>(Map.of(
                "procedure", "UNLOCK",
                "certificateSerial", serial,
                "unlockReason", "PIN_LOCKED",
                "recoveryLiaison", Map.of("fullName", "Tô Minh Khuê", "phone", "0912345678")));
    }

    private Answer open(Map<String, Object> body) {
        return as("clerk").post("/api/dossiers", body);
    }

    @Test
    void theBodyOfTheContractOpensADossierAndASecondOneIsAConflict() {
        Answer opened = open(unlock(PLENTY));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);

        Answer again = open(unlock(PLENTY.toUpperCase(Locale.ROOT)));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asText()).isEqualTo(opened.json().path("code").asText());
    }

    @Test
    void anExpiredCertificateIsOfNoUse() {
        Answer answer = open(unlock("5402305927c4d6b811fa5c6e708293ab"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("refusals").toString()).contains("NO_USE");
        assertThat(answer.json().path("alternatives").toString()).contains("ISSUE");
    }

    @Test
    void aCertificateOfAnotherAgencyLooksLikeOneThatIsNotThere() {
        Answer foreign = as("holder").post("/api/dossiers", unlock("5401b8d1af4c5e309972d4e6f80a1b23"));
        Answer missing = as("holder").post("/api/dossiers", unlock("5401b8d1af4c5e309972d4e6f80a1b24"));

        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.wrongFields()).containsExactly("certificateSerial");
        assertThat(foreign.detail().replace("1b23", "1b24")).isEqualTo(missing.detail());
        assertThat(foreign.text()).doesNotContain("Hằng");
    }

    @Test
    void aSoftwareHasNoDeviceToUnlock() {
        Answer answer = open(unlock("5402a7c09e3bed2f8801d3d5e7f90a12"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("certificateSerial");
    }

    @Test
    void theLiaisonAndTheReasonAreAMust() {
        Map<String, Object> body = unlock(PLENTY);
        body.put("unlockReason", "DEVICE_LOST");
        body.put("recoveryLiaison", Map.of("fullName", "Tô Minh Khuê", "phone", "12345"));

        Answer answer = open(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactlyInAnyOrder("unlockReason", "recoveryLiaison.phone");
    }

    @Test
    void aPinInTheRequestIsRefusedAndAnotherKindToo() {
        Map<String, Object> body = unlock(PLENTY);
        body.put("recoveryLiaison", Map.of("fullName", "PIN 123456", "phone", "0912345678"));
        body.put("certificateKind", "ORGANISATION");

        Answer answer = open(body);

        assertThat(answer.wrongFields()).containsExactlyInAnyOrder("recoveryLiaison.fullName", "certificateKind");
    }

    @Test
    void theHandoverOfTheContractOpensADossierAndOneInTheFutureDoesNot() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "procedure", "ONE_STOP_HANDOVER",
                "certificateSerial", "540296bf8d2adc1e77f0c2c4d6e8f901",
                "newCustodian", Map.of("fullName", "Sử Hoàng Long", "position", "Công chức", "phone", "0935667788", "idNumber", "080092009999"),
                "handoverDate", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1).toString()));
        assertThat(open(body).wrongFields()).containsExactly("handoverDate");

        body.put("handoverDate", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString());
        Answer opened = open(body);

        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        as("clerk").post("/api/dossiers/" + opened.json().path("code").asText() + "/withdrawal", Map.of("reason", "Thử"));
    }
}
