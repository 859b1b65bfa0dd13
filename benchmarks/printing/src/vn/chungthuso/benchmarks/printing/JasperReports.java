package vn.chungthuso.benchmarks.printing;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** JasperReports with its OpenPDF, untagged; the report is compiled once, filled and exported for each paper. */
public final class JasperReports implements Press {

    private static final float MM = 72 / 25.4f;
    private static final int TITLE = 24;
    private static final int ROW = 15;
    private static final int HEADER = 50;

    private final PrintedList list;
    private final JasperReport report;

    public JasperReports(PrintedList list) throws JRException {
        this.list = list;
        this.report = JasperCompileManager.compileReport(design());
    }

    @Override
    public byte[] print() throws JRException {
        JasperPrint filled = JasperFillManager.fillReport(report, new HashMap<>(), new Rows(list.rows().iterator()));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.exportReport();
        return pdf.toByteArray();
    }

    private JasperDesign design() throws JRException {
        JasperDesign design = new JasperDesign();
        design.setName("list");
        design.setLanguage("java");
        design.setOrientation(OrientationEnum.LANDSCAPE);
        design.setPageWidth(points(297));
        design.setPageHeight(points(210));
        design.setLeftMargin(points(30));
        design.setRightMargin(points(20));
        design.setTopMargin(points(10));
        design.setBottomMargin(points(20));
        design.setColumnWidth(points(297) - points(30) - points(20));

        JRDesignTextField number = centred(text("$V{PAGE_NUMBER}", 0, design.getColumnWidth(), ROW, 13));
        number.setPrintWhenExpression(expression("$V{PAGE_NUMBER} > 1"));
        design.setPageHeader(band(points(10), number));
        JRDesignTextField title = centred(text(quoted(list.title()), 0, design.getColumnWidth(), TITLE, 14));
        title.setBold(true);
        design.setTitle(band(TITLE, title));
        addTable(design);
        return design;
    }

    private void addTable(JasperDesign design) throws JRException {
        JRDesignBand header = band(HEADER);
        JRDesignBand row = band(ROW);
        row.setSplitType(SplitTypeEnum.PREVENT);
        int x = 0;
        for (int i = 0; i < list.columns().size(); i++) {
            PrintedList.Column column = list.columns().get(i);
            int width = points(column.width());
            JRDesignField field = new JRDesignField();
            field.setName("c" + i);
            field.setValueClass(String.class);
            design.addField(field);
            JRDesignTextField label = centred(boxed(text(quoted(column.label()), x, width, HEADER, 10)));
            label.setBold(true);
            label.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
            header.addElement(label);
            JRDesignTextField cell = boxed(text("$F{c" + i + "}", x, width, ROW, 10));
            row.addElement(column.centred() ? centred(cell) : cell);
            x += width;
        }
        design.setColumnHeader(header);
        ((JRDesignSection) design.getDetailSection()).addBand(row);
    }

    private static JRDesignBand band(int height, JRDesignTextElement... elements) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        List.of(elements).forEach(band::addElement);
        return band;
    }

    private static JRDesignTextField text(String expression, int x, int width, int height, float size) {
        JRDesignTextField text = new JRDesignTextField();
        text.setExpression(expression(expression));
        text.setX(x);
        text.setWidth(width);
        text.setHeight(height);
        text.setFontName("Times New Roman");
        text.setFontSize(size);
        return text;
    }

    private static JRDesignTextField boxed(JRDesignTextField text) {
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        text.setStretchType(StretchTypeEnum.ELEMENT_GROUP_HEIGHT);
        text.getLineBox().getPen().setLineWidth(0.75f);
        text.getLineBox().setPadding(2);
        return text;
    }

    private static JRDesignTextField centred(JRDesignTextField text) {
        text.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        return text;
    }

    private static JRDesignExpression expression(String text) {
        return new JRDesignExpression(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    private static int points(int millimetres) {
        return Math.round(millimetres * MM);
    }
}
