package vn.chungthuso.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;

/** What the paper's typeface can write: known before any page is made, so that who typed a character hears of it at once. */
class Typeface {

    /** Its bold and slanted cuts have the same characters. */
    private static final String UPRIGHT = "com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-Regular.ttf";

    private final CmapLookup glyphs = glyphs();
    private final Wording wording;

    Typeface(Wording wording) {
        this.wording = wording;
    }

    /** @throws PaperRefused naming the first character that it lacks, and where it stands */
    void refuseWhatItLacks(Document paper) {
        paper.getDocumentElement().getTextContent().codePoints()
                .filter(character -> !Character.isWhitespace(character) && glyphs.getGlyphId(character) == 0)
                .findFirst()
                .ifPresent(character -> {
                    throw wording.missingGlyph(new PlaceOnPaper(paper, wording), Character.toString(character));
                });
    }

    private static CmapLookup glyphs() {
        try (InputStream file = new ClassPathResource(UPRIGHT).getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface cannot be read", e);
        }
    }
}
