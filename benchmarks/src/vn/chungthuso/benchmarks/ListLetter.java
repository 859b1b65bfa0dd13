package vn.chungthuso.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chungthuso.benchmarks.printing.PrintedList;
import vn.chungthuso.document.TestPapers;

/** The letter tt185-m02 with a list of invented people, and the same list as it stands on the paper. */
record ListLetter(List<Line> lines) {

    static final String FORM = "tt185-m02";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> NAMES = List.of("Nguyễn Thị Mướt", "Bạch Thị Kim Thử", "Đỗ Ngọc Ẩn", "Huỳnh Phước Thử Nghiệm");
    private static final List<String> AGENCIES =
            List.of("UBND xã Mẫu Đơn", "Phòng Kinh tế và Hạ tầng huyện Thử Nghiệm", "Trung tâm Hành chính công", "Sở Nội vụ");
    private static final List<String> POSITIONS = List.of("Chuyên viên", "Trưởng phòng", "Phó Chủ tịch", "Văn thư");

    /** One person; every third has a certificate already, every fifth takes the number along to a SIM. */
    record Line(
            String fullName,
            LocalDate dateOfBirth,
            String idNumber,
            LocalDate idIssueDate,
            String officialEmail,
            String employingAgencyName,
            String position,
            String mobilePhone,
            String oldSerial,
            boolean sim) {

        private static final String PLACE = "Cục CSQLHC";
        private static final String PROVINCE = "tỉnh Long An";

        static Line of(int n) {
            return new Line(
                    NAMES.get(n % NAMES.size()),
                    LocalDate.of(1970, 1, 1).plusDays(29L * n),
                    "080188%06d".formatted(n),
                    LocalDate.of(2021, 4, 1).plusDays(n),
                    "canbo%d.demo@longan.gov.vn".formatted(n),
                    AGENCIES.get(n % 7 % AGENCIES.size()),
                    POSITIONS.get(n % 5 % POSITIONS.size()),
                    "0987%06d".formatted(n),
                    n % 3 == 0 ? "5401010463ce97bc376e362d%08x".formatted(n) : "",
                    n % 5 == 0);
        }

        Map<String, Object> data() {
            return Map.ofEntries(
                    Map.entry("fullName", fullName),
                    Map.entry("dateOfBirth", dateOfBirth),
                    Map.entry("idNumber", idNumber),
                    Map.entry("idIssueDate", idIssueDate),
                    Map.entry("idIssuePlace", PLACE),
                    Map.entry("officialEmail", officialEmail),
                    Map.entry("employingAgencyName", employingAgencyName),
                    Map.entry("province", PROVINCE),
                    Map.entry("position", position),
                    Map.entry("mobilePhone", mobilePhone),
                    Map.entry("oldCertificateSerials", oldSerial.isEmpty() ? List.of() : List.of(oldSerial)),
                    Map.entry("carrier", sim ? "Viettel" : ""),
                    Map.entry("simNumberConversion", sim));
        }

        List<String> cells(int number) {
            return List.of(
                    String.valueOf(number),
                    fullName,
                    DAY.format(dateOfBirth),
                    idNumber + "; " + DAY.format(idIssueDate) + "; " + PLACE,
                    officialEmail,
                    employingAgencyName,
                    PROVINCE,
                    position,
                    mobilePhone,
                    oldSerial,
                    sim ? "Viettel/cs" : "");
        }
    }

    static ListLetter of(int count) {
        return new ListLetter(IntStream.rangeClosed(1, count).mapToObj(Line::of).toList());
    }

    Map<String, Object> data() throws IOException {
        Map<String, Object> letter = TestPapers.example(FORM);
        letter.put("lines", lines.stream().map(Line::data).toList());
        return letter;
    }

    PrintedList asPrinted() throws IOException {
        JsonNode form = new YAMLMapper().readTree(new File("forms/official/" + FORM + "/form.yaml"));
        var columns = new ArrayList<PrintedList.Column>();
        form.get("sections").findValue("columns").forEach(column -> columns.add(new PrintedList.Column(
                column.get("label").asText(), column.get("width").asInt(), column.path("centred").asBoolean())));
        List<List<String>> rows = IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).cells(i + 1)).toList();
        return new PrintedList(form.get("title").asText(), columns, rows);
    }
}
