package vn.chungthuso.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.document.Sheet;
import vn.chungthuso.document.SheetForm;
import vn.chungthuso.document.Sheets;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.ImportMode;
import vn.chungthuso.process.ImportedRow;
import vn.chungthuso.process.SubscriberImport;
import vn.chungthuso.process.Words;

/** {@code /api/imports/subscribers}: many persons from the CA's sheet (contract §6, domain §11.4). Nothing is kept between two calls. */
@RestController
@RequestMapping("/api/imports/subscribers")
class ImportController {

    /**
     * What became of a sheet.
     *
     * @param total rows that name a person
     * @param accepted of them, those that have a dossier now, or would have
     */
    record Imported(int total, int accepted, int refused, boolean preview, boolean atomic, List<ImportedRow> rows) {

        static Imported of(List<ImportedRow> rows, boolean preview, boolean atomic) {
            int accepted = (int) rows.stream().filter(ImportedRow::accepted).count();
            return new Imported(rows.size(), accepted, rows.size() - accepted, preview, atomic, rows);
        }
    }

    private final SubscriberImport subscribers;
    private final IncomingFiles files;
    private final Sheets sheets;
    private final Callers callers;
    private final Words words;

    ImportController(SubscriberImport subscribers, IncomingFiles files, Sheets sheets, Callers callers, Words words) {
        this.subscribers = subscribers;
        this.files = files;
        this.sheets = sheets;
        this.callers = callers;
        this.words = words;
    }

    /** The sheet to be filled in. */
    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        return workbook(subscribers.blank(callers.current()), "import.fileName.template");
    }

    /**
     * Opens a dossier for each row that is right.
     *
     * @param atomic for all rows or for none
     * @param preview only says what would become of each row
     */
    @PostMapping
    @Only(Right.IMPORT_SUBSCRIBERS)
    Imported take(
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean atomic,
            @RequestParam(defaultValue = "false") boolean preview) throws IOException {
        Caller caller = callers.current();
        ImportMode mode = preview ? ImportMode.PREVIEW : atomic ? ImportMode.ALL_OR_NONE : ImportMode.EACH;
        return Imported.of(subscribers.take(caller, sheet(caller, file), mode), preview, atomic);
    }

    /**
     * The rows that would be refused, to be put right and sent again; 204 where there are none.
     *
     * @param rows only these, such as those that an import has just refused; without them all
     */
    @PostMapping("/errors.xlsx")
    @Only(Right.IMPORT_SUBSCRIBERS)
    ResponseEntity<byte[]> errors(@RequestPart MultipartFile file, @RequestParam(defaultValue = "") Set<Integer> rows) throws IOException {
        Caller caller = callers.current();
        SheetForm corrections = subscribers.corrections(caller, sheet(caller, file), rows);
        return corrections.rows().isEmpty() ? ResponseEntity.noContent().build() : workbook(corrections, "import.fileName.errors");
    }

    private Sheet sheet(Caller caller, MultipartFile file) throws IOException {
        subscribers.mustBeClerk(caller);
        return files.sheet(file, subscribers.limits());
    }

    private ResponseEntity<byte[]> workbook(SheetForm form, String nameKey) throws IOException {
        var workbook = new ByteArrayOutputStream();
        sheets.write(form, workbook);
        var disposition = ContentDisposition.attachment().filename(words.say(nameKey), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(TableFormat.XLSX.mediaType()))
                .body(workbook.toByteArray());
    }
}
