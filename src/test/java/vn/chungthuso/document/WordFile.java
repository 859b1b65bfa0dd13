package vn.chungthuso.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What somebody who opens a .docx finds in it. */
public record WordFile(XWPFDocument document) {

    public static WordFile of(byte[] docx) {
        try {
            return new WordFile(new XWPFDocument(new ByteArrayInputStream(docx)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every paragraph and cell in reading order, one a line. */
    public String text() {
        return text(document.getBodyElements());
    }

    /** The tables with borders: the lists of the paper. */
    public List<XWPFTable> lists() {
        return document.getTables().stream().filter(table -> table.getTopBorderType() != null).toList();
    }

    /** The head of each list. */
    public List<String> heads() {
        return lists().stream().map(list -> text(list.getRow(0))).toList();
    }

    private static String text(List<IBodyElement> elements) {
        return elements.stream().map(WordFile::text).collect(Collectors.joining("\n"));
    }

    private static String text(IBodyElement element) {
        if (element instanceof XWPFTable table) {
            return table.getRows().stream().map(WordFile::text).collect(Collectors.joining("\n"));
        }
        return ((XWPFParagraph) element).getText();
    }

    private static String text(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> text(cell.getBodyElements())).collect(Collectors.joining("\n"));
    }
}
