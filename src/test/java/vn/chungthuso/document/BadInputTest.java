package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, paste and put into folders, and what comes of it on paper. */
class BadInputTest {

    private static final String LIST_LETTER = "nd68-01";
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final String SECRET = "Not for any paper";
    private final Papers papers = TestPapers.papers();

    @Test
    void aCharacterWithoutAGlyphIsNamedWithItsPlaceInTheListOrOutsideIt() throws IOException {
        Map<String, Object> data = TestPapers.example(LIST_LETTER);
        data.put("lines", List.of(line(data), with(line(data), "province", "tỉnh 中")));
        assertRefused(data, "Dòng 2, «Tỉnh/Thành phố (2)»: phông chữ không có ký tự «中» (U+4E2D).");

        assertRefused(example("signerName", "Trịnh 中"), "«Họ tên người ký»: phông chữ không có ký tự «中» (U+4E2D).");
    }

    @Test
    void aCharacterPrintedAsACapitalIsNamedWhereItWasTyped() throws IOException {
        assertRefused(example("agencyName", "Sở ⴀ"), "«Tên cơ quan»: phông chữ không có ký tự «ⴀ» (U+2D00).");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u202E', '\u0000', '\u0007', '\u200B', '\uFEFF', '\u2028'})
    void whatTurnsOrHidesTextIsRefusedWithItsPlace(char sign) throws IOException {
        Map<String, Object> data = TestPapers.example(LIST_LETTER);
        data.put("lines", List.of(line(data), with(line(data), "fullName", "Nguyễn" + sign + "Hoa")));

        assertRefused(data, "Dòng 2, «Họ và tên» có ký tự không in được (U+%04X); hãy xóa ký tự đó và nhập lại.".formatted((int) sign));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<fo:external-graphic src='file:/etc/passwd'/>", "\"Sở\" & 'Phòng' <a> </a>", "&lt; &amp; &#x41; &xxe;",
        "<!DOCTYPE a [<!ENTITY xxe SYSTEM 'file:/etc/passwd'>]>", "]]> <![CDATA[ x", "{signerName} ${x} #{x} <?xml version='1.0'?>"
    })
    void markupEntitiesAndExpressionsArePrintedAsTheyWereTyped(String typed) throws IOException {
        Map<String, Object> data = TestPapers.example(LIST_LETTER);
        data.put("lines", List.of(with(line(data), "employingAgencyName", typed)));
        data.put("signerName", typed);

        assertThat(print(data).count(typed)).isEqualTo(2);
    }

