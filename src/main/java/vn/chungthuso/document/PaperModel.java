package vn.chungthuso.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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
import vn.chungthuso.document.Form.Type;

/**
 * A form and its data as a neutral document that knows nothing of pages: what is printed, not how. The stylesheets in
 * {@code xsl/} say how.
 */
class PaperModel {

    /** A letter has at most this many lines; more go into another letter (design §5). */
    static final int MAX_LINES = 500;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
    private static final String COUNT = ".count";

    private final Form form;
    private final Map<String, Object> data;
    private final PrintedValues values;
    private final Wording wording;
    private final Map<String, Field> fields;
    private final Document document = emptyDocument();

    PaperModel(Form form, Map<String, Object> data, PrintedValues values, Wording wording) {
        this.form = form;
        this.data = data;
        this.values = values;
        this.wording = wording;
        this.fields = form.fields().collect(Collectors.toMap(Field::identifier, Function.identity()));
    }

    /** @throws PaperRefused when a required value is missing, cannot be printed, or there are too many lines */
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
        form.sections().forEach(section -> addSection(paper, section));
        form.notes().forEach(note -> addText(paper, "note", note));
        addText(paper, "closing", form.closing());
        form.signatures().forEach(signature -> addSignature(paper, signature));
        return document;
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
        for (String item : required(field, items(field, data), () -> wording.refusal("missing", field.label()))) {
            add(element, "item").setTextContent(item);
        }
    }

    private void addTable(Element section, Table table) {
        List<Map<String, Object>> rows = rows(table.rows());
        if (rows.isEmpty()) {
            throw wording.refusal("missing", table.label());
        }
        if (rows.size() > MAX_LINES) {
            throw wording.refusal("tooManyLines", rows.size(), MAX_LINES);
        }
        Element element = add(section, "table");
        for (Column column : table.columns()) {
            Element head = add(element, "column");
            head.setAttribute("width", String.valueOf(column.width()));
            head.setAttribute("align", column.centred() ? "center" : "start");
            head.setTextContent(column.label());
        }
        for (int number = 1; number <= rows.size(); number++) {
            addRow(element, table, rows.get(number - 1), number);
        }
    }

    private void addRow(Element table, Table form, Map<String, Object> line, int number) {
        Element row = add(table, "row");
        for (Column column : form.columns()) {
            String text = column.parts().isEmpty() ? String.valueOf(number) : joined(column, line, number);
            add(row, "cell").setTextContent(text);
        }
    }

    private String joined(Column column, Map<String, Object> line, int number) {
        return column.parts().stream()
                .map(part -> required(
                        part, items(part, line), () -> wording.refusal("missingInLine", number, part.label())))
                .filter(items -> !items.isEmpty())
                .map(items -> String.join(", ", items))
                .collect(Collectors.joining(column.separator()));
    }

    private void addSignature(Element paper, Signature signature) {
        Element element = add(paper, "signature");
        addText(element, "caption", signature.caption());
        addText(element, "hint", signature.hint());
        addText(element, "name", signature.name());
    }

    private List<String> items(Field field, Map<?, ?> from) {
        return values.items(field, at(from, field.identifier()));
    }

    private static List<String> required(Field field, List<String> items, Supplier<PaperRefused> refusal) {
        boolean missing = field.type() == Type.COMMITMENT ? !items.equals(List.of("true")) : items.isEmpty();
        if (field.required() && missing) {
            throw refusal.get();
        }
        return items;
    }

    private void addText(Element parent, String name, String text) {
        if (text != null) {
            add(parent, name).setTextContent(filled(text));
        }
    }

    private String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(placeholder(found.group(1))));
    }

    private String placeholder(String identifier) {
        if (identifier.endsWith(COUNT)) {
            return String.valueOf(rows(identifier.substring(0, identifier.length() - COUNT.length())).size());
        }
        Field field = fields.get(identifier);
        if (field == null) {
            throw new IllegalStateException("Form " + form.key() + " declares no field " + identifier);
        }
        return String.join(", ", items(field, data));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String key) {
        return (List<Map<String, Object>>) data.getOrDefault(key, List.of());
    }

    private static Object at(Map<?, ?> data, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return data.get(path);
        }
        return data.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? at(inner, path.substring(dot + 1)) : null;
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
