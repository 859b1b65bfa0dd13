package vn.chungthuso.benchmarks.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The list drawn with PDFBox alone: lines broken, rows measured and borders drawn by our own hand; untagged. */
public final class PdfBoxByHand implements Press {

    private static final float MM = 72 / 25.4f;
    private static final float SIZE = 10;
    private static final float LEADING = SIZE * 1.11f;
    private static final float PADDING = 2;
    private static final PDRectangle PAGE = new PDRectangle(297 * MM, 210 * MM);
    private static final float LEFT = 30 * MM;
    private static final float TOP = 190 * MM;
    private static final float BOTTOM = 20 * MM;

    private final PrintedList list;
    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    public PdfBoxByHand(PrintedList list) throws IOException {
        this.list = list;
        this.regular = Fonts.regular();
        this.bold = Fonts.bold();
    }

    @Override
    public byte[] print() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Drawing drawing = new Drawing(document);
            drawing.title();
            for (List<String> row : list.rows()) {
                drawing.row(row);
            }
            drawing.content.close();
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        }
    }

    private final class Drawing {

        private final PDDocument document;
        private final Face text;
        private final Face head;
        private PDPageContentStream content;
        private float y;

        Drawing(PDDocument document) throws IOException {
            this.document = document;
            this.text = new Face(PDType0Font.load(document, regular, true));
            this.head = new Face(PDType0Font.load(document, bold, true));
        }

        void title() throws IOException {
            newPage();
            centred(list.title(), head, 14, TOP - 14);
            y = TOP - 28;
            header();
        }

        void row(List<String> cells) throws IOException {
            List<List<String>> broken = broken(cells, text);
            if (y - height(broken) < BOTTOM) {
                content.close();
                newPage();
                centred(String.valueOf(document.getNumberOfPages()), text, 13, TOP + 5 * MM);
                header();
            }
            draw(broken, text);
        }

        private void newPage() throws IOException {
            PDPage page = new PDPage(PAGE);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            content.setLineWidth(0.75f);
            y = TOP;
        }

        private void header() throws IOException {
            draw(broken(list.columns().stream().map(PrintedList.Column::label).toList(), head), head);
        }

        private void draw(List<List<String>> cells, Face face) throws IOException {
            float height = height(cells);
            float x = LEFT;
            for (int i = 0; i < cells.size(); i++) {
                float width = list.columns().get(i).width() * MM;
                content.addRect(x, y - height, width, height);
                float baseline = y - PADDING - SIZE * 0.9f;
                for (String line : cells.get(i)) {
                    boolean centred = face == head || list.columns().get(i).centred();
                    write(line, face, SIZE, centred ? x + (width - face.width(line, SIZE)) / 2 : x + PADDING, baseline);
                    baseline -= LEADING;
                }
                x += width;
            }
            content.stroke();
            y -= height;
        }

        private void centred(String line, Face face, float size, float baseline) throws IOException {
            write(line, face, size, LEFT + (247 * MM - face.width(line, size)) / 2, baseline);
        }

        private void write(String line, Face face, float size, float x, float baseline) throws IOException {
            content.beginText();
            content.setFont(face.font(), size);
            content.newLineAtOffset(x, baseline);
            content.showText(line);
            content.endText();
        }

        private List<List<String>> broken(List<String> cells, Face face) throws IOException {
            List<List<String>> broken = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                broken.add(face.lines(cells.get(i), SIZE, list.columns().get(i).width() * MM - 2 * PADDING));
            }
            return broken;
        }

        private float height(List<List<String>> cells) {
            return cells.stream().mapToInt(List::size).max().orElse(0) * LEADING + 2 * PADDING;
        }
    }
}