    @Test
    void decomposedLettersAreComposedOnPaper() throws IOException {
        Map<String, Object> data = TestPapers.example(LIST_LETTER);
        data.put("signerName", Normalizer.normalize("Nguyễn Thị Ưởng Đệ", Normalizer.Form.NFD));

        String text = print(data).text();

        assertThat(text).contains("Nguyễn Thị Ưởng Đệ").isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void fiveHundredLinesWithLongAddressesAreAllThereInsideTheMargins() throws IOException {
        Map<String, Object> data = TestPapers.example(LIST_LETTER);
        Map<String, Object> longLine = with(line(data), "employingAgencyName",
                "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính liên xã miền Tây");
        longLine.put("officialEmail", "mot-nguoi-co-dia-chi-thu-rat-dai." + "x".repeat(60) + "@trungtamphucvuhanhchinhcong.longan.gov.vn");
        longLine.put("oldCertificateSerials", List.of("0a".repeat(20), "0b".repeat(20)));
        data.put("lines", IntStream.rangeClosed(1, 500).mapToObj(number -> with(longLine, "fullName", "Người thứ " + number)).toList());

        PrintedPaper paper = print(data);

        assertThat(paper.count("Người thứ")).isEqualTo(500);
        assertInsideTheMargins(paper);
    }

    @Test
    void aRowTallerThanAPageGoesOnOnTheNext() throws IOException {
        Map<String, Object> data = TestPapers.example(LIST_LETTER);
        data.put("lines", List.of(with(line(data), "employingAgencyName", "x".repeat(1500))));

        PrintedPaper paper = print(data);

        assertThat(paper.text().chars().filter(letter -> letter == 'x').count()).isEqualTo(1500);
        assertInsideTheMargins(paper);
    }

    @Test
    void letterheadLinesOfThreeHundredLettersStayInsideTheMargins() throws IOException {
        Map<String, Object> data = example("agencyName", "Trung tâm Công nghệ ".repeat(15));
        data.put("parentAgencyName", "Ủy ban nhân dân thành phố ".repeat(12));
        data.put("documentNumber", "35/" + "STTTT".repeat(12));

        assertInsideTheMargins(print(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<xsl:value-of select=\"document('%s')\"/>",
        "<xsl:value-of select=\"document('../application.yml')\"/>",
        "<r:write xmlns:r='http://xml.apache.org/xalan/redirect' file='%s.written'>x</r:write>",
        "<xsl:value-of xmlns:f='http://xml.apache.org/xalan/java' select=\"f:java.lang.System.getProperty('user.home')\"/>",
        "<fo:external-graphic src='%s'/>",
        "<fo:external-graphic src='http://127.0.0.1:1/x.png'/>"
    })
    void aLayoutReadsWritesAndCallsNothing(String instruction, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.xml"), "<secret>" + SECRET + "</secret>");
        Papers offices = withLayout(folder, "", instruction.formatted(secret.toUri()));

        assertThatThrownBy(() -> offices.example(LIST_LETTER)).isInstanceOf(RuntimeException.class);
        assertThat(folder.resolve("secret.xml.written")).doesNotExist();
    }

    @Test
    void aLayoutReadsNoFileAsAnEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        Papers offices = withLayout(folder, "<!DOCTYPE x [<!ENTITY secret SYSTEM '" + secret.toUri() + "'>]>", "<fo:block>&secret;</fo:block>");

        assertThatThrownBy(() -> offices.example(LIST_LETTER)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"include: ../../secret", "include: /secret", "include: blocks/../../secret"})
    void aFormIncludesNoFileFromOutsideItsPlaces(String include, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("secret.yaml"), "- { identifier: fullName, label: " + SECRET + " }");
        Path place = Files.createDirectories(folder.resolve("forms"));
        Files.createDirectories(place.resolve("blocks"));
        Files.writeString(Files.createDirectories(place.resolve("own-form")).resolve("form.yaml"), String.join("\n",
                "key: own-form", "title: Giấy", "regime: ND68_2024", "kind: minutes", "maker: A", "receiver: B",
                "sections: [{ fields: { " + include + " } }]"));
        Papers offices = TestPapers.papers(place.toString());

        assertThatThrownBy(() -> offices.blank("own-form")).isInstanceOf(IllegalStateException.class);
    }

    private PrintedPaper print(Map<String, Object> data) {
        return PrintedPaper.of(papers.print(LIST_LETTER, data));
    }

    private void assertRefused(Map<String, Object> data, String message) {
        assertThatThrownBy(() -> papers.print(LIST_LETTER, data)).isInstanceOf(PaperRefused.class).hasMessage(message);
    }

    /** The right and the lower margin: what is too long runs over one of them. */
    private static void assertInsideTheMargins(PrintedPaper paper) {
        for (int page = 1; page <= paper.pages().size(); page++) {
            float right = paper.pageSizes().get(page - 1).getWidth() - 20 * MILLIMETRE;
            float bottom = paper.pageSizes().get(page - 1).getHeight() - 20 * MILLIMETRE;
            assertThat(paper.lettersOn(page).stream()
                            .filter(letter -> !letter.getUnicode().isBlank())
                            .filter(letter -> letter.getXDirAdj() + letter.getWidthDirAdj() > right + 1 || letter.getYDirAdj() > bottom + 1))
                    .as("outside the margins of page " + page)
                    .isEmpty();
        }
    }

    private static Papers withLayout(Path folder, String doctype, String notes) throws IOException {
        Path form = Files.createDirectories(folder.resolve(LIST_LETTER));
        Files.copy(Path.of("forms/official", LIST_LETTER, "form.yaml"), form.resolve("form.yaml"));
        Files.writeString(form.resolve("layout.xsl"), doctype + "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                + " xmlns:fo='http://www.w3.org/1999/XSL/Format'><xsl:import href='paper.xsl'/>"
                + "<xsl:template name='notes'><fo:block>" + notes + "</fo:block></xsl:template></xsl:stylesheet>");
        return TestPapers.papers(folder.toString());
    }

    private static Map<String, Object> example(String identifier, Object value) throws IOException {
        Map<String, Object> data = TestPapers.example(LIST_LETTER);
        data.put(identifier, value);
        return data;
    }

    private static Map<String, Object> with(Map<String, Object> line, String identifier, Object value) {
        Map<String, Object> changed = new HashMap<>(line);
        changed.put(identifier, value);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Map<String, Object> data) {
        return new ArrayList<>((List<Map<String, Object>>) data.get("lines")).get(0);
    }
}
