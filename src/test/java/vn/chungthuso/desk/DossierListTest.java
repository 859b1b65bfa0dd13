package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;

/** {@code GET /api/dossiers}: filters, pages and words. */
class DossierListTest extends DeskTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private String name;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void threeDossiersOfOneUnusualName() {
        name = "Đặng Xuân Ưng Bản" + (char) ('a' + NEXT.getAndIncrement() % 26) + NEXT.get();
        first = submitted("clerk", Map.of());
        second = submitted("clerk", Map.of());
        third = submitted("clerk", Map.of());
    }

    private String submitted(String account, Map<String, Object> changes) {
        Map<String, Object> request = Office.requestWith("fullName", name);
        request.putAll(changes);
        return office.submit(account, request);
    }

    private Answer list(String query) {
        return as("clerk").get("/api/dossiers?q=" + encoded(name) + query);
    }

    private List<String> codes(String query) {
        return list(query).all("items", "code");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theNewestComesFirst() {
        Answer answer = list("");

        assertThat(answer.all("items", "code")).containsExactly(third, second, first);
        assertThat(answer.json().path("page").asInt()).isZero();
        assertThat(answer.json().path("size").asInt()).isEqualTo(50);
        assertThat(answer.json().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void aListIsReadPageByPage() {
        assertThat(codes("&size=2")).containsExactly(third, second);
        assertThat(codes("&size=2&page=1")).containsExactly(first);
        assertThat(codes("&size=2&page=2")).isEmpty();
        assertThat(list("&size=2&page=2").json().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void aDossierInAListShowsNoMorePersonalDataThanTheName() {
        assertThat(list("").text()).contains(name).doesNotContain("0987648487", "bachthikimthu", "1988-07-21", "08018800");
    }

    @Test
    void dossiersAreFilteredByState() {
        office.complete("clerk2", second, Map.of("outcome", "accept"));

        assertThat(codes("&state=ACCEPTED")).containsExactly(second);
        assertThat(codes("&state=SUBMITTED")).containsExactly(third, first);
        assertThat(codes("&state=")).hasSize(3);
    }

    @Test
    void dossiersAreFilteredByProcedure() {
        assertThat(codes("&procedure=ISSUE")).hasSize(3);
        assertThat(codes("&procedure=RENEW")).isEmpty();
    }

    @Test
    void dossiersAreFilteredByTheirAgencyOrTheSender() {
        String unit = submitted("clerk", Map.of("employingAgency", "xa-my-phuoc.vhxh"));

        assertThat(codes("&agency=xa-my-phuoc")).containsExactly(unit, third, second, first);
        assertThat(codes("&agency=xa-my-phuoc.vhxh")).containsExactly(unit);
        assertThat(codes("&agency=ubnd-tinh-long-an")).isEmpty();
        assertThat(codes("&agency=huyen-duc-phuoc")).isEmpty();
        assertThat(codes("&agency=")).hasSize(4);
    }

    @Test
    void dossiersAreFilteredByTheirDueDate() {
        String dueDay = office.task(first).getDueDate().toInstant().atZone(Office.now().getOffset()).toLocalDate().toString();
        String dayBefore = LocalDate.parse(dueDay).minusDays(1).toString();

        assertThat(codes("&due=" + dueDay)).hasSize(3);
        assertThat(codes("&due=" + dayBefore)).isEmpty();
        assertThat(codes("&due=overdue")).isEmpty();
    }

    @Test
    void aNameIsFoundWithAndWithoutItsDiacriticsInAnyCase() {
        String plain = name.replace("Đặng Xuân Ưng Bản", "dang xuan ung ban");

        assertThat(as("clerk").get("/api/dossiers?q=" + encoded(plain)).all("items", "code")).containsExactly(third, second, first);
        assertThat(as("clerk").get("/api/dossiers?q=" + encoded(plain.toUpperCase())).all("items", "code")).hasSize(3);
        assertThat(as("clerk").get("/api/dossiers?q=" + encoded("  " + plain + " ")).all("items", "code")).hasSize(3);
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(as("clerk").get("/api/dossiers?q=" + encoded(decomposed)).all("items", "code")).hasSize(3);
    }

    @Test
    void aDossierIsFoundByItsCodeItsMailboxAndItsIdNumber() {
        var dossier = office.dossier(second);

        for (String words : List.of(second, second.toLowerCase(), dossier.text("officialEmail"), dossier.text("idNumber"))) {
            assertThat(as("clerk").get("/api/dossiers?q=" + encoded(words)).all("items", "code")).as(words).containsExactly(second);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "' or 1=1 --"})
    void whatMeansSomethingToTheDatabaseIsOnlyAWord(String words) {
        Answer answer = as("clerk").get("/api/dossiers?q=" + encoded(words + name));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "state, SUBMITED", "state, submitted", "procedure, CAP_MOI", "agency, xa-khong-co", "due, hom-nay", "due, 2026-02-30", "size, 201", "size, 0",
        "size, -1", "size, hai", "page, -1", "page, x", "page, 99999999999"})
    void anUnknownValueIsRefusedAndNamed(String parameter, String value) {
        Answer answer = as("clerk").get("/api/dossiers?" + parameter + "=" + value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.wrongFields()).containsExactly(parameter);
        assertThat(answer.detail()).contains("«" + parameter + "»");
    }

    @Test
    void aListMayHave200Lines() {
        assertThat(as("clerk").get("/api/dossiers?size=200").json().path("size").asInt()).isEqualTo(200);
    }
}
