package vn.chungthuso.benchmarks.printing;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces that the house embeds too, read once, for the engines on PDFBox. */
final class Fonts {

    private static final String FOLDER = "/com/mpobjects/jasperreports/fonts/liberation/";

    private Fonts() {}

    static TrueTypeFont regular() throws IOException {
        return read("LiberationSerif-Regular.ttf");
    }

    static TrueTypeFont bold() throws IOException {
        return read("LiberationSerif-Bold.ttf");
    }

    private static TrueTypeFont read(String face) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.class.getResourceAsStream(FOLDER + face)));
        font.setEnableGsub(false); // looking for ligatures takes most of the memory, and Vietnamese needs none
        return font;
    }
}
