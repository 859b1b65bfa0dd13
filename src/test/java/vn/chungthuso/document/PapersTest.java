package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {

    private static final String LIST_LETTER = "tt185-m02";
    private static final float MILLIMETRE = 72 / 25.4f;
    private final Papers papers = TestPapers.papers();

    @Test
    void theListLineOfBaDinhStandsInItsColumns() throws IOException {
        PrintedPaper paper = print(LIST_LETTER, TestPapers.example(LIST_LETTER));

        assertThat(paper.says("1 Nguyễn Thị Hoa 21/07/1965 34938493849; 22/06/2018; BRVT nguyenthihoa.demo@baria.gov.vn"
                + " HDND Bà Rịa tỉnh Bà Rịa - Vũng Tàu Trưởng Phòng 0987648487 5401010463ce97bc376e362d88c2ee97"))
                .isTrue();
    }

    @Test
    void aDateIsReadAsADateOrAsItsIsoText() throws IOException {
        assertThat(print(LIST_LETTER, withLine("dateOfBirth", LocalDate.of(1965, 7, 21))).says("21/07/1965")).isTrue();
        assertThat(print(LIST_LETTER, withLine("dateOfBirth", "1965-07-21")).says("21/07/1965")).isTrue();
    }

    @Test
    void severalOldSerialsAreSeparatedByCommas() throws IOException {
        Map<String, Object> letter = withLine("oldCertificateSerials", List.of("0a".repeat(16), "0b".repeat(16)));

        assertThat(print(LIST_LETTER, letter).says("0a".repeat(16) + ", " + "0b".repeat(16))).isTrue();
    }

    @Test
    void aConvertedNumberIsMarkedBehindItsCarrier() throws IOException {
        Map<String, Object> letter = withLine("carrier", "Viettel");
        line(letter).put("simNumberConversion", true);

        assertThat(print(LIST_LETTER, letter).count("Viettel/cs")).isEqualTo(2); // the line, and note (3)
    }

    @Test
    void theNotesStandWordForWordUnderTheList() throws IOException {
        String text = String.join("", print(LIST_LETTER, TestPapers.example(LIST_LETTER)).pages());

        assertThat(text.indexOf("Trưởng")).isLessThan(text.indexOf("Ghi chú:"));
        assertThat(text.indexOf("(4) Đối với Bộ Quốc phòng")).isLessThan(text.indexOf("Nơi nhận:"));
    }

    @Test
    void whatBelongsToTheScreenIsNotPrinted() throws IOException {
        assertThat(print(LIST_LETTER, TestPapers.example(LIST_LETTER)).says("Thao tác")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tt185-m01", "tt185-m02", "tt185-m13", "nd68-01", "nd68-07", "handover-minutes"})
    void aPaperEndsOnce(String form) throws IOException {
        assertThat(print(form, TestPapers.example(form)).count("./.")).isEqualTo(1);
    }

    @Test
    void fortyLinesRepeatTheHeaderAndNumberTheSecondPageOnly() throws IOException {
        PrintedPaper paper = print(LIST_LETTER, withLines(40));

        assertThat(paper.saysOnPage(2, "Địa chỉ thư điện tử công vụ (1)")).isTrue();
        assertThat(paper.pages().get(0)).doesNotStartWith("1");
        assertThat(paper.pages().get(1).strip()).startsWith("2");
        assertThat(paper.lettersOn(2).get(0)).satisfies(number -> {
            assertThat(number.getUnicode()).isEqualTo("2");
            assertThat(number.getYDirAdj()).isLessThan(20 * MILLIMETRE);
        });
    }

    @Test
    void fiveHundredLinesArePrintedAndOneMoreIsRefused() throws IOException {
        assertThat(print(LIST_LETTER, withLines(500)).says("đăng ký: 500, gồm:")).isTrue();
        assertRefused(LIST_LETTER, withLines(501), "Danh sách có 501 dòng; mỗi văn bản có tối đa 500 dòng.");
    }

    @Test
    void aLetterWithoutLinesIsRefused() throws IOException {
        assertRefused(LIST_LETTER, withLines(0), "Thiếu «Danh sách đăng ký».");
    }

    @Test
    void aCharacterThatTheFontLacksIsNamed() throws IOException {
        assertRefused(LIST_LETTER, withLine("position", "Trưởng phòng 中"), "Dòng 1, «Chức vụ»: phông chữ không có ký tự «中» (U+4E2D).");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsNamedWhole() throws IOException {
        assertRefused(LIST_LETTER, withLine("position", "Trưởng phòng 😀"), "Dòng 1, «Chức vụ»: phông chữ không có ký tự «😀» (U+1F600).");
    }

    @Test
    void aRefusedPaperDoesNotHideTheNextFault() throws IOException {
        Map<String, Object> letter = withLine("position", "中");

        assertThatThrownBy(() -> papers.print(LIST_LETTER, letter)).isInstanceOf(PaperRefused.class);
        assertThatThrownBy(() -> papers.print(LIST_LETTER, letter)).isInstanceOf(PaperRefused.class);
    }

    @Test
    void aControlCharacterIsRefusedWithTheFieldsLabel() throws IOException {
        assertRefused(LIST_LETTER, withLine("position", "Trưởng\u0007phòng"), "Dòng 1, «Chức vụ» có ký tự không in được (U+0007); hãy xóa ký tự đó và nhập lại.");
    }

    @Test
    void markupInAValueIsPrintedAsItWasTyped() throws IOException {
        Map<String, Object> letter = withLine("employingAgencyName", "<b>Sở TT&TT</b> {agencyName} &lt;");

        assertThat(print(LIST_LETTER, letter).says("<b>Sở TT&TT</b> {agencyName} &lt;")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trung tâm Công nghệ ", "SởThôngtinvàTruyềnthông"})
    void anAgencyNameOfThreeHundredLettersStaysInItsColumn(String words) throws IOException {
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);
        letter.put("agencyName", words.repeat(20).substring(0, 300));
        PrintedPaper paper = print(LIST_LETTER, letter);

        float leftColumnEnds = (30 + 0.42f * 247) * MILLIMETRE;
        float rightMargin = (297 - 20) * MILLIMETRE;
        assertThat(rightEdge(paper.lettersBefore("CỘNG HÒA"))).isLessThanOrEqualTo(leftColumnEnds);
        assertThat(rightEdge(paper.lettersOn(1))).isLessThanOrEqualTo(rightMargin + 1);
    }

    @Test
    void aMissingFieldIsNamedByItsLabel() throws IOException {
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);
        letter.remove("signerName");

        assertRefused(LIST_LETTER, letter, "Thiếu «Họ tên người ký».");
    }

    @Test
    void aMissingFieldOfANestedBlockIsNamedByItsLabel() throws IOException {
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);
        letter.remove("receiver");

        assertRefused(LIST_LETTER, letter, "Thiếu «Họ và tên».");
    }

    @Test
    void aMissingFieldOfALineIsNamedWithTheLine() throws IOException {
        assertRefused(LIST_LETTER, withLine("province", "  "), "Dòng 1: thiếu «Tỉnh/Thành phố».");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestIsPrintedOnlyWithItsCommitment(boolean given) throws IOException {
        Map<String, Object> request = TestPapers.example("tt185-m01");
        request.put("commitmentAccepted", given);

        if (given) {
            assertThat(print("tt185-m01", request).says("Tôi cam kết")).isTrue();
        } else {
            assertRefused("tt185-m01", request, "Thiếu «Cam kết những nội dung đã khai là đúng».");
        }
    }

    @Test
    void decomposedLettersPrintLikeComposedOnes() throws IOException {
        String decomposed = Normalizer.normalize("Nguyễn Thị Hoa", Normalizer.Form.NFD);

        PrintedPaper paper = print(LIST_LETTER, withLine("fullName", decomposed));

        assertThat(paper.pages()).isEqualTo(print(LIST_LETTER, TestPapers.example(LIST_LETTER)).pages());
    }

    @Test
    void severalAddresseesStandOneBelowTheOther() throws IOException {
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);
        letter.put("addressees", List.of("Sở Khoa học và Công nghệ", "Văn phòng Ủy ban nhân dân tỉnh"));

        assertThat(print(LIST_LETTER, letter)
                        .says("Kính gửi: - Sở Khoa học và Công nghệ; - Văn phòng Ủy ban nhân dân tỉnh."))
                .isTrue();
    }

    @Test
    void theLegalBasisStandsBeforeTheBody() throws IOException {
        Map<String, Object> letter = TestPapers.example("nd68-01");
        letter.put("legalBasisTexts", List.of("Quyết định số 566/QĐ-UBND ngày 24/02/2020", "Công văn số 591/UBND-VHXH ngày 10/02/2020"));

        assertThat(print("nd68-01", letter)
                        .says("(Mã định danh: G11.07.05) Căn cứ Nghị định số 68/2024/NĐ-CP ngày 25/6/2024 của Chính phủ;"
                                + " Căn cứ Quyết định số 566/QĐ-UBND ngày 24/02/2020; Căn cứ Công văn số 591/UBND-VHXH ngày 10/02/2020."
                                + " 1. Thông tin"))
                .isTrue();
    }

    @Test
    void theLawStandsAloneWhereTheRegionCitesNothing() throws IOException {
        assertThat(print("nd68-01", TestPapers.example("nd68-01")).says("ngày 25/6/2024 của Chính phủ. 1. Thông tin")).isTrue();
    }

    @Test
    void aReceiverWithoutAnIdentifierHasNoLineForIt() throws IOException {
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);
        letter.remove("addresseeIdentifier");

        assertThat(print(LIST_LETTER, letter).says("Mã định danh")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tt185-m01", "handover-minutes"})
    void onlyALetterCitesItsLegalBasis(String form) throws IOException {
        assertThat(print(form, TestPapers.example(form)).says("Căn cứ")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tt185-m99", "../tt185-m02", "blocks", ""})
    void anUnknownFormIsRefused(String key) {
        assertRefused(key, Map.of(), "Không có biểu mẫu «" + key + "».");
    }

    @Test
    void aCustomersFolderReplacesAFormAndItsLayout(@TempDir Path folder) throws IOException {
        Path form = Files.createDirectories(folder.resolve(LIST_LETTER));
        Files.copy(Path.of("forms/official", LIST_LETTER, "form.yaml"), form.resolve("form.yaml"));
        Files.writeString(form.resolve("layout.xsl"), layout("<fo:block>Bản của khách hàng</fo:block>"));

        byte[] pdf = TestPapers.papers(folder.toString()).print(LIST_LETTER, TestPapers.example(LIST_LETTER));

        assertThat(PrintedPaper.of(pdf).says("Bản của khách hàng")).isTrue();
    }

    @Test
    void aLayoutReachesNoFileOfTheMachine(@TempDir Path folder) throws IOException {
        Path form = Files.createDirectories(folder.resolve(LIST_LETTER));
        Files.copy(Path.of("forms/official", LIST_LETTER, "form.yaml"), form.resolve("form.yaml"));
        String picture = folder.resolve("x.png").toUri().toString();
        Files.writeString(
                form.resolve("layout.xsl"), layout("<fo:block><fo:external-graphic src='" + picture + "'/></fo:block>"));
        Papers customers = TestPapers.papers(folder.toString());
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);

        assertThatThrownBy(() -> customers.print(LIST_LETTER, letter))
                .isInstanceOf(PaperRefused.class)
                .hasMessageContaining(picture);
    }

    @Test
    void aFontThatIsNotThereIsRefused(@TempDir Path folder) throws IOException {
        Path form = Files.createDirectories(folder.resolve(LIST_LETTER));
        Files.copy(Path.of("forms/official", LIST_LETTER, "form.yaml"), form.resolve("form.yaml"));
        Files.writeString(form.resolve("layout.xsl"), layout("<fo:block font-family='Comic Sans'>x</fo:block>"));
        Papers customers = TestPapers.papers(folder.toString());
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);

        assertThatThrownBy(() -> customers.print(LIST_LETTER, letter))
                .isInstanceOf(PaperRefused.class)
                .hasMessageContaining("Comic Sans");
    }

    private PrintedPaper print(String form, Map<String, Object> data) {
        return PrintedPaper.of(papers.print(form, data));
    }

    private void assertRefused(String form, Map<String, Object> data, String message) {
        assertThatThrownBy(() -> papers.print(form, data)).isInstanceOf(PaperRefused.class).hasMessage(message);
    }

    private static double rightEdge(List<TextPosition> letters) {
        return letters.stream()
                .filter(letter -> !letter.getUnicode().isBlank())
                .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                .max()
                .orElseThrow();
    }

    private static Map<String, Object> withLines(int count) throws IOException {
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);
        letter.put("lines", Collections.nCopies(count, line(letter)));
        return letter;
    }

    private static Map<String, Object> withLine(String identifier, Object value) throws IOException {
        Map<String, Object> letter = TestPapers.example(LIST_LETTER);
        Map<String, Object> line = new HashMap<>(line(letter));
        line.put(identifier, value);
        letter.put("lines", new ArrayList<>(List.of(line)));
        return letter;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Map<String, Object> letter) {
        return ((List<Map<String, Object>>) letter.get("lines")).get(0);
    }

    private static String layout(String notes) {
        return "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                + " xmlns:fo='http://www.w3.org/1999/XSL/Format'><xsl:import href='paper.xsl'/>"
                + "<xsl:template name='notes'>" + notes + "</xsl:template></xsl:stylesheet>";
    }
}
