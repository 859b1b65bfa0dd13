package vn.chungthuso.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;

/**
 * Turns the neutral document into a Word file to edit, laid out as the stylesheets in {@code xsl/} lay out the PDF: A4, margins
 * 20/20/30/20 mm, page number in the top margin from page 2 on, a wide table turns the page.
 */
class WordPaper {

    private static final int SHORT_SIDE = 210;
    private static final int LONG_SIDE = 297;
    private static final int MARGIN = 20;
    private static final int BINDING_MARGIN = 30;
    private static final int NUMBER_FROM_EDGE = 10;

    private final Clock clock;
    private final Wording wording;

    WordPaper(Clock clock, Wording wording) {
        this.clock = clock;
        this.wording = wording;
    }

    byte[] docx(Document neutral) {
        PaperParts paper = new PaperParts(neutral);
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream docx = new ByteArrayOutputStream()) {
            document.createStyles().setStyles(styles().getStyles());
            describe(document.getPackage().getPackageProperties(), paper);
            setUpPages(document, paper.isLandscape());
            int width = (paper.isLandscape() ? LONG_SIDE : SHORT_SIDE) - BINDING_MARGIN - MARGIN;
            WordFlow page = new WordFlow(document::createParagraph, WordTable.twips(width));
            new WordHead(paper, wording, page).write(document);
            new WordBody(paper, wording, page).write(document);
            new WordSignatures(paper, wording, page).write(document);
            document.write(docx);
            return docx.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("The paper cannot be written for Word", e);
        }
    }

    private void describe(PackageProperties properties, PaperParts paper) throws InvalidFormatException {
        properties.setTitleProperty(paper.title());
        properties.setCreatorProperty(paper.maker());
        properties.setLanguageProperty(Optional.of("vi-VN"));
        Optional<Date> now = Optional.of(Date.from(clock.instant()));
        properties.setCreatedProperty(now);
        properties.setModifiedProperty(now);
    }

    private static void setUpPages(XWPFDocument document, boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(twips(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setTop(twips(MARGIN));
        margins.setRight(twips(MARGIN));
        margins.setBottom(twips(MARGIN));
        margins.setLeft(twips(BINDING_MARGIN));
        margins.setHeader(twips(NUMBER_FROM_EDGE));
        margins.setFooter(twips(NUMBER_FROM_EDGE));
        margins.setGutter(BigInteger.ZERO);
        document.createHeader(HeaderFooterType.FIRST); // the first page has no number
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setStyle("PageNumber");
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(WordTable.twips(millimetres));
    }

    private static StylesDocument styles() {
        try (InputStream in = new ClassPathResource("word/styles.xml").getInputStream()) {
            return StylesDocument.Factory.parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The styles of Word papers are missing", e);
        } catch (XmlException e) {
            throw new IllegalStateException("word/styles.xml holds no styles", e);
        }
    }
}
