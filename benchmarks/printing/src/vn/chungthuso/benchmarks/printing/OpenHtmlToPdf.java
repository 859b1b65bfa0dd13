package vn.chungthuso.benchmarks.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** openhtmltopdf, untagged: the list as HTML, then as PDF. */
public class OpenHtmlToPdf implements Press {

    private static final String FAMILY = "Times New Roman";
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="vi"><head><title>%1$s</title><meta name="subject" content="%1$s"/><meta name="author" content="UBND"/>
            <meta name="description" content="%1$s"/><style>
            @page { size: A4 landscape; margin: 20mm 20mm 20mm 30mm; @top-center { font: 13pt 'Times New Roman'; content: counter(page); } }
            @page:first { @top-center { content: none; } }
            body { font: 13pt/1.11 'Times New Roman'; margin: 0; }
            h1 { font-size: 14pt; text-align: center; }
            table { -fs-table-paginate: paginate; border-collapse: collapse; table-layout: fixed; width: 100%%; }
            th, td { border: 0.75pt solid black; padding: 2pt; font-size: 10pt; vertical-align: top; word-wrap: break-word; }
            th { vertical-align: middle; text-align: center; font-weight: bold; }
            tr { page-break-inside: avoid; }
            </style></head><body><h1>%1$s</h1><table>
            """;

    private final PrintedList list;
    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    public OpenHtmlToPdf(PrintedList list) throws IOException {
        this.list = list;
        this.regular = Fonts.regular();
        this.bold = Fonts.bold();
    }

    @Override
    public byte[] print() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFont(new PDFontSupplier(PDType0Font.load(document, regular, true)), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(PDType0Font.load(document, bold, true)), FAMILY, 700, FontStyle.NORMAL, true)
                    .withHtmlContent(html(), null)
                    .toStream(pdf);
            configure(builder);
            builder.run();
        }
        return pdf.toByteArray();
    }

    void configure(PdfRendererBuilder builder) {}

    private String html() {
        StringBuilder html = new StringBuilder(HEAD.formatted(escaped(list.title())));
        list.columns().forEach(column -> html.append("<col style=\"width:").append(column.width()).append("mm\"/>"));
        html.append("<thead><tr>");
        list.columns().forEach(column -> html.append("<th>").append(escaped(column.label())).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (var row : list.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(list.columns().get(i).centred() ? "<td style=\"text-align:center\">" : "<td>");
                html.append(escaped(row.get(i))).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
