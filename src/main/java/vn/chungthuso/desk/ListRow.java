package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chungthuso.dossier.ListLine;

/** A person of a list in the columns of Mẫu 02. */
record ListRow(ListLine line, Map<String, String> agencyNames) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public long id() {
        return line.id();
    }

    public int place() {
        return line.place();
    }

    public String text(String field) {
        return line.text(field);
    }

    public String born() {
        return day("dateOfBirth");
    }

    /** Number, day and place of the identity paper in one cell. */
    public String identity() {
        return Stream.of(text("idNumber"), day("idIssueDate"), text("idIssuePlace")).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    public String agency() {
        return agencyNames.getOrDefault(text("employingAgency"), text("employingAgency"));
    }

    public String oldSerials() {
        return line.fields().get("oldCertificateSerials") instanceof List<?> serials
                ? serials.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : text("oldCertificateSerials");
    }

    /** Note (3): «Viettel/cs» where the number in use is kept. */
    public String simPki() {
        return text("carrier") + ("true".equals(text("simNumberConversion")) ? "/cs" : "");
    }

    public String dossierCode() {
        return line.dossierCode();
    }

    /** Why the line was not taken, one sentence each. */
    public List<String> wrong() {
        return line.errors().values().stream().map(String::valueOf).toList();
    }

    private String day(String field) {
        try {
            return text(field).isEmpty() ? "" : DAY.format(LocalDate.parse(text(field)));
        } catch (DateTimeParseException notADay) {
            return text(field);
        }
    }
}
