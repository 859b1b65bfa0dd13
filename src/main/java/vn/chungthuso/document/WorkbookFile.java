package vn.chungthuso.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbookPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An .xlsx on disk, read as a stream. */
final class WorkbookFile {

    /** A list of some thousand lines unpacks to a few megabytes. What the file says of itself is not believed. */
    static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private WorkbookFile() {}

    /**
     * @throws HostileFile where it unpacks to more than anybody types
     * @throws SheetReading.TooManyRows as soon as one row too many is met
     * @throws IOException where it cannot be read as a workbook
     */
    static Sheet firstSheet(Path file, SheetLimits limits) throws IOException {
        refuseSwelling(file);
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader workbook = new XSSFReader(parts);
            var reading = new SheetReading(
                    new ReadOnlySharedStringsTable(parts, false), workbook.getStylesTable(), isSince1904(workbook), limits);
            Iterator<InputStream> sheets = workbook.getSheetsData();
            try (InputStream first = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(reading);
                xml.parse(new InputSource(first));
            }
            return reading.sheet();
        } catch (SheetReading.TooManyRows tooMany) {
            throw tooMany;
        } catch (OpenXML4JException | SAXException | XmlException | ParserConfigurationException | RuntimeException broken) {
            throw new IOException(broken); // POI says so with whatever the broken structure ran into
        }
    }

    private static boolean isSince1904(XSSFReader workbook) throws IOException, OpenXML4JException, XmlException {
        try (InputStream xml = workbook.getWorkbookData()) {
            CTWorkbookPr properties =
                    WorkbookDocument.Factory.parse(xml, POIXMLTypeLoader.DEFAULT_XML_OPTIONS).getWorkbook().getWorkbookPr();
            return properties != null && properties.getDate1904();
        }
    }

    private static void refuseSwelling(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new HostileFile(HostileFile.Reason.BOMB);
                        }
                    }
                }
            }
        }
    }
}
