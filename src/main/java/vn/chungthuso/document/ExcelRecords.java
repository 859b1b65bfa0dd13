package vn.chungthuso.document;

import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import vn.chungthuso.terms.FileFinding;

/** The records at the beginning of an Excel 97 to 2003 workbook, which name its sheets ([MS-XLS] 2.1.7.20.3). */
final class ExcelRecords {

    private static final int END = 0x000A;
    private static final int FILE_PASS = 0x002F;
    private static final int SHEET = 0x0085;
    private static final int SHEET_TYPE_AT = 5;
    private static final int MACRO_SHEET = 1;
    private static final int HEADER_BYTES = 4;

    private ExcelRecords() {}

    static Set<FileFinding> findings(DocumentInputStream workbook) {
        Set<FileFinding> found = EnumSet.noneOf(FileFinding.class);
        while (workbook.available() >= HEADER_BYTES) {
            int kind = workbook.readUShort();
            int length = workbook.readUShort();
            if (kind == FILE_PASS) {
                found.add(FileFinding.ENCRYPTED); // all that follows is
                return found;
            }
            if (kind == END || length > workbook.available()) {
                return found;
            }
            byte[] record = new byte[length];
            workbook.readFully(record);
            if (kind == SHEET && length > SHEET_TYPE_AT && record[SHEET_TYPE_AT] == MACRO_SHEET) {
                found.add(FileFinding.MACROS);
            }
        }
        return found;
    }
}
