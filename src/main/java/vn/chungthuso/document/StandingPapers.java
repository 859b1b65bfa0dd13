package vn.chungthuso.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.w3c.dom.Document;

/**
 * Papers that are the same for everybody: made once, and anew only when their form has changed. At most one blank
 * and one example for each form and kind of file.
 */
class StandingPapers {

    private record Printed(Document paper, String layout, byte[] file) {

        boolean isOf(Document otherPaper, String otherLayout) {
            return paper.isEqualNode(otherPaper) && layout.equals(otherLayout);
        }
    }

    private final Map<String, Printed> papers = new ConcurrentHashMap<>();

    /**
     * @param name what the paper is kept under
     * @param layout the form's own stylesheet, empty for none
     * @param made asked only when paper or layout differ from what is kept, by one caller at a time
     */
    byte[] file(String name, Document paper, String layout, Supplier<byte[]> made) {
        return papers.compute(name, (key, kept) -> kept != null && kept.isOf(paper, layout)
                        ? kept
                        : new Printed(paper, layout, made.get()))
                .file()
                .clone();
    }
}
