package vn.chungthuso.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.chungthuso.document.Form.Column;
import vn.chungthuso.document.Form.Field;
import vn.chungthuso.document.Form.Section;
import vn.chungthuso.document.Form.Signature;
import vn.chungthuso.document.Form.Table;

/**
 * A form and what fills it as a neutral document that knows nothing of pages: what is printed, not how. The stylesheets
 * in {@code xsl/} say how. Where a person is to write by hand stands the element {@code room}.
 */
class PaperModel {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
    private static final Pattern END_MARKS = Pattern.compile("[./\\s]+$");
    private static final String END = "./.";
    private static final String COUNT = ".count";

    /** What a person makes and not an agency; it may end without a last sentence. */
    private static final String BY_A_PERSON = "subscriber-form";

    private final Form form;
    private final Filling filling;
    private final Map<String, Field> fields;
    private final Document document = emptyDocument();

    PaperModel(Form form, Filling filling) {
        this.form = form;
        this.filling = filling;
        this.fields = form.fields().collect(Collectors.toMap(Field::identifier, Function.identity()));
    }

    /** @throws PaperRefused when a required value is missing, a value cannot be printed, or there are too many lines */
    Document build() {
        Element paper = document.createElement("paper");
        document.appendChild(paper);
        paper.setAttribute("kind", form.kind());
        paper.setAttribute("title", form.title());
        form.legalBasis().forEach(text -> addText(paper, "legalBasis", text));
        Element particulars = add(paper, "particulars");
        form.particulars().forEach(field -> addField(particulars, field));
        addText(paper, "documentType", form.documentType());
        addText(paper, "subjectLine", form.subjectLine());
        addText(paper, "placeDate", form.placeDate());
        form.sections().stream().filter(section -> filling.counts(section.onlyFor())).forEach(section -> addSection(paper, section));
        form.notes().forEach(note -> addText(paper, "note", note));
        addText(paper, "closing", ended(form.closing()));
        form.signatures().stream().filter(signature -> filling.counts(signature.onlyFor())).forEach(signature -> addSignature(paper, signature));
        return document;
    }

    /** «./.» once at the end of the text (Nghị định 30/2020, Phụ lục I), whatever mark the form's sentence brings along. */
    private String ended(String closing) {
        String sentence = closing == null ? "" : END_MARKS.matcher(closing).replaceFirst("");
        return sentence.isEmpty() && form.kind().equals(BY_A_PERSON) ? null : sentence + END;
    }

    private void addSection(Element paper, Section section) {
        Element element = add(paper, "section");
        addText(element, "heading", section.heading());
        section.paragraphs().forEach(paragraph -> addText(element, "paragraph", paragraph));
        Element line = null;
        for (Field field : section.fields()) {
            line = line == null || !field.sameLine() ? add(element, "line") : line;
            addField(line, field);
        }
        if (section.table() != null) {
            addTable(element, section.table());
        }
    }

    private void addField(Element parent, Field field) {
        Element element = add(parent, "field");
        element.setAttribute("id", field.identifier());
        element.setAttribute("label", field.label());
        for (String item : filling.itemsInPlace(field)) {
            write(add(element, "item"), item);
        }
    }

    private void addTable(Element section, Table table) {
        List<List<String>> rows = filling.rows(table);
        Element element = add(section, "table");
        for (Column column : table.columns()) {
            Element head = add(element, "column");
            head.setAttribute("width", String.valueOf(column.width()));
            head.setAttribute("align", column.centred() ? "center" : "start");
            head.setTextContent(column.label());
        }
        for (List<String> cells : rows) {
            Element row = add(element, "row");
            cells.forEach(cell -> add(row, "cell").setTextContent(cell));
        }
    }

    private void addSignature(Element paper, Signature signature) {
        Element element = add(paper, "signature");
        addText(element, "caption", signature.caption());
        addText(element, "hint", signature.hint());
        addText(element, "name", signature.name());
    }

    private void addText(Element parent, String name, String text) {
        if (text == null) {
            return;
        }
        Element element = add(parent, name);
        Matcher found = PLACEHOLDER.matcher(text);
        int end = 0;
        while (found.find()) {
            append(element, text.substring(end, found.start()));
            writeAll(element, placeholder(found.group(1)));
            end = found.end();
        }
        append(element, text.substring(end));
        element.normalize();
    }

    private List<String> placeholder(String identifier) {
        if (identifier.endsWith(COUNT)) {
            return List.of(filling.count(identifier.substring(0, identifier.length() - COUNT.length())));
        }
        Field field = fields.get(identifier);
        if (field == null) {
            throw new IllegalStateException("Form " + form.key() + " declares no field " + identifier);
        }
        return filling.items(field);
    }

    private void writeAll(Element element, List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            append(element, i == 0 ? "" : ", ");
            write(element, items.get(i));
        }
    }

    private void write(Element element, String item) {
        if (item.equals(Filling.ROOM)) {
            add(element, "room");
        } else {
            append(element, item);
        }
    }

    private void append(Element element, String text) {
        element.appendChild(document.createTextNode(text));
    }

    private Element add(Element parent, String name) {
        Element element = document.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
