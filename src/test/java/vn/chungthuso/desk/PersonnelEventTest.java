package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code /api/personnel-events}: what an event calls for, and the dossiers for it in one go (DT-10). */
class PersonnelEventTest extends DeskTest {

    private static Map<String, Object> event(String event, String field, String value) {
        return new HashMap<>(Map.of("event", event, field, value, "eventDate", "2026-11-02"));
    }

    @Test
    void aRetirementCallsForARevocationOfThePersonsOwnCertificateOnly() {
        Answer answer = as("clerk").post("/api/personnel-events", event("RETIRED", "officialEmail", "lethithuhang@longan.gov.vn"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        answer.json().path("items").forEach(item -> assertThat(item.path("procedures").toString())
                .isEqualTo(item.path("certificateKind").asText().equals("INDIVIDUAL") ? "[\"REVOKE\"]" : "[]"));
        assertThat(answer.json().path("items")).isNotEmpty();
    }

    @Test
    void anAgencysEventIsProposedForItsOwnCertificate() {
        Answer answer = as("clerk").post("/api/personnel-events", event("AGENCY_RENAMED", "agency", "xa-my-phuoc"));

        assertThat(answer.json().path("items").toString()).contains("\"changeReason\":\"AGENCY_RENAMED\"");
    }

    /** T-13: one certificate goes on under the new name, those of the agencies that end are revoked. */
    @Test
    void whenAgenciesMergeTheCertificateThatIsKeptIsChangedAndTheOthersAreRevoked() {
        Answer kept = as("clerk").post("/api/personnel-events", event("AGENCY_RENAMED", "agency", "xa-my-phuoc"));
        Answer ended = as("clerk").post("/api/personnel-events", event("AGENCY_DISSOLVED", "agency", "xa-my-phuoc"));
        Answer otherParent = as("clerk").post("/api/personnel-events", event("PARENT_RENAMED", "agency", "xa-my-phuoc"));

        assertThat(proceduresOfTheAgencysOwn(kept)).isEqualTo("[\"CHANGE_INFO\"]");
        assertThat(proceduresOfTheAgencysOwn(ended)).isEqualTo("[\"REVOKE\"]");
        assertThat(proceduresOfTheAgencysOwn(otherParent)).isEqualTo("[\"CHANGE_INFO\"]");
    }

    private static String proceduresOfTheAgencysOwn(Answer answer) {
        for (var item : answer.json().path("items")) {
            if (item.path("certificateKind").asText().equals("ORGANISATION")) {
                return item.path("procedures").toString();
            }
        }
        return "none";
    }

    @Test
    void onlyClerksReportAndOnlyForWhomTheyCare() {
        Map<String, Object> event = event("RETIRED", "officialEmail", "tranvanlam@longan.gov.vn");
        assertThat(as("holder").post("/api/personnel-events", event).status()).isEqualTo(403);
        assertThat(as("clerk").post("/api/personnel-events", event("RETIRED", "officialEmail", "khongco@longan.gov.vn")).status()).isEqualTo(400);
        assertThat(as("clerk").post("/api/personnel-events", event("AGENCY_DISSOLVED", "agency", "xa-dak-lang")).status()).isEqualTo(400);
        event.put("agency", "xa-my-phuoc");
        assertThat(as("clerk").post("/api/personnel-events", event).status()).isEqualTo(400);
    }

    @Test
    void eachDossierIsOpenedByItselfAndTellsWhatIsMissing() {
        Map<String, Object> event = event("PIN_FORGOTTEN", "officialEmail", "vongocanh@longan.gov.vn");
        Answer lacking = as("clerk").post("/api/personnel-events/open", event);
        assertThat(lacking.json().path("items").path(0).path("code").isTextual()).isFalse();
        assertThat(lacking.json().path("items").path(0).path("errors").toString()).contains("recoveryLiaison.phone");

        event.put("fields", Map.of("UNLOCK", Map.of(
                "unlockReason", "PIN_FORGOTTEN", "recoveryLiaison", Map.of("fullName", "Tô Minh Khuê", "phone", "0912345678"))));
        Answer opened = as("clerk").post("/api/personnel-events/open", event);

        assertThat(opened.json().path("items").path(0).path("code").asText()).as(opened.toString()).startsWith("HS-");
        Answer again = as("clerk").post("/api/personnel-events/open", event);
        assertThat(again.json().path("items").path(0).path("reason").asText()).contains("Đã có");
    }
}
