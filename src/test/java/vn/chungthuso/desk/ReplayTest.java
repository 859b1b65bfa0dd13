package vn.chungthuso.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;

/** {@code POST /api/decisions/replay}: what a changed decision table would have answered to the newest dossiers. */
class ReplayTest extends DeskTest {

    private static final String ADDRESS = "/api/decisions/replay";

    private String dossier;

    @BeforeEach
    void aDossierOfAnOfficialWhoIsNotTheHead() {
        dossier = office.submit("clerk", Office.request());
    }

    private static String table(String name) throws IOException {
        return Files.readString(Path.of("dmn", name + ".dmn"));
    }

    /** The one cell of a rule's column, its text changed. */
    private static String withCell(String table, String cell, String before, String after) {
        String found = "<outputEntry id=\"" + cell + "\"><text>" + before + "</text>";
        assertThat(table).containsOnlyOnce(found);
        return table.replace(found, "<outputEntry id=\"" + cell + "\"><text>" + after + "</text>");
    }

    private Answer replay(String fileName, String table) {
        return as("process-owner").upload(ADDRESS + "?last=1", fileName, table.getBytes(UTF_8));
    }

    private JsonNode replayed(String name, String table) {
        Answer answer = replay(name + ".dmn", table);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aDossierWhoseAnswerWouldChangeIsListedWithBothAnswers() throws IOException {
        String changed = withCell(table("route"), "individual-deputy-own.out-sender", "\"OWN_AGENCY\"", "\"SUPERIOR_AGENCY\"");

        JsonNode result = replayed("route", changed);

        assertThat(result.path("decision").asText()).isEqualTo("route");
        assertThat(result.path("fileVersion").asText()).matches("[0-9a-f]{12}").isNotEqualTo(result.path("versionInUse").asText());
        assertThat(result.path("dossiersLookedAt").asInt()).isEqualTo(1);
        assertThat(result.path("answersAsked").asInt()).isEqualTo(1);
        assertThat(result.path("unanswered")).isEmpty();
        assertThat(result.path("changed")).singleElement().satisfies(one -> {
            assertThat(one.path("dossier").asText()).isEqualTo(dossier);
            assertThat(one.path("decidedOn").asText()).isEqualTo(Office.today());
            assertThat(one.path("inputs").path("subjectRole").asText()).isEqualTo("DEPUTY_OR_BELOW");
            assertThat(one.path("before").path("sender").asText()).isEqualTo("OWN_AGENCY");
            assertThat(one.path("after").path("sender").asText()).isEqualTo("SUPERIOR_AGENCY");
            assertThat(one.path("rulesBefore").path(0).asText()).isEqualTo("individual-deputy-own");
            assertThat(one.path("rulesAfter").path(0).asText()).isEqualTo("individual-deputy-own");
            assertThat(one.path("legalBasisAfter").path(0).asText()).isEqualTo("Công văn Long An 2020, mục 5–9");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"route", "region-profile", "form-selection", "destination", "legal-regime"})
    void anUnchangedFileChangesNothing(String name) throws IOException {
        JsonNode result = replayed(name, table(name));

        assertThat(result.path("fileVersion")).isEqualTo(result.path("versionInUse"));
        assertThat(result.path("answersAsked").asInt()).isEqualTo(1);
        assertThat(result.path("changed")).isEmpty();
        assertThat(result.path("basisChanged").asInt()).isZero();
        assertThat(result.path("unanswered")).isEmpty();
    }

    @Test
    void anotherLayoutOfTheFileIsAnotherVersionThatChangesNothing() throws IOException {
        JsonNode result = replayed("route", table("route").replace("\n      ", "\n\t").replace("<text>true</text>", "<text> true </text>"));

        assertThat(result.path("fileVersion")).isNotEqualTo(result.path("versionInUse"));
        assertThat(result.path("changed")).isEmpty();
        assertThat(result.path("basisChanged").asInt()).isZero();
    }

    @Test
    void anotherClauseAloneIsCountedApart() throws IOException {
        JsonNode result = replayed("route", table("route").replace("Công văn Long An 2020, mục 5–9", "Công văn Long An 2020, mục 5–10"));

        assertThat(result.path("changed")).isEmpty();
        assertThat(result.path("basisChanged").asInt()).isEqualTo(1);
    }

    @Test
    void whatARegionInheritsFromTheDefaultChangesWithIt() throws IOException {
        JsonNode result = replayed("region-profile",
                withCell(table("region-profile"), "default.out-orgManager", "\"SELF\"", "\"PARENT\""));

        assertThat(result.path("changed")).singleElement().satisfies(one -> {
            assertThat(one.path("inputs").path("regionProfile").asText()).isEqualTo("LONG_AN");
            assertThat(one.path("before").path("orgManager").asText()).isEqualTo("SELF");
            assertThat(one.path("after").path("orgManager").asText()).isEqualTo("PARENT");
            assertThat(one.path("rulesAfter")).extracting(JsonNode::asText).containsExactly("long-an", "default");
        });
    }

    @Test
    void anInputThatWasNotFrozenLeavesTheDossierUnanswered() throws IOException {
        JsonNode result = replayed("route", table("route").replace("<text>orgManager</text>", "<text>provinceManager</text>"));

        assertThat(result.path("changed")).isEmpty();
        assertThat(result.path("unanswered")).singleElement().satisfies(one -> {
            assertThat(one.path("dossier").asText()).isEqualTo(dossier);
            assertThat(one.path("reason").asText()).isEqualTo("Hồ sơ không lưu «provinceManager» mà bảng mới cần.");
        });
    }

    @Test
    void aTableThatIsNowSilentOnPurposeLeavesTheDossierUnanswered() throws IOException {
        JsonNode result = replayed("legal-regime", table("legal-regime")
                .replace("&gt;= date(\"2024-08-15\")", "[date(\"2024-08-15\")..date(\"2025-12-31\")]")
                .replace("on &lt; \"2019-12-04\"", "on &lt; \"2019-12-04\" or on &gt; \"2025-12-31\""));

        assertThat(result.path("unanswered")).singleElement().satisfies(one -> {
            assertThat(one.path("before").path("regime").asText()).isEqualTo("ND68_2024");
            assertThat(one.path("reason").asText()).isEqualTo("Không dòng nào của bảng mới trả lời.");
        });
    }

    @Test
    void noPersonalDataAreShownAndNothingIsStored() throws IOException {
        var before = stored();

        String shown = replay("route.dmn", table("route").replace("\"OWN_AGENCY\"", "\"SUPERIOR_AGENCY\"")).text();

        assertThat(shown).contains(dossier).doesNotContain("Bạch Thị Kim Thử", "08018800", "bachthikimthu", "0987648487");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void withoutANumberTheNewestTwoHundredAreLookedAt() throws IOException {
        Answer answer = as("admin").upload(ADDRESS, "route.dmn", table("route").getBytes(UTF_8));

        assertThat(answer.json().path("dossiersLookedAt").asInt()).isBetween(1, 200);
        assertThat(as("admin").upload(ADDRESS + "?last=2000", "route.dmn", table("route").getBytes(UTF_8)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2001", "viele"})
    void anImpossibleNumberOfDossiersIsNamed(String last) throws IOException {
        Answer answer = as("process-owner").upload(ADDRESS + "?last=" + last, "route.dmn", table("route").getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("last");
    }

    private static void isRefused(Answer answer, String... words) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.detail()).isEqualTo(
                "Bảng quyết định này chưa dùng được; hãy sửa các chỗ được nêu. Bảng đang dùng không thay đổi.");
        assertThat(answer.wrongFields()).isNotEmpty().containsOnly("file");
        assertThat(String.join("\n", answer.all("errors", "message"))).contains(words);
    }

    @Test
    void anOverlapNamesRowAndRuleAndTheTableInUseStays() throws IOException {
        String version = replayed("legal-regime", table("legal-regime")).path("versionInUse").asText();

        Answer answer = replay("legal-regime.dmn", table("legal-regime").replace("date(\"2024-08-14\")]", "date(\"2024-08-15\")]"));

        isRefused(answer, "Trùng với dòng 1", "on = \"2024-08-15\"");
        assertThat(answer.json().path("errors").path(0).path("row").asInt()).isEqualTo(2);
        assertThat(answer.json().path("errors").path(0).path("rule").asText()).isNotEmpty();
        assertThat(replayed("legal-regime", table("legal-regime")).path("versionInUse").asText()).isEqualTo(version);
        assertThat(office.submit("clerk", Office.request())).startsWith("HS-");
    }

    @Test
    void aHoleNamesTheInputs() throws IOException {
        isRefused(
                replay("legal-regime.dmn", table("legal-regime").replace("date(\"2024-08-14\")]", "date(\"2024-08-13\")]")),
                "Không dòng nào trả lời khi on = \"2024-08-14\"");
    }

    @Test
    void aCellThatIsNoFeelNamesRowAndRule() throws IOException {
        isRefused(
                replay("legal-regime.dmn", table("legal-regime").replace("&gt;= date(\"2024-08-15\")", "ab &gt;= = 3")),
                "Dòng 2 («", "ab >= = 3");
    }

    @Test
    void aFileWithTwoDecisionsIsRefused() throws IOException {
        String two = table("legal-regime").replace("</decision>", "</decision><decision id=\"second\" name=\"second\"/>");

        isRefused(replay("legal-regime.dmn", two), "đúng một quyết định");
    }

    @Test
    void aDecisionThatTheSoftwareDoesNotAskIsRefused() throws IOException {
        isRefused(
                replay("legal-regime.dmn", table("legal-regime").replace("<decision id=\"legalRegime\"", "<decision id=\"legalRegimes\"")),
                "không dùng quyết định «legalRegimes»", "legalRegime, ");
    }

    @ParameterizedTest
    @CsvSource({"route.txt, đuôi .dmn", "route.pdf, đuôi .dmn", "route, đuôi .dmn"})
    void aFileOfAnotherTypeIsRefused(String fileName, String why) throws IOException {
        isRefused(replay(fileName, table("route")), why);
    }

    @Test
    void anEmptyFileIsRefused() {
        isRefused(replay("route.dmn", ""), "không có nội dung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"không phải XML", "<definitions", "<a/>"})
    void brokenXmlIsRefused(String text) {
        isRefused(replay("route.dmn", text), "Không đọc được tệp DMN");
    }

    @Test
    void moreThanOneMegabyteIsRefused() throws IOException {
        byte[] large = Arrays.copyOf(table("route").getBytes(UTF_8), 1024 * 1024 + 1);
        Arrays.fill(large, table("route").getBytes(UTF_8).length, large.length, (byte) ' ');

        isRefused(as("process-owner").upload(ADDRESS, "route.dmn", large), "lớn hơn 1 MB");
        assertThat(as("process-owner").upload(ADDRESS, "route.dmn", Arrays.copyOf(large, 1024 * 1024)).status()).isEqualTo(200);
    }

    @Test
    void anExternalEntityIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật của máy chủ");
        String reading = table("route")
                .replace("<definitions ", "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<definitions ")
                .replace("\"OWN_AGENCY\"</text>", "&x;</text>");

        Answer answer = replay("route.dmn", reading);

        isRefused(answer, "Không đọc được tệp DMN");
        assertThat(answer.text()).doesNotContain("bí mật của máy chủ");
    }

    @Test
    void aProgramInACellIsNotRun() throws IOException {
        isRefused(
                replay("legal-regime.dmn", table("legal-regime").replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"javascript\" ")),
                "Dòng 1 («", "FEEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "leader", "manager", "holder", "unlock-desk"})
    void othersThanTheProcessOwnerMayNot(String account) throws IOException {
        assertThat(as(account).upload(ADDRESS, "route.dmn", table("route").getBytes(UTF_8)).status()).isEqualTo(403);
    }

    @Test
    void withoutALoginThereIsNothing() throws IOException {
        assertThat(nobody().upload(ADDRESS, "route.dmn", table("route").getBytes(UTF_8)).status()).isEqualTo(401);
    }

    @Test
    void aCallWithoutAFileNamesIt() {
        Answer answer = as("process-owner").post(ADDRESS, List.of());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.wrongFields()).containsExactly("file");
    }

    @Test
    void theAddressIsDescribed() {
        JsonNode described = nobody().get("/api/docs").json().path("paths").path(ADDRESS).path("post");

        assertThat(described.path("requestBody").toString()).contains("binary");
        assertThat(described.path("parameters").findValuesAsText("name")).containsExactly("last");
    }
}
