package vn.chungthuso.benchmarks.printing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A font with its letters' widths remembered: PDFBox alone would encode each text once more to measure it. */
record Face(PDFont font, Map<Integer, Float> widths) {

    Face(PDFont font) {
        this(font, new HashMap<>());
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width * size / 1000;
    }

    private float width(char letter) throws IOException {
        Float known = widths.get((int) letter);
        if (known == null) {
            known = font.getStringWidth(String.valueOf(letter));
            widths.put((int) letter, known);
        }
        return known;
    }

    /** Breaks at blanks, and inside a word that no line can hold. */
    List<String> lines(String text, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            for (int end = fitting(line, size, room); end < line.length(); end = fitting(line, size, room)) {
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    private int fitting(String word, float size, float room) throws IOException {
        int end = word.length();
        while (end > 1 && width(word.substring(0, end), size) > room) {
            end--;
        }
        return end;
    }
}
