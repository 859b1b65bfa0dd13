package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.Sheets;
import vn.chungthuso.document.TableExport;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.ExpiryStanding;
import vn.chungthuso.process.ExpiryStandings;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.CertificatePage;
import vn.chungthuso.registry.ExpiryFinding.Found;
import vn.chungthuso.registry.ExpiryReviews;

/** Certificates with what they have left, as the list that an agency reviews each quarter (domain §7.12). */
@Component
class ExpirySheet {

    private static final List<String> CERTIFICATE =
            List.of("subjectName", "agency", "kind", "serial", "status", "notAfter", "daysLeft", "stage", "lastSafeDay", "offer");

    private final ExpiryStandings standings;
    private final Agencies agencies;
    private final Sheets sheets;
    private final ExportProperties limits;
    private final Words words;

    ExpirySheet(ExpiryStandings standings, Agencies agencies, Sheets sheets, ExportProperties limits, Words words) {
        this.standings = standings;
        this.agencies = agencies;
        this.sheets = sheets;
        this.limits = limits;
        this.words = words;
    }

    /** The most certificates that one file holds. */
    int most() {
        return limits.exportRows();
    }

    /** What a review found. */
    void send(ExpiryReviews.Page page, TableFormat format, HttpServletResponse response) throws IOException {
        mustBeWhole(page.total());
        Map<String, String> names = names(page.items().stream().map(Found::certificate).toList());
        List<String> columns = Stream.concat(CERTIFICATE.stream(), Stream.of("result", "about")).toList();
        write(columns, page.items(), found -> row(found, names), format, response);
    }

    /** Certificates as they stand today. */
    void send(CertificatePage page, TableFormat format, HttpServletResponse response) throws IOException {
        mustBeWhole(page.total());
        Map<String, String> names = names(page.items());
        Map<Long, ExpiryStanding> standing = standings.of(page.items());
        write(CERTIFICATE, page.items(), certificate -> row(certificate, standing.get(certificate.id()), names), format, response);
    }

    private void mustBeWhole(long total) {
        if (total > most()) {
            throw new TooMuch(total, most());
        }
    }

    private Map<String, String> names(Collection<Certificate> certificates) {
        return agencies.shortNames(certificates.stream().map(Certificate::agencyCode).collect(Collectors.toSet()));
    }

    private <T> void write(List<String> columns, List<T> items, Function<T, List<Object>> row, TableFormat format, HttpServletResponse response)
            throws IOException {
        String title = words.say("export.expiry");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(title + "." + format.extension(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(format.mediaType());
        Iterable<List<Object>> rows = () -> items.stream().map(row).iterator();
        sheets.write(
                new TableExport(title, columns.stream().map(column -> words.say("export.expiry." + column)).toList(), rows),
                format, response.getOutputStream());
    }

    private List<Object> row(Found found, Map<String, String> names) {
        var finding = found.finding();
        return Stream.concat(
                        row(found.certificate(), names, finding.daysLeft(), finding.stage(), finding.lastSafeDay(), finding.offer()).stream(),
                        Arrays.<Object>asList(words.say("expiry.result." + finding.result()), finding.aboutCode()).stream())
                .collect(Collectors.toList());
    }

    private List<Object> row(Certificate certificate, ExpiryStanding standing, Map<String, String> names) {
        return standing == null
                ? row(certificate, names, null, null, null, null)
                : row(certificate, names, standing.daysLeft(), standing.stage() == null ? null : standing.stage().label(),
                        standing.lastSafeDay(), standing.offer());
    }

    private List<Object> row(
            Certificate certificate, Map<String, String> names, Integer daysLeft, String stage, LocalDate lastSafeDay, Enum<?> offer) {
        return Arrays.asList(
                certificate.subjectName(),
                names.getOrDefault(certificate.agencyCode(), certificate.agencyCode()),
                words.say("export.certificateKind." + certificate.kind()),
                certificate.serial(),
                words.say("certificate.status." + certificate.status()),
                certificate.notAfter(),
                daysLeft,
                stage,
                lastSafeDay,
                offer == null ? null : words.say("export.procedure." + offer));
    }
}
