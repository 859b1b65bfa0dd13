package vn.chungthuso.benchmarks.printing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;

/** openhtmltopdf asked for what the house prints: PDF/A-2a and PDF/UA-1. */
public final class TaggedOpenHtmlToPdf extends OpenHtmlToPdf {

    public TaggedOpenHtmlToPdf(PrintedList list) throws IOException {
        super(list);
    }

    @Override
    void configure(PdfRendererBuilder builder) {
        builder.usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }
}
