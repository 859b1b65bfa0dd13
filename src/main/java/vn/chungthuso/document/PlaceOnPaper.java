package vn.chungthuso.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Finds the value in which a character stands, and names it as the person who typed it knows it. */
class PlaceOnPaper {

    private final Document paper;
    private final Wording wording;

    PlaceOnPaper(Document paper, Wording wording) {
        this.paper = paper;
        this.wording = wording;
    }

    /** «Họ tên người ký», or the line of the list and its column; empty for a text of the form itself. */
    Optional<String> of(String character) {
        return Stream.concat(cells(character), fields(character)).findFirst();
    }

    private Stream<String> cells(String character) {
        return elements("cell").filter(cell -> has(cell, character)).map(cell -> {
            Node row = cell.getParentNode();
            Element column = (Element) ((Element) row.getParentNode()).getElementsByTagName("column").item(before(cell, "cell"));
            return wording.say("place.inLine", before(row, "row") + 1, column.getTextContent());
        });
    }

    private Stream<String> fields(String character) {
        return elements("item")
                .filter(item -> has(item, character))
                .map(item -> wording.say("place.field", ((Element) item.getParentNode()).getAttribute("label")));
    }

    /** Capitals of letterhead and signer are made by the layout: either case is the one that was typed. */
    private static boolean has(Element element, String character) {
        String sought = character.toLowerCase(Locale.ROOT);
        return element.getTextContent().toLowerCase(Locale.ROOT).contains(sought);
    }

    private static int before(Node node, String name) {
        int count = 0;
        for (Node other = node.getPreviousSibling(); other != null; other = other.getPreviousSibling()) {
            count += other.getNodeName().equals(name) ? 1 : 0;
        }
        return count;
    }

    private Stream<Element> elements(String name) {
        NodeList found = paper.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
