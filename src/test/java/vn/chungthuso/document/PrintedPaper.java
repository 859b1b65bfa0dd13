package vn.chungthuso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader of a PDF finds. Texts are compared without white space, because a cell breaks its lines. */
public record PrintedPaper(
        List<String> pages,
        List<PDRectangle> pageSizes,
        List<String> fontsNotEmbedded,
        List<List<TextPosition>> letters) {

    public static PrintedPaper of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            List<PDRectangle> sizes = new ArrayList<>();
            List<String> fontsNotEmbedded = new ArrayList<>();
            List<List<TextPosition>> letters = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                Letters reader = new Letters();
                reader.setStartPage(pages.size() + 1);
                reader.setEndPage(pages.size() + 1);
                pages.add(reader.getText(document));
                letters.add(reader.found);
                sizes.add(page.getMediaBox());
                fontsNotEmbedded.addAll(notEmbedded(page));
            }
            return new PrintedPaper(pages, sizes, fontsNotEmbedded, letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text, with single blanks where lines end. */
    public String text() {
        return String.join(" ", pages).replaceAll("\\s+", " ");
    }

    /**
     * The text without white space as if it stood on one page: without page numbers, and with the head of each table once.
     *
     * @param tableHeads the heads that a page may repeat
     */
    public String onOnePage(List<String> tableHeads) {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages.size(); page++) {
            String more = squeezed(page == 1 ? pages.get(0) : pages.get(page - 1).strip().replaceFirst("^" + page + "\\s", ""));
            text.append(tableHeads.stream()
                    .map(PrintedPaper::squeezed)
                    .filter(head -> text.indexOf(head) >= 0 && more.startsWith(head))
                    .findFirst()
                    .map(head -> more.substring(head.length()))
                    .orElse(more));
        }
        return text.toString();
    }

    public boolean says(String line) {
        return squeezed(String.join("", pages)).contains(squeezed(line));
    }

    public boolean saysOnPage(int number, String line) {
        return squeezed(pages.get(number - 1)).contains(squeezed(line));
    }

    /** The letters of a page with their places, in the order in which they are drawn. */
    public List<TextPosition> lettersOn(int page) {
        return letters.get(page - 1);
    }

    /** The letters of the first page that are drawn before a text, such as those of the column left of it. */
    public List<TextPosition> lettersBefore(String text) {
        StringBuilder drawn = new StringBuilder();
        lettersOn(1).forEach(letter -> drawn.append(letter.getUnicode()));
        int end = drawn.indexOf(text);
        return lettersOn(1).subList(0, end);
    }

    /** How often a text is printed in the whole paper. */
    public int count(String line) {
        return squeezed(String.join("", pages)).split(Pattern.quote(squeezed(line)), -1).length - 1;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200B]", "");
    }

    private static List<String> notEmbedded(PDPage page) throws IOException {
        List<String> names = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            if (!font.isEmbedded()) {
                names.add(font.getName());
            }
        }
        return names;
    }

    private static class Letters extends PDFTextStripper {

        private final List<TextPosition> found = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            found.add(text);
            super.processTextPosition(text);
        }
    }
}
