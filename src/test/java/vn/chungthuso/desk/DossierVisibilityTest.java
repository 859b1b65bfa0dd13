package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;

/** Contract §1: who sees which dossier; to all others it looks as if there were none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierVisibilityTest extends DeskTest {

    @Autowired
    Documents documents;

    private Map<String, String> dossiers;

    @BeforeAll
    void dossiersOfSeveralPeople() {
        Map<String, Object> atTheProvince = Office.requestWith("employingAgency", "ubnd-tinh-long-an");
        dossiers = Map.of(
                "theHolders", office.submit("holder", Office.request()),
                "aColleagues", office.submit("clerk", Office.request()),
                "theHeads", office.submit("clerk", Office.requestWith("isAgencyHead", true)),
                "aUnits", office.submit("clerk", Office.requestWith("employingAgency", "xa-my-phuoc.vhxh")),
                "theProvinces", office.submit("superior-clerk", atTheProvince));
    }

    @ParameterizedTest
    @CsvSource({
        "holder,          yes, no,  no,  no,  no",
        "clerk,           yes, yes, yes, yes, no",
        "clerk2,          yes, yes, yes, yes, no",
        "leader,          yes, yes, yes, yes, no",
        "superior-clerk,  no,  no,  yes, no,  yes",
        "superior-leader, no,  no,  yes, no,  yes",
        "manager,         yes, yes, yes, yes, yes",
        "unlock-desk,     no,  no,  no,  no,  no",
        "process-owner,   no,  no,  no,  no,  no",
        "admin,           yes, yes, yes, yes, yes"})
    void eachSeesTheirOwnAndTheirAgencys(String account, String holders, String colleagues, String heads, String units, String provinces) {
        Map<String, String> expected =
                Map.of("theHolders", holders, "aColleagues", colleagues, "theHeads", heads, "aUnits", units, "theProvinces", provinces);

        expected.forEach((whose, seen) -> assertSeen(account, whose, seen.equals("yes")));
    }

    private void assertSeen(String account, String whose, boolean seen) {
        String code = dossiers.get(whose);
        long document = documents.store(code, DocumentKind.UPLOADED, null, "a.txt", "text/plain", whose.getBytes(), "test");
        String address = "/api/dossiers/" + code;

        assertThat(as(account).get("/api/dossiers?q=" + code).all("items", "code")).as(account + " lists " + whose)
                .isEqualTo(seen ? List.of(code) : List.of());
        List<String> addresses = List.of(address, address + "/documents/" + document);
        assertThat(addresses).as(account + " opens " + whose).allSatisfy(
                one -> assertThat(as(account).get(one).status()).isEqualTo(seen ? 200 : 404));
    }

    @Test
    void aDossierOfOthersLooksLikeOneThatIsNotThere() {
        Answer hidden = as("unlock-desk").get("/api/dossiers/" + dossiers.get("aColleagues"));
        Answer missing = as("unlock-desk").get("/api/dossiers/HS-2026-999999");

        assertThat(hidden.isProblem()).isTrue();
        assertThat(hidden.detail()).isEqualTo(missing.detail());
        assertThat(hidden.status()).isEqualTo(missing.status()).isEqualTo(404);
    }

    @Test
    void whoMayNotSeeADossierNeitherUploadsToItNorCorrectsIt() {
        String address = "/api/dossiers/" + dossiers.get("aColleagues");
        Map<String, Long> before = stored();

        assertThat(as("superior-clerk").upload(address + "/documents", "a.txt", "a".getBytes()).status()).isEqualTo(404);
        assertThat(as("superior-clerk").post(address + "/correction", Office.request()).status()).isEqualTo(404);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aDossierIsShownWithAllThatBelongsToIt() {
        JsonNode dossier = as("clerk").get("/api/dossiers/" + dossiers.get("aColleagues")).json();

        assertThat(dossier.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(dossier.path("stateName").asText()).isEqualTo("Đã nộp, chờ xem xét");
        assertThat(dossier.path("fields").path("fullName").asText()).isEqualTo("Bạch Thị Kim Thử");
        assertThat(dossier.path("decision").asText()).contains("Nghị định 68/2024/NĐ-CP", "Mỹ Phước");
        assertThat(dossier.path("decisions").findValuesAsText("legalBasis")).isNotEmpty();
        assertThat(dossier.path("history").findValuesAsText("kind")).containsExactly("SUBMITTED", "DECIDED");
        assertThat(dossier.path("lines").isArray()).isTrue();
        assertThat(dossier.path("documents").isArray()).isTrue();
        assertThat(dossier.path("deadlines").get(0).path("dueAt").asText()).endsWith("T17:00:00+07:00");
        assertThat(dossier.path("deadlines").get(0).path("key").asText()).isEqualTo("agencyReview");
    }

    @Test
    void aDossierInALetterTellsItsLine() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));

        JsonNode line = as("clerk").get("/api/dossiers/" + code).json().path("lines").get(0);

        assertThat(line.path("letter").asText()).isEqualTo(letter);
        assertThat(line.path("line").asInt()).isEqualTo(1);
    }
}
