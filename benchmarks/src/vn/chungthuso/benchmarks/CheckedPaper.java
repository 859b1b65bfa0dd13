package vn.chungthuso.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.chungthuso.benchmarks.printing.PrintedList;
import vn.chungthuso.document.PrintedPaper;

/** What an engine printed, and what its paper lacks. */
record CheckedPaper(int pages, int kilobytes, boolean tagged, boolean archivable, boolean accessible) {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** @throws IllegalStateException when a row is missing or stands on a page without the table's head: it would be no comparison */
    static CheckedPaper of(String engine, byte[] pdf, PrintedList list) throws IOException, VeraPDFException {
        List<String> pages = PrintedPaper.of(pdf).pages().stream().map(CheckedPaper::squeezed).toList();
        String head = squeezed(String.join("", list.columns().stream().map(PrintedList.Column::label).toList()));
        for (List<String> row : list.rows()) {
            String wanted = squeezed(String.join("", row));
            if (pages.stream().noneMatch(page -> page.contains(head) && page.contains(wanted))) {
                throw new IllegalStateException(engine + " does not print, under the table's head, " + row);
            }
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new CheckedPaper(
                    pages.size(),
                    pdf.length / 1024,
                    document.getDocumentCatalog().getStructureTreeRoot() != null,
                    isValid(pdf, PDFAFlavour.PDFA_2_A),
                    isValid(pdf, PDFAFlavour.PDFUA_1));
        }
    }

    private static boolean isValid(byte[] pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).isCompliant();
        }
    }

    /** Without the blanks and breaks that a cell's lines bring. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u200B]", "");
    }
}
