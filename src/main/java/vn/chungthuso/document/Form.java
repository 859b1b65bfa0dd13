package vn.chungthuso.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An official form as its {@code form.yaml} states it (domain §5). Every text in it may hold {@code {identifier}} for a
 * declared field's printed value and {@code {lines.count}} for the length of a list.
 *
 * @param source where the form is taken from; a field may state its own
 * @param documentType printed as the title in capitals; a letter has none (Nghị định 30/2020, Phụ lục I)
 * @param subjectLine «V/v» of a letter, the line under the title of other papers
 * @param placeDate the line of place and date
 * @param particulars fields that the driver places by their identifier: letterhead, addressees, signer
 * @param legalBasis the law's own documents that the paper rests on, before those of its data
 * @param closing the last sentence of the body
 * @param signatures who signs, left to right; a letter has the block of its particulars instead
 */
record Form(
        String key,
        String title,
        String regime,
        String kind,
        String maker,
        String receiver,
        String source,
        String documentType,
        String subjectLine,
        String placeDate,
        List<Field> particulars,
        List<String> legalBasis,
        List<Section> sections,
        List<String> notes,
        String closing,
        List<Signature> signatures) {

    Form {
        particulars = orEmpty(particulars);
        legalBasis = orEmpty(legalBasis);
        sections = orEmpty(sections);
        notes = orEmpty(notes);
        signatures = orEmpty(signatures);
    }

    FormInfo info() {
        return new FormInfo(key, title, regime, kind, maker, receiver);
    }

    /** Every field outside the tables. */
    Stream<Field> fields() {
        return Stream.concat(particulars.stream(), sections.stream().flatMap(section -> section.fields().stream()));
    }

    /** What the body asks for, in its order, each once; the letterhead and the signer are not asked. */
    List<FormLine> lines() {
        return sections.stream()
                .flatMap(section -> Stream.concat(section.fields().stream(), section.columns().flatMap(column -> column.parts().stream())))
                .map(field -> new FormLine(field.label(), field.required(), field.source() == null ? source : field.source()))
                .distinct()
                .toList();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }

    /**
     * One value of the data.
     *
     * @param identifier its key, with dots into nested maps
     * @param type text when null; see {@link PrintedValues}
     * @param values the words for the values of a selection or a yes-no field, in the order of their boxes
     * @param sameLine printed behind the field before it
     */
    record Field(
            String identifier,
            String label,
            Type type,
            boolean required,
            Map<String, String> values,
            boolean sameLine,
            String source) {

        Field {
            type = type == null ? Type.TEXT : type;
            values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** How a value is read and printed. */
    enum Type {
        TEXT,
        EMAIL,
        PHONE,
        ID_NUMBER,
        LIST,
        SELECT,
        BOOL,
        /** A tick that must be set before the paper may be printed. */
        COMMITMENT,
        /** dd/MM/yyyy. */
        DATE,
        /** «ngày 05 tháng 02 năm 2020» (domain §10.2). */
        LONG_DATE,
        /** A point in time, in the office's zone. */
        MOMENT
    }

    /**
     * A part of the body: its paragraphs, then its fields, then its table.
     *
     * @param onlyFor the values of fields with which alone it stands on the paper; with all of them when empty
     */
    record Section(
            String heading, Map<String, List<String>> onlyFor, List<String> paragraphs, List<Field> fields, Table table) {

        Section {
            onlyFor = orEmpty(onlyFor);
            paragraphs = orEmpty(paragraphs);
            fields = orEmpty(fields);
        }

        Stream<Column> columns() {
            return table == null ? Stream.empty() : table.columns().stream();
        }
    }

    /**
     * A list of lines.
     *
     * @param rows the key of the list in the data
     * @param label what the list is called when it is missing
     */
    record Table(String rows, String label, List<Column> columns) {}

    /**
     * A printed column.
     *
     * @param width millimetres; a table wider than a portrait page makes the page landscape
     * @param parts the fields it is built from; none for the row number
     * @param separator between the parts that have a value
     */
    record Column(String label, int width, boolean centred, List<Field> parts, String separator) {

        Column {
            parts = orEmpty(parts);
            separator = separator == null ? "" : separator;
        }

        boolean isNumber() {
            return parts.isEmpty();
        }
    }

    /**
     * A place to sign: above it {@code caption} and {@code hint}, below it the signer's {@code name}.
     *
     * @param onlyFor the values of fields with which alone it stands on the paper; with all of them when empty
     */
    record Signature(String caption, String hint, String name, Map<String, List<String>> onlyFor) {

        Signature {
            onlyFor = orEmpty(onlyFor);
        }
    }
}
