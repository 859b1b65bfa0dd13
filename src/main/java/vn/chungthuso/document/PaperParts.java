package vn.chungthuso.document;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;

/** A whole neutral document as its writers ask for it. */
class PaperParts {

    /** Millimetres between the margins of a portrait page; a wider table turns it. */
    private static final int PORTRAIT_TEXT = 160;

    private final Part paper;
    private final List<Part> particulars;
    private final boolean blank;

    PaperParts(Document document) {
        this.paper = new Part(document.getDocumentElement());
        this.particulars = paper.all("particulars").stream().flatMap(part -> part.all("field").stream()).toList();
        this.blank = document.getElementsByTagName("room").getLength() > 0;
    }

    /** Is it a copy to fill in by hand? */
    boolean isBlank() {
        return blank;
    }

    boolean isLandscape() {
        return all("section").stream()
                .flatMap(section -> section.all("table").stream())
                .anyMatch(table -> WordTable.millimetres(table) > PORTRAIT_TEXT);
    }

    String title() {
        return paper.attribute("title");
    }

    /** The agency that makes it, else who signs first; nobody for a blank copy. */
    Optional<String> maker() {
        Optional<Part> signer = first("signature").flatMap(signature -> signature.first("name"));
        return blank ? Optional.empty() : items("agencyName").stream().findFirst().or(() -> signer).map(Part::text);
    }

    List<Part> all(String name) {
        return paper.all(name);
    }

    Optional<Part> first(String name) {
        return paper.first(name);
    }

    /** A field that has its own place on the page. */
    Optional<Part> particular(String identifier) {
        return particulars.stream().filter(field -> field.attribute("id").equals(identifier)).findFirst();
    }

    List<Part> items(String identifier) {
        return particular(identifier).map(field -> field.all("item")).orElse(List.of());
    }

    boolean hasAgency() {
        return !items("agencyName").isEmpty();
    }
}
