package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.chungthuso.Office;

/** {@code /api/public-certificates}: what units still have of public CAs, and what takes its place (domain §7.13, R-002, R-003). */
class PublicCertificateTest extends DeskTest {

    private static final String ADDRESS = "/api/public-certificates";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static Map<String, Object> declaration() {
        Map<String, Object> declaration = new HashMap<>();
        declaration.put("agency", Office.COMMUNE);
        declaration.put("provider", "Công ty Chữ ký số Mẫu");
        declaration.put("validTo", Office.now().toLocalDate().plusMonths(6).toString());
        declaration.put("holderKind", "INDIVIDUAL");
        declaration.put("holderName", "Giáp Văn Khai");
        declaration.put("officialEmail", "giapvankhai%d.demo@longan.gov.vn".formatted(NEXT.incrementAndGet()));
        declaration.put("purposes", List.of("STATE_TREASURY", "DOCUMENT_SIGNING"));
        return declaration;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> declaration = declaration();
        declaration.put(field, value);
        return declaration;
    }

    private String declared(Map<String, Object> declaration) {
        return as("clerk").post(ADDRESS, declaration).json().path("code").asText();
    }

    private void isRefused(Map<String, Object> declaration, String field) {
        Answer answer = as("clerk").post(ADDRESS, declaration);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
    }

    @Test
    void aClerkDeclaresOneAndFindsItInTheList() {
        Answer answer = as("clerk").post(ADDRESS, declaration());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String code = answer.json().path("code").asText();
        assertThat(code).startsWith("CD-");
        assertThat(as("clerk").get(ADDRESS).json().path("items").path(0).path("code").asText()).isEqualTo(code);
        assertThat(as("clerk").get(ADDRESS + "/" + code).json().path("state").asText()).isEqualTo("DECLARED");
    }

    @Test
    void theAdviceNamesTheKindForEachPurposeAndThatItIsFree() {
        Answer answer = as("clerk").get(ADDRESS + "/" + declared(declaration()) + "/proposals");

        assertThat(answer.json().path("items").findValuesAsText("purpose")).containsExactly("STATE_TREASURY", "DOCUMENT_SIGNING");
        assertThat(answer.json().path("items").path(0).path("advice").path("certificateKinds").toString()).isEqualTo("[\"INDIVIDUAL\"]");
        assertThat(answer.json().path("note").asText()).contains("miễn phí", "Điều 57");
    }

    @Test
    void whatIsNoDeclarationIsRefusedFieldByField() {
        isRefused(with("validTo", Office.now().toLocalDate().minusDays(1).toString()), "validTo");
        isRefused(with("purposes", List.of("GAMING")), "purposes");
        isRefused(with("purposes", List.of()), "purposes");
        isRefused(with("officialEmail", ""), "officialEmail");
        isRefused(with("officialEmail", "giapvankhai@gmail.com"), "officialEmail");
        isRefused(with("agency", "xa-dak-lang"), "agency");
        isRefused(with("agency", "khong-co"), "agency");
        isRefused(with("holderKind", "ONE_STOP"), "holderKind");
        isRefused(with("price", "100000"), "price");
    }

    @Test
    void itsLastDayIsStillInTime() {
        Answer answer = as("clerk").post(ADDRESS, with("validTo", Office.today()));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    @Test
    void theSameIsDeclaredOnce() {
        Map<String, Object> declaration = declaration();
        String code = declared(declaration);
        declaration.put("provider", "  công ty chữ ký số mẫu ");

        Answer again = as("clerk").post(ADDRESS, declaration);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asText()).isEqualTo(code);
    }

    @Test
    void onlyClerksDeclare() {
        assertThat(as("holder").post(ADDRESS, declaration()).status()).isEqualTo(403);
        assertThat(as("leader").post(ADDRESS, declaration()).status()).isEqualTo(403);
        assertThat(nobody().post(ADDRESS, declaration()).status()).isEqualTo(401);
    }

    @Test
    void theAgencySeesItsOwnAndTheManagerTheSubtree() {
        String code = declared(declaration());

        assertThat(as("manager").get(ADDRESS).json().path("items").findValuesAsText("code")).contains(code);
        assertThat(as("leader").get(ADDRESS).json().path("items").findValuesAsText("code")).contains(code);
        assertThat(as("holder").get(ADDRESS).json().path("items").findValuesAsText("code")).doesNotContain(code);
        assertThat(as("unlock-desk").get(ADDRESS + "/" + code).status()).isEqualTo(404);
        assertThat(as("unlock-desk").get(ADDRESS + "/" + code + "/proposals").status()).isEqualTo(404);
    }

    @Test
    void theListIsPagedAndFiltered() {
        declared(declaration());
        declared(declaration());

        Answer page = as("clerk").get(ADDRESS + "?state=DECLARED&agency=" + Office.COMMUNE + "&page=1&size=1");

        assertThat(page.json().path("items")).hasSize(1);
        assertThat(page.json().path("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(as("clerk").get(ADDRESS + "?state=NONE").status()).isEqualTo(400);
        assertThat(as("clerk").get(ADDRESS + "?size=201").status()).isEqualTo(400);
        assertThat(as("clerk").get(ADDRESS + "?page=-1").status()).isEqualTo(400);
        assertThat(as("clerk").get(ADDRESS + "?agency=khong-co").status()).isEqualTo(400);
    }

    @Test
    void ofManyEachIsDeclaredByItself() {
        Map<String, Object> twice = declaration();

        Answer answer = as("clerk").post(ADDRESS + "/batch", Map.of("items", List.of(twice, with("officialEmail", ""), twice)));

        var rows = answer.json().path("items");
        assertThat(rows).as(answer.toString()).hasSize(3);
        assertThat(rows.path(0).path("code").asText()).startsWith("CD-");
        assertThat(rows.path(1).path("errors").findValuesAsText("field")).containsExactly("officialEmail");
        assertThat(rows.path(2).path("reason").asText()).contains(rows.path(0).path("code").asText());
        assertThat(as("clerk").post(ADDRESS + "/batch", Map.of("items", List.of())).status()).isEqualTo(400);
    }
}
