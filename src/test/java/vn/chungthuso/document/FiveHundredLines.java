package vn.chungthuso.document;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints the longest letter there is, in a JVM of its own whose memory the caller limits. */
public final class FiveHundredLines {

    /** What {@link #main} says when it is through; the number of pages follows. */
    static final String PAGES = "pages=";

    private FiveHundredLines() {}

    public static void main(String[] forms) throws IOException {
        Map<String, Object> data = TestPapers.example(forms[0]);
        data.put("code", "VB-2026-000045");
        data.put("lines", Collections.nCopies(DataFilling.MAX_LINES, ((List<?>) data.get("lines")).get(0)));
        byte[] pdf = TestPapers.papers().print(forms[0], data);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            System.out.println(PAGES + document.getNumberOfPages());
        }
    }
}
