package vn.chungthuso.guards;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** How a printed form looks: its first page, and its last where it has more, as small grey PNG files. */
record FormPictures(String key, List<byte[]> pages) {

    private static final float DOTS_PER_INCH = 68;
    private static final int BITS = 4;
    private static final IndexColorModel GREYS = greys();

    static FormPictures of(String key, byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<byte[]> pages = new ArrayList<>();
            for (int page : new LinkedHashSet<>(List.of(0, document.getNumberOfPages() - 1))) {
                pages.add(png(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY)));
            }
            return new FormPictures(key, pages);
        }
    }

    /** The names of the files, in the order of the pages. */
    List<String> files() {
        return pages.size() == 1 ? List.of(key + ".png") : List.of(key + ".png", key + "-last.png");
    }

    private static byte[] png(BufferedImage page) throws IOException {
        BufferedImage picture = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY, GREYS);
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static IndexColorModel greys() {
        int count = 1 << BITS;
        byte[] levels = new byte[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) (i * 255 / (count - 1));
        }
        return new IndexColorModel(BITS, count, levels, levels, levels);
    }
}
