package vn.chungthuso.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What stops the start, on tables small enough to see it. */
class TableCheckTest {

    private static final TableEngine ENGINE = new TableEngine();
    private static final String KIND = "kind:string:\"A\",\"B\"";

    private static List<String> findings(SmallTable table) {
        return findings(table.bytes());
    }

    private static List<String> findings(byte[] file) {
        try {
            return TableCheck.findings(ENGINE, ENGINE.read("small.dmn", file)).stream().map(Finding::toString).toList();
        } catch (TableRefused refused) {
            return refused.findings().stream().map(Finding::toString).toList();
        }
    }

    @Test
    void aTableThatAnswersEachCombinationOnceIsRight() {
        assertThat(findings(new SmallTable("UNIQUE", KIND, "signed:boolean")
                        .rule("a", "\"A\"", "")
                        .rule("b-signed", "\"B\"", "true")
                        .rule("b-unsigned", "\"B\"", "false")))
                .isEmpty();
    }

    @Test
    void aHoleIsShownByItsFirstCombination() {
        assertThat(findings(new SmallTable("FIRST", KIND, "signed:boolean").rule("a", "\"A\"", "").rule("b", "\"B\"", "true")))
                .singleElement()
                .asString()
                .startsWith("small.dmn: Không dòng nào trả lời khi kind = \"B\", signed = false (tổng cộng 1 tổ hợp).");
    }

    @Test
    void aHoleThatTheDescriptionNamesIsNone() {
        assertThat(findings(new SmallTable("FIRST", KIND, "signed:boolean")
                        .rule("a", "\"A\"", "")
                        .rule("b", "\"B\"", "true")
                        .silentWhen("kind = \"B\" and not(signed)")))
                .isEmpty();
    }

    @Test
    void aHoleBesideTheOneThatTheDescriptionNamesIsFound() {
        assertThat(findings(new SmallTable("FIRST", KIND, "signed:boolean").rule("a", "\"A\"", "true").silentWhen("kind = \"B\"")))
                .singleElement()
                .asString()
                .contains("kind = \"A\", signed = false");
    }

    @Test
    void overlappingRulesOfAUniqueTableAreNamed() {
        assertThat(findings(new SmallTable("UNIQUE", KIND).rule("all", "").rule("b", "\"B\"")))
                .containsExactly("small.dmn: Dòng 2 («b»): Trùng với dòng 1 («all») khi kind = \"B\"; bảng UNIQUE chỉ được một dòng trả lời.");
    }

    @Test
    void overlappingRulesAreRightWhereTheTableCollects() {
        assertThat(findings(new SmallTable("COLLECT", KIND).rule("all", "").rule("b", "\"B\""))).isEmpty();
    }

    @Test
    void aRuleBehindOneThatAnswersAllIsNeverReached() {
        assertThat(findings(new SmallTable("FIRST", KIND).rule("all", "").rule("b", "\"B\"")))
                .singleElement()
                .asString()
                .startsWith("small.dmn: Dòng 2 («b»): Không tổ hợp giá trị nào đến được dòng này");
    }

    @Test
    void aWordThatTheColumnDoesNotDeclareIsNamed() {
        assertThat(findings(new SmallTable("FIRST", KIND).rule("typo", "\"a\"").rule("all", "")))
                .containsExactly("small.dmn: Dòng 1 («typo»): Ô «kind» ghi «a», không có trong các giá trị của cột.");
    }

    @Test
    void theDayBetweenTwoPeriodsIsAHole() {
        assertThat(findings(new SmallTable("UNIQUE", "on:date")
                        .rule("old", "< date(\"2024-08-15\")")
                        .rule("new", "> date(\"2024-08-15\")")))
                .singleElement()
                .asString()
                .contains("on = \"2024-08-15\"");
    }

    @Test
    void aNumberThatBelongsToTwoRulesIsAnOverlap() {
        assertThat(findings(new SmallTable("UNIQUE", "days:integer").rule("few", "<= 60").rule("many", ">= 60")))
                .singleElement()
                .asString()
                .contains("days = 60");
    }

    @Test
    void theSidesOfALimitThatIsAskedAlongAreNoHole() {
        assertThat(findings(new SmallTable("UNIQUE", "days:integer").rule("few", "< minDays").rule("many", ">= minDays"))).isEmpty();
    }

    @Test
    void theValueOfALimitItselfIsNotForgotten() {
        assertThat(findings(new SmallTable("UNIQUE", "days:integer").rule("few", "< minDays").rule("many", "> minDays")))
                .singleElement()
                .asString()
                .contains("days = 60, minDays = 60");
    }

    @Test
    void aFreeTextThatNoCellMentionsNeedsAnAnswerToo() {
        assertThat(findings(new SmallTable("FIRST", "carrier:string").rule("viettel", "\"Viettel\"")))
                .singleElement()
                .asString()
                .contains("carrier = \"?\" (tổng cộng 2 tổ hợp)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\" \"", "basis", "12"})
    void aRuleWithoutLegalBasisIsNamed(String cell) {
        assertThat(findings(new SmallTable("FIRST", KIND).rule("a", "\"A\"").ruleOn("rest", cell, "")))
                .singleElement()
                .asString()
                .startsWith("small.dmn: Dòng 2 («rest»): Ô «legalBasis» để trống");
    }

