package vn.chungthuso.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of the neutral document ({@link PaperModel}), asked by name; what nobody asks for is left alone. */
record Part(Element element) {

    /** A stretch of text, or {@link Filling#ROOM} to write in. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                pieces.add(node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " "));
            } else if (node.getNodeName().equals("room")) {
                pieces.add(Filling.ROOM);
            }
        }
        return pieces;
    }

    String text() {
        return String.join("", pieces());
    }

    boolean hasRoom() {
        return first("room").isPresent();
    }

    String name() {
        return element.getNodeName();
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }

    List<Part> children() {
        List<Part> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Part(child));
            }
        }
        return children;
    }

    List<Part> all(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    Optional<Part> first(String name) {
        return children().stream().filter(child -> child.name().equals(name)).findFirst();
    }
}
