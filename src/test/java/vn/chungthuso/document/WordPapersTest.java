package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The same papers in Word: nothing said less than in the PDF, and a file that one can go on writing in. */
class WordPapersTest {

    private static final String LIST_LETTER = "tt185-m02";
    private final Papers papers = TestPapers.papers();

    static Stream<String> keys() {
        return TestPapers.papers().forms().stream().map(FormInfo::key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void anExampleSaysTheSameInWordAsInPdf(String key) {
        WordFile word = WordFile.of(papers.example(key, Rendition.WORD));

        assertThat(squeezed(word)).isEqualTo(PrintedPaper.of(papers.example(key)).onOnePage(word.heads()));
    }

    /** Lines of dots are tabs or other signs in Word: dots do not count. */
    @ParameterizedTest
    @MethodSource("keys")
    void aBlankCopySaysTheSameInWordAsInPdf(String key) {
        WordFile word = WordFile.of(papers.blank(key, Rendition.WORD));

        String pdf = PrintedPaper.of(papers.blank(key)).onOnePage(word.heads());
        assertThat(squeezed(word).replaceAll("[.…]", "")).isEqualTo(pdf.replaceAll("[.…]", ""));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyStyleThatAParagraphNamesIsInTheFile(String key) {
        for (byte[] docx : List.of(papers.example(key, Rendition.WORD), papers.blank(key, Rendition.WORD))) {
            XWPFDocument document = WordFile.of(docx).document();

            assertThat(styles(document.getBodyElements()))
                    .contains("LetterheadName", "Motto")
                    .allSatisfy(style -> assertThat(document.getStyles().styleExist(style)).as(style).isTrue());
        }
    }

    @Test
    void aListTurnsThePageAndRepeatsItsHeadAndSplitsNoRow() {
        WordFile letter = WordFile.of(papers.example(LIST_LETTER, Rendition.WORD));

        var size = section(letter).getPgSz();
        assertThat(size.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(size.getW()).isEqualTo(BigInteger.valueOf(16838));
        assertThat(size.getH()).isEqualTo(BigInteger.valueOf(11906));
        List<XWPFTableRow> rows = letter.lists().get(0).getRows();
        assertThat(rows).allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        assertThat(rows.get(0).isRepeatHeader()).isTrue();
        assertThat(rows.subList(1, rows.size())).isNotEmpty().noneMatch(XWPFTableRow::isRepeatHeader);
    }

    @Test
    void columnsHaveTheWidthsOfTheForm() {
        XWPFTable list = WordFile.of(papers.example(LIST_LETTER, Rendition.WORD)).lists().get(0);

        assertThat(list.getCTTbl().getTblPr().getTblLayout().getType()).hasToString("fixed");
        assertThat(list.getCTTbl().getTblGrid().getGridColList())
                .extracting(column -> Math.round(((BigInteger) column.getW()).intValue() * 25.4 / 1440))
                .containsExactly(8L, 26L, 20L, 32L, 34L, 25L, 22L, 21L, 20L, 25L, 14L);
    }

    @Test
    void aPaperWithoutAWideListStandsUprightWithItsMargins() {
        CTSectPr section = section(WordFile.of(papers.example("tt185-m01", Rendition.WORD)));

        assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
        assertThat(List.of(section.getPgMar().getTop(), section.getPgMar().getRight(), section.getPgMar().getBottom(), section.getPgMar().getLeft()))
                .isEqualTo(Stream.of(1134, 1134, 1134, 1701).map(BigInteger::valueOf).toList());
    }

    @Test
    void pagesAreNumberedFromTheSecondOn() {
        XWPFDocument document = WordFile.of(papers.example(LIST_LETTER, Rendition.WORD)).document();

        XWPFHeaderFooterPolicy headers = document.getHeaderFooterPolicy();
        assertThat(headers.getDefaultHeader().getParagraphArray(0).getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
        assertThat(headers.getHeader(XWPFHeaderFooterPolicy.FIRST).getText()).isBlank();
        assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
    }

    @Test
    void theFileKnowsItsTitleItsMakerAndItsLanguage() throws Exception {
        XWPFDocument document = WordFile.of(papers.example(LIST_LETTER, Rendition.WORD)).document();

        var properties = document.getPackage().getPackageProperties();
        assertThat(properties.getTitleProperty()).contains(papers.info(LIST_LETTER).title());
        assertThat(properties.getCreatorProperty()).contains("Sở Thông tin và Truyền thông");
        assertThat(properties.getLanguageProperty()).contains("vi-VN");
        assertThat(document.getStyle().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal()).isEqualTo("vi-VN");
        assertThat(document.getStyle().getDocDefaults().getRPrDefault().getRPr().getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
    }

    @Test
    void nobodyMadeABlankCopy() throws Exception {
        var properties = WordFile.of(papers.blank(LIST_LETTER, Rendition.WORD)).document().getPackage().getPackageProperties();

        assertThat(properties.getCreatorProperty()).isEmpty();
    }

    @Test
    void wordIsMadeOfWhatWasPrintedAndNotOfTheFormOfToday() throws IOException {
        byte[] issued = papers.compose(LIST_LETTER, TestPapers.example(LIST_LETTER));

        WordFile word = WordFile.of(TestPapers.papersOf(List.of()).word(issued));

        assertThat(squeezed(word)).isEqualTo(PrintedPaper.of(papers.typeset(LIST_LETTER, issued)).onOnePage(word.heads()));
    }

    @Test
    void aListOf500LinesIsWholeAndNoBombToItsReader() throws IOException {
        Document paper = ModelXml.read(papers.compose(LIST_LETTER, TestPapers.example(LIST_LETTER)));
        Element row = (Element) paper.getElementsByTagName("row").item(0);
        Node rows = row.getParentNode();
        while (paper.getElementsByTagName("row").getLength() > 1) {
            rows.removeChild(paper.getElementsByTagName("row").item(1));
        }
        for (int number = 2; number <= 500; number++) {
            Node next = rows.appendChild(row.cloneNode(true));
            next.getFirstChild().setTextContent(String.valueOf(number));
        }

        WordFile word = WordFile.of(papers.word(ModelXml.write(paper)));

        assertThat(word.lists().get(0).getRows()).hasSize(501);
        assertThat(word.lists().get(0).getRow(500).getCell(0).getText()).isEqualTo("500");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theCodeToCheckAPaperIsInWordToo(String key) throws IOException {
        Document paper = ModelXml.read(papers.compose(key, TestPapers.example(key)));
        Element check = (Element) paper.getDocumentElement().appendChild(paper.createElement("check"));
        check.setAttribute("code", "VB-2020-000035");

        assertThat(WordFile.of(papers.word(ModelXml.write(paper))).text()).containsOnlyOnce("VB-2020-000035");
    }

    @Test
    void whatNobodyKnowsIsLeftOut() throws IOException {
        Document paper = ModelXml.read(papers.compose(LIST_LETTER, TestPapers.example(LIST_LETTER)));
        String before = WordFile.of(papers.word(ModelXml.write(paper))).text();
        paper.getDocumentElement().appendChild(paper.createElement("novelty")).setTextContent("mới");

        assertThat(WordFile.of(papers.word(ModelXml.write(paper))).text()).isEqualTo(before);
    }

    private static CTSectPr section(WordFile word) {
        return word.document().getDocument().getBody().getSectPr();
    }

    private static Set<String> styles(List<IBodyElement> elements) {
        Set<String> styles = new HashSet<>();
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                styles.add(paragraph.getStyle());
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> styles.addAll(styles(new ArrayList<>(cell.getBodyElements())))));
            }
        }
        return styles;
    }

    private static String squeezed(WordFile word) {
        return word.text().replaceAll("[\\s\\u00a0]", "");
    }
}
