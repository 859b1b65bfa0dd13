package vn.chungthuso.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as PDFBox sees it: its signature dictionaries, and what a person reads in it. */
record OpenedPdf(PDDocument document, byte[] content) implements AutoCloseable {

    private static final int FIELD_DEPTH = 32;

    static final String NO_PDF = "noPdf";
    static final String LOCKED = "locked";
    static final String BROKEN = "broken";

    /** Why a file is not looked at: {@link #NO_PDF}, {@link #LOCKED}, {@link #BROKEN}. */
    static class Unreadable extends Exception {

        Unreadable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    static OpenedPdf of(byte[] content) throws Unreadable {
        if (!PdfFile.hasHeader(content)) {
            throw new Unreadable(NO_PDF, null);
        }
        PDDocument document = load(content);
        String fault = document.isEncrypted() ? LOCKED : document.getNumberOfPages() == 0 ? BROKEN : null;
        if (fault != null) {
            IOUtils.closeQuietly(document);
            throw new Unreadable(fault, null);
        }
        return new OpenedPdf(document, content);
    }

    /** All that claim to sign, document time stamps too. */
    List<PDSignature> signatures() {
        return document.getSignatureDictionaries();
    }

    /** Nothing of the other file was rewritten. */
    boolean beginsWith(OpenedPdf other) {
        byte[] first = other.content;
        return content.length >= first.length && Arrays.equals(content, 0, first.length, first, 0, first.length);
    }

    /** What is read on each page: its text, its marks that sign nothing, and at the end what is filled in. Blanks do not count. */
    List<String> read() throws IOException {
        List<String> read = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        for (PDPage page : document.getPages()) {
            stripper.setStartPage(read.size() + 1);
            stripper.setEndPage(read.size() + 1);
            read.add(squeezed(stripper.getText(document)) + marks(page));
        }
        read.add(filledIn());
        return read;
    }

    /** Marks and fillings alone: a signature made later may add none. */
    List<String> marks() throws IOException {
        List<String> marks = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            marks.add(marks(page));
        }
        marks.add(filledIn());
        return marks;
    }

    private static String marks(PDPage page) throws IOException {
        StringBuilder marks = new StringBuilder();
        for (PDAnnotation annotation : page.getAnnotations()) {
            boolean signature = annotation instanceof PDAnnotationWidget && isSignatureField(annotation.getCOSObject());
            if (!signature && !(annotation instanceof PDAnnotationLink)) {
                marks.append('|').append(annotation.getSubtype()).append(annotation.getRectangle()).append(annotation.getContents());
            }
        }
        return marks.toString();
    }

    private static boolean isSignatureField(COSDictionary widget) {
        COSDictionary field = widget;
        for (int up = 0; field != null && up < FIELD_DEPTH; up++) {
            if (field.containsKey(COSName.FT)) {
                return COSName.SIG.equals(field.getCOSName(COSName.FT));
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return false;
    }

    private String filledIn() {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        StringBuilder values = new StringBuilder();
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                if (!(field instanceof PDSignatureField)) {
                    values.append('|').append(field.getFullyQualifiedName()).append('=').append(field.getValueAsString());
                }
            }
        }
        return values.toString();
    }

    private static PDDocument load(byte[] content) throws Unreadable {
        try {
            return new MeasuredPdfParser(new RandomAccessReadBuffer(content)).parse();
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(LOCKED, locked);
        } catch (IOException | HostileFile broken) {
            throw new Unreadable(BROKEN, broken);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u200B]", "");
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }
}