    @Test
    void aTableWithoutLegalBasisIsRefused() {
        var table = new SmallTable("FIRST", KIND).rule("all", "").xml().replace("name=\"legalBasis\"", "name=\"basis\"");

        assertThat(findings(table.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("small.dmn: Thiếu cột kết quả «legalBasis»; mỗi dòng phải ghi căn cứ.");
    }

    @Test
    void aRuleWithoutIdIsNamedByItsRow() {
        var table = new SmallTable("FIRST", KIND).rule("a", "\"A\"").rule("rest", "").xml().replace("<rule id=\"rest\">", "<rule>");

        assertThat(findings(table.getBytes(StandardCharsets.UTF_8))).singleElement().asString().contains("Dòng 2 («»)", "chưa có mã");
    }

    @Test
    void aRuleIdThatStandsTwiceIsNamedInTheParsersWords() {
        assertThat(findings(new SmallTable("FIRST", KIND).rule("same", "\"A\"").rule("same", "")))
                .singleElement()
                .asString()
                .contains("multiple occurrences of ID value 'same'");
    }

    @Test
    void aCellThatIsNoFeelIsNamedWithItsRule() {
        assertThat(findings(new SmallTable("FIRST", "days:integer").rule("few", "< < 3").rule("rest", "")))
                .singleElement()
                .asString()
                .startsWith("small.dmn: Dòng 1 («few»): Ô «days» ghi «< < 3», không tính được: ");
    }

    @Test
    void aConditionOfSilenceThatIsNoFeelIsNamed() {
        assertThat(findings(new SmallTable("FIRST", KIND).rule("all", "").silentWhen("kind = = 1")))
                .singleElement()
                .asString()
                .startsWith("small.dmn: Điều kiện «Không trả lời khi: kind = = 1» không tính được: ");
    }

    @Test
    void aCellThatLooksAtAnotherColumnIsNamed() {
        assertThat(findings(new SmallTable("FIRST", KIND, "signed:boolean").rule("odd", "signed", "").rule("rest", "", "")))
                .containsExactly("small.dmn: Dòng 1 («odd»): Ô «kind» xét «signed» là giá trị của cột khác; hãy ghi điều kiện vào cột đó.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "juel", "groovy"})
    void aCellInAnotherLanguageIsRefusedBeforeItIsEvaluated(String language) {
        var table = new SmallTable("FIRST", KIND).rule("all", "").xml()
                .replace("<outputEntry id", "<outputEntry expressionLanguage=\"" + language + "\" id");

        assertThat(findings(table.getBytes(StandardCharsets.UTF_8))).singleElement().asString().contains("Dòng 1 («all»)", "FEEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RULE ORDER", "ANY"})
    void aHitPolicyThatTheSoftwareDoesNotReadIsRefused(String hitPolicy) {
        assertThat(findings(new SmallTable(hitPolicy, KIND).rule("all", ""))).singleElement().asString().contains("UNIQUE, FIRST");
    }

    @Test
    void aTableWithSevenColumnsIsRefused() {
        var table = new SmallTable("FIRST", "a:boolean", "b:boolean", "c:boolean", "d:boolean", "e:boolean", "f:boolean", "g:boolean")
                .rule("all", "", "", "", "", "", "", "");

        assertThat(findings(table)).singleElement().asString().contains("6 cột hỏi và 40 dòng");
    }

    @Test
    void aTableWithMoreCombinationsThanCanBeCheckedIsRefused() {
        var words = ":string:\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"";
        var table = new SmallTable("FIRST", "a" + words, "b" + words, "c" + words, "d" + words, "e" + words, "f" + words)
                .rule("all", "", "", "", "", "", "");

        assertThat(findings(table)).singleElement().asString().contains("hơn 1.000.000 tổ hợp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "không phải XML", "<html/>", "<definitions/>"})
    void whatIsNoDmnIsNamedByItsFile(String text) {
        assertThat(findings(text.getBytes(StandardCharsets.UTF_8))).singleElement().asString().startsWith("small.dmn: ");
    }

    @Test
    void allThatIsWrongInAFolderStopsTheStartAtOnce(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("first.dmn"), new SmallTable("UNIQUE", KIND).rule("all", "").rule("b", "\"B\"").bytes());
        Files.writeString(folder.resolve("second.dmn"), "không phải XML");

        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> law(folder))
                .withMessageContaining("first.dmn")
                .withMessageContaining("Dòng 2 («b»)")
                .withMessageContaining("second.dmn");
    }

    @Test
    void aDecisionInTwoFilesStopsTheStart(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("first.dmn"), new SmallTable("UNIQUE", KIND).rule("all", "").bytes());
        Files.write(folder.resolve("second.dmn"), new SmallTable("UNIQUE", KIND).rule("all", "").bytes());

        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> law(folder))
                .withMessageContaining("second.dmn")
                .withMessageContaining("«small» đã có trong")
                .withMessageContaining("first.dmn");
    }

    private static Law law(Path folder) {
        var resources = new PathMatchingResourcePatternResolver();
        var properties = new LawProperties(folder.toUri() + "*.dmn", LawProperties.PACKAGED_REFERENCE);
        return new Law(resources, properties, new Reference(resources, properties));
    }
}
