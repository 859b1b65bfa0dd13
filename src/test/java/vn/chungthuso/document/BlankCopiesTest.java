package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies to fill in by hand, and the forms filled with their examples. */
class BlankCopiesTest {

    private static final float MILLIMETRE = 72 / 25.4f;
    private final Papers papers = TestPapers.papers();

    @Test
    void answersThatTheFormKnowsAreBoxesInItsOrder() {
        String text = blank("tt185-m01").text().replace('\u00a0', ' ');

        assertThat(text).contains("□ Có   □ Không").containsSubsequence(
                "□ giao dịch thuế điện tử", "□ bảo hiểm xã hội điện tử", "□ ký số trên thiết bị di động");
    }

    @Test
    void numberAndDateAreLeftToComplete() {
        PrintedPaper letter = blank("tt185-m13");

        assertThat(letter.text()).containsPattern("Số: [. ]+/[. ]+").contains(", ngày …… tháng …… năm ………");
    }

    @Test
    void aListHasThreeEmptyRows() {
        String text = blank("handover-minutes").text();

        assertThat(text).containsPattern("Tình trạng 1 2 3 Bên nhận");
    }

    @Test
    void theOnlyAnswerOfAColumnStandsInEveryRow() {
        assertThat(blank("one-stop").count("Chứng thư số phục vụ dịch vụ công")).isEqualTo(3);
    }

    @Test
    void whatIsOptionalOnALetterIsNotLeftOpen() {
        assertThat(blank("tt185-m02").says("Mã định danh")).isFalse();
    }

    @Test
    void aBlankLetterCitesTheLawAndLeavesNoRoomForMore() {
        PrintedPaper paper = blank("tt185-m02");

        assertThat(paper.says("04/12/2019 của Bộ trưởng Bộ Quốc phòng. 1. Thông tin")).isTrue();
        assertThat(paper.count("Căn cứ")).isEqualTo(2);
    }

    static Stream<String> keys() {
        return TestPapers.papers().forms().stream().map(FormInfo::key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nothingRunsOverTheMargin(String key) {
        PrintedPaper paper = blank(key);

        for (int page = 1; page <= paper.pages().size(); page++) {
            float margin = paper.pageSizes().get(page - 1).getWidth() - 20 * MILLIMETRE;
            assertThat(paper.lettersOn(page)).filteredOn(letter -> !letter.getUnicode().isBlank())
                    .allSatisfy(letter -> assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThan(margin + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aCopyIsTypesetOnce(String key) {
        assertThat(papers.blank(key)).isEqualTo(papers.blank(key));
        assertThat(papers.example(key)).isEqualTo(papers.example(key));
    }

    @Test
    void aFormThatAnOfficeAddsAndChangesIsPrintedAsItIsNow(@TempDir Path folder) throws IOException {
        Papers offices = TestPapers.papers(folder.toString());
        Path form = Files.createDirectories(folder.resolve("own-form")).resolve("form.yaml");

        Files.writeString(form, form("Giấy đề nghị"));
        assertThat(PrintedPaper.of(offices.blank("own-form")).says("GIẤY ĐỀ NGHỊ")).isTrue();

        Files.writeString(form, form("Giấy xác nhận"));
        assertThat(PrintedPaper.of(offices.blank("own-form")).says("GIẤY XÁC NHẬN")).isTrue();
    }

    @Test
    void aChangedLayoutCountsAtTheNextCopy(@TempDir Path folder) throws IOException {
        Papers offices = TestPapers.papers(folder.toString());
        Path own = Files.createDirectories(folder.resolve("own-form"));
        Files.writeString(own.resolve("form.yaml"), form("Giấy đề nghị"));
        byte[] before = offices.blank("own-form");

        Files.writeString(own.resolve("layout.xsl"), "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                + " xmlns:fo='http://www.w3.org/1999/XSL/Format'><xsl:import href='paper.xsl'/>"
                + "<xsl:template name='notes'><fo:block>Bản của khách hàng</fo:block></xsl:template></xsl:stylesheet>");

        assertThat(PrintedPaper.of(before).says("Bản của khách hàng")).isFalse();
        assertThat(PrintedPaper.of(offices.blank("own-form")).says("Bản của khách hàng")).isTrue();
    }

    @Test
    void aFormWithoutAnExampleSaysSo(@TempDir Path folder) throws IOException {
        Papers offices = TestPapers.papers(folder.toString());
        Files.writeString(Files.createDirectories(folder.resolve("own-form")).resolve("form.yaml"), form("Giấy đề nghị"));

        assertThatThrownBy(() -> offices.example("own-form"))
                .isInstanceOf(NoSuchForm.class)
                .hasMessage("Biểu mẫu «own-form» chưa có bản điền ví dụ.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tt185-m99", "../tt185-m02", "blocks", ""})
    void anUnknownFormHasNoCopies(String key) {
        String said = "Không có biểu mẫu «" + key + "».";

        assertThatThrownBy(() -> papers.blank(key)).isInstanceOf(NoSuchForm.class).hasMessage(said);
        assertThatThrownBy(() -> papers.example(key)).isInstanceOf(NoSuchForm.class).hasMessage(said);
        assertThatThrownBy(() -> papers.info(key)).isInstanceOf(NoSuchForm.class).hasMessage(said);
    }

    private PrintedPaper blank(String key) {
        return PrintedPaper.of(papers.blank(key));
    }

    private static String form(String documentType) {
        return String.join("\n", List.of(
                "key: own-form", "title: Giấy của cơ quan", "regime: ND68_2024", "kind: subscriber-form", "maker: Cá nhân",
                "receiver: Cơ quan", "documentType: " + documentType,
                "sections: [{ fields: [{ identifier: fullName, label: Họ và tên, required: true }] }]",
                "signatures: [{ caption: Người đề nghị, name: '{fullName}' }]"));
    }
}
