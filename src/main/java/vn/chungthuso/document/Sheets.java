package vn.chungthuso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.chungthuso.terms.FileFinding;

/** Spreadsheets: a list that somebody filled in is read, one to be filled in or a table to be looked at is written. */
@Service
public class Sheets {

    private static final Map<FileFinding, String> REFUSED =
            new EnumMap<>(Map.of(FileFinding.ENCRYPTED, "encrypted", FileFinding.MACROS, "macros"));

    private final MessageSource messages;

    Sheets(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Reads the first sheet of an .xlsx; the file is never in memory as a whole.
     *
     * @param checked what {@link Uploads} said to it
     * @throws UploadRefused with a password or macros in it, when it unpacks to too much, has too many rows or is no workbook
     */
    public Sheet read(CheckedUpload checked, Path file, SheetLimits limits) throws IOException {
        REFUSED.keySet().stream().filter(checked.findings()::contains).findFirst().ifPresent(finding -> {
            throw refusal("sheet." + REFUSED.get(finding), checked.fileName());
        });
        try {
            return WorkbookFile.firstSheet(file, limits);
        } catch (HostileFile swelling) {
            throw refusal("upload.hostile." + swelling.reason(), checked.fileName());
        } catch (SheetReading.TooManyRows tooMany) {
            throw refusal("sheet.tooManyRows", limits.rows());
        } catch (IOException broken) {
            throw refusal("upload.content", checked.fileName(), "xlsx");
        }
    }

    /** Writes a list to be filled in, as .xlsx. */
    public void write(SheetForm form, OutputStream out) throws IOException {
        SheetFormFile.write(form, out);
    }

    /** Writes a table to be looked at; nothing in it is ever run as a formula. */
    public void write(TableExport table, TableFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> TableCsv.write(table, out);
            case XLSX -> TableWorkbook.write(table, out);
        }
    }

    private UploadRefused refusal(String key, Object... arguments) {
        return new UploadRefused(messages.getMessage(key, arguments, Wording.VIETNAMESE));
    }
}
