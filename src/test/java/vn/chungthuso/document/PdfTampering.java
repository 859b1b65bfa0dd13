package vn.chungthuso.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;

/** What may be done to a signed PDF by an incremental update, which leaves the signed bytes as they are. */
public enum PdfTampering {
    TEXT_ON_A_PAGE {
        @Override
        void change(PDDocument document) throws IOException {
            PDPage page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 100);
                content.showText("Them mot nguoi");
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
        }
    },
    NOTE_ON_A_PAGE {
        @Override
        void change(PDDocument document) throws IOException {
            PDPage last = document.getPage(document.getNumberOfPages() - 1);
            PDAnnotationFreeText note = new PDAnnotationFreeText();
            note.setContents("Thêm một người");
            note.setRectangle(new PDRectangle(50, 50, 200, 40));
            var notes = last.getAnnotations();
            notes.add(note);
            last.setAnnotations(notes);
            last.getCOSObject().setNeedToBeUpdated(true);
        }
    },
    ANOTHER_PAGE {
        @Override
        void change(PDDocument document) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        }
    },
    ANOTHER_TITLE {
        @Override
        void change(PDDocument document) {
            document.getDocumentInformation().setTitle("Văn bản khác");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        }
    },
    BYTES_BEHIND {
        @Override
        byte[] on(byte[] pdf) {
            byte[] behind = "\n% behind the end\n".getBytes(StandardCharsets.US_ASCII);
            byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + behind.length);
            System.arraycopy(behind, 0, longer, pdf.length, behind.length);
            return longer;
        }
    };

    void change(PDDocument document) throws IOException {
        throw new UnsupportedOperationException();
    }

    byte[] on(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change(document);
            var changed = new ByteArrayOutputStream();
            document.saveIncremental(changed);
            return changed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same document, written anew by another program. */
    static byte[] rewritten(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var written = new ByteArrayOutputStream();
            document.save(written, CompressParameters.NO_COMPRESSION);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param password to open it; empty = opens, but may not be changed */
    static byte[] locked(byte[] pdf, String password) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            AccessPermission reading = new AccessPermission();
            reading.setCanModify(false);
            document.protect(new StandardProtectionPolicy("owner", password, reading));
            var locked = new ByteArrayOutputStream();
            document.save(locked);
            return locked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
