package vn.chungthuso.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.chungthuso.terms.FileFinding;

/** A PDF that a reader can open, and what in it acts by itself. Pages and pictures are not unpacked. */
final class PdfFile {

    /** Readers look for the header in the first 1024 bytes; white space (ISO 32000-1, table 1) may stand before it, no other file. */
    private static final int HEADER_WITHIN = 1024;
    private static final Pattern HEADER = Pattern.compile("^(\\xEF\\xBB\\xBF)?[\\x00\\t\\n\\f\\r ]*%PDF-");

    /** Objects stay in memory once read; a scanned paper has hundreds, a long list of people tens of thousands. */
    static final int MOST_OBJECTS = 100_000;

    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName LAUNCH = COSName.getPDFName("Launch");
    private static final COSName EMBEDDED = COSName.getPDFName("EF");

    private PdfFile() {}

    static Optional<Set<FileFinding>> look(Path file) throws IOException {
        if (!hasHeader(file)) {
            return Optional.empty();
        }
        try (RandomAccessRead content = new RandomAccessReadBufferedFile(file);
                PDDocument document = new MeasuredPdfParser(content).parse()) {
            return Optional.of(findings(document.getDocument()));
        } catch (InvalidPasswordException closed) {
            return Optional.of(EnumSet.of(FileFinding.ENCRYPTED));
        } catch (HostileFile hostile) {
            throw hostile;
        } catch (IOException | RuntimeException broken) {
            return Optional.empty(); // PDFBox says so with whatever the broken structure ran into
        }
    }

    private static boolean hasHeader(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return hasHeader(content.readNBytes(HEADER_WITHIN));
        }
    }

    static boolean hasHeader(byte[] content) {
        int length = Math.min(content.length, HEADER_WITHIN);
        return HEADER.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1)).find();
    }

    /** Every object is looked at, also those that no page leads to: a reader may still find a way. */
    private static Set<FileFinding> findings(COSDocument document) {
        Set<FileFinding> found = EnumSet.noneOf(FileFinding.class);
        if (document.getXrefTable().size() > MOST_OBJECTS) {
            found.add(FileFinding.NOT_SEEN_INSIDE);
            return found;
        }
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            addFrom(document.getObjectFromPool(key).getObject(), found);
        }
        return found;
    }

    /** Into arrays and dictionaries that stand in the object itself; what it refers to has its own turn. */
    private static void addFrom(COSBase value, Set<FileFinding> found) {
        if (value instanceof COSDictionary dictionary) {
            if (JAVA_SCRIPT.equals(dictionary.getCOSName(COSName.S)) || dictionary.containsKey(JAVA_SCRIPT)) {
                found.add(FileFinding.PDF_SCRIPT);
            }
            if (LAUNCH.equals(dictionary.getCOSName(COSName.S))) {
                found.add(FileFinding.PDF_LAUNCH);
            }
            if (dictionary.containsKey(EMBEDDED)) {
                found.add(FileFinding.EMBEDDED_FILE);
            }
            dictionary.getValues().forEach(inner -> addFrom(inner, found));
        } else if (value instanceof COSArray array) {
            array.forEach(inner -> addFrom(inner, found));
        }
    }
}
