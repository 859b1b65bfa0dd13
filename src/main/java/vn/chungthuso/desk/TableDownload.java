package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.Sheets;
import vn.chungthuso.document.TableExport;
import vn.chungthuso.document.TableFormat;

/** Sends a table as a file that the browser keeps under the table's title. */
@Component
class TableDownload {

    private final Sheets sheets;

    TableDownload(Sheets sheets) {
        this.sheets = sheets;
    }

    void send(TableExport table, TableFormat format, HttpServletResponse response) throws IOException {
        String name = table.title() + "." + format.extension();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(format.mediaType());
        sheets.write(table, format, response.getOutputStream());
    }
}
