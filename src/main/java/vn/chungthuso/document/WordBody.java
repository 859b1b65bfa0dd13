package vn.chungthuso.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Legal basis, sections, notes and the last sentence: body.xsl and blank.xsl in Word. */
class WordBody {

    private static final int DOTS = 50;
    private static final int BOXES_SIDE_BY_SIDE = 2;

    /** Between two boxes: two blanks that no line breaks at, and one that it may break at. */
    private static final String APART = "\u00a0\u00a0 ";

    private final PaperParts paper;
    private final Wording wording;
    private final WordFlow page;

    WordBody(PaperParts paper, Wording wording, WordFlow page) {
        this.paper = paper;
        this.wording = wording;
        this.page = page;
    }

    void write(XWPFDocument document) {
        legalBasis();
        paper.all("section").stream().flatMap(section -> section.children().stream()).forEach(part -> part(part, document));
        notes();
        paper.all("closing").forEach(text -> page.write("Closing", text, DOTS));
    }

    private void part(Part part, XWPFDocument document) {
        switch (part.name()) {
            case "heading" -> page.write("Heading2", part, DOTS);
            case "paragraph" -> page.write(part.hasRoom() ? "ParagraphToWriteOn" : "Paragraph", part, DOTS);
            case "line" -> {
                if (paper.isBlank()) {
                    lineToWriteOn(part.all("field"));
                } else {
                    line(part.all("field"));
                }
            }
            case "table" -> {
                page.gap();
                WordTable.list(document, part, paper.isBlank(), page.width());
                page.gap();
            }
            default -> {
                // a part of the paper that is not for the page
            }
        }
    }

    /** The law first, then the region's documents; a semicolon ends each line, a full stop the last one. */
    private void legalBasis() {
        String label = paper.particular("legalBasisTexts").map(field -> field.attribute("label")).orElse("");
        List<Part> texts = Stream.concat(
                        paper.all("legalBasis").stream(),
                        paper.items("legalBasisTexts").stream().filter(item -> !item.hasRoom()))
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            String end = i == texts.size() - 1 ? "." : ";";
            page.say("LegalBasis", label + " " + WordFlow.written(texts.get(i), DOTS) + end);
        }
    }

    private void notes() {
        List<Part> notes = paper.all("note");
        for (int i = 0; i < notes.size(); i++) {
            XWPFParagraph paragraph = page.say("Note", "");
            if (i == 0) {
                XWPFRun head = paragraph.createRun();
                head.setText(wording.say("word.notes") + " ");
                head.setBold(true);
                head.setItalic(true);
            }
            paragraph.createRun().setText(WordFlow.written(notes.get(i), DOTS));
        }
    }

    /** The first field says what may be left blank; those behind it stand only where they have a value. */
    private void line(List<Part> fields) {
        Stream<Part> behind = fields.stream().skip(1).filter(field -> field.first("item").isPresent());
        page.say("FieldLine", Stream.concat(fields.stream().limit(1), behind)
                .map(field -> field.attribute("label") + ": " + items(field, ", "))
                .collect(Collectors.joining("; ")));
    }

    /** Room to write and a list of boxes end their row; what is short leaves the rest of the row to the next field. */
    private void lineToWriteOn(List<Part> fields) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Part field = fields.get(i);
            List<Part> items = field.all("item");
            boolean room = items.stream().anyMatch(Part::hasRoom);
            boolean boxes = items.size() > BOXES_SIDE_BY_SIDE;
            boolean last = i == fields.size() - 1;
            row.append(field.attribute("label")).append(": ");
            if (!room && !boxes) {
                row.append(items.size() > 1 ? items(field, APART) + APART : items(field, "")).append(last ? "" : "; ");
            }
            if (room || boxes || last) {
                XWPFParagraph paragraph = page.say("FieldLineToWriteOn", row.toString());
                row.setLength(0);
                if (room) {
                    page.dotsToTheMargin(paragraph);
                } else if (boxes) {
                    items.forEach(item -> page.write("Answer", item, DOTS));
                }
            }
        }
    }

    private static String items(Part field, String separator) {
        return field.all("item").stream().map(Part::text).collect(Collectors.joining(separator));
    }
}
