package vn.chungthuso.document;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** Where paragraphs of a Word file follow one another: the page or a cell. Their looks are the styles of {@code word/styles.xml}. */
class WordFlow {

    private static final String ELLIPSIS = "…";
    private static final double MILLIMETRES_OF_AN_ELLIPSIS = 4.5;
    private static final double POINTS_TO_WRITE_ON = 19.85; // 7 mm
    private static final int NAME_DOTS = 55;
    private static final int RULE_MILLIMETRES = 25;
    private static final int EIGHTHS_OF_A_RULE = 6; // 0.75 pt

    private final Supplier<XWPFParagraph> paragraphs;
    private final int width;

    /** @param width twips between its margins */
    WordFlow(Supplier<XWPFParagraph> paragraphs, int width) {
        this.paragraphs = paragraphs;
        this.width = width;
    }

    /** The paragraphs of a cell, without the empty one that each cell has from the start. */
    static WordFlow in(XWPFTableCell cell, int width) {
        cell.removeParagraph(0);
        return new WordFlow(cell::addParagraph, width);
    }

    int width() {
        return width;
    }

    XWPFParagraph say(String style, String text) {
        XWPFParagraph paragraph = paragraphs.get();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    /** @param dots millimetres of a dotted line where the text has room to write */
    XWPFParagraph write(String style, Part text, int dots) {
        return say(style, written(text, dots));
    }

    /** What a person or agency is named by: with its dotted line, and below it what belongs there. */
    void nameOrRoom(String style, Part item, String label, UnaryOperator<String> letters) {
        XWPFParagraph paragraph = say(style, letters.apply(written(item, NAME_DOTS)));
        if (item.hasRoom()) {
            toWriteOn(paragraph);
            paragraph.getRuns().get(0).setBold(false);
            say("Hint", "(" + label + ")");
        }
    }

    void toWriteOn(XWPFParagraph paragraph) {
        paragraph.setSpacingBetween(POINTS_TO_WRITE_ON, LineSpacingRule.AT_LEAST);
    }

    /** A dotted line from the end of the paragraph to the margin. */
    void dotsToTheMargin(XWPFParagraph paragraph) {
        var tab = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setLeader(STTabTlc.DOT);
        tab.setPos(BigInteger.valueOf(width));
        paragraph.createRun().addTab();
    }

    /** A short line in the middle, a third to a half of the line above it. */
    void rule() {
        XWPFParagraph paragraph = say("Rule", "");
        int side = (width - WordTable.twips(RULE_MILLIMETRES)) / 2;
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(EIGHTHS_OF_A_RULE));
    }

    /** Keeps what stands above and below apart, two tables above all: Word would join them. */
    void gap() {
        say("Gap", "");
    }

    /** Items of an enumeration, without the marks that they may have brought along. */
    void enumerate(String style, List<Part> items) {
        for (int i = 0; i < items.size(); i++) {
            String bare = items.get(i).text().replaceFirst("[;.]$", "");
            say(style, "- " + bare + (i == items.size() - 1 ? "." : ";"));
        }
    }

    static String written(Part text, int dots) {
        StringBuilder written = new StringBuilder();
        text.pieces().forEach(piece -> written.append(piece.equals(Filling.ROOM) ? dots(dots) : piece));
        return written.toString();
    }

    /** @param millimetres how long the dotted line is */
    static String dots(int millimetres) {
        return ELLIPSIS.repeat((int) Math.round(millimetres / MILLIMETRES_OF_AN_ELLIPSIS));
    }
}
