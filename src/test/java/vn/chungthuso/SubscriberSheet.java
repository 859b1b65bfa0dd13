package vn.chungthuso;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The CA's sheet as an office fills it in; each call of {@link #person} names another one. */
public final class SubscriberSheet {

    /** What stands in a cell as a formula. */
    public record Formula(String text) {}

    public static final List<String> HEADINGS = List.of(
            "STT", "Họ tên", "Ngày sinh", "CCCD", "Nơi cấp", "Ngày cấp", "Email công vụ", "Tổ chức cấp 1", "Tổ chức cấp 2", "Tổ chức cấp 3",
            "Tổ chức cấp 4", "Tỉnh", "Tỉnh/TP", "Chức vụ", "Điện thoại", "Serial CTS cũ", "Nhà mạng", "Là chuyển số (X)", "Loại thiết bị");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final List<String> headings;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Consumer<XSSFSheet>> changes = new ArrayList<>();

    private SubscriberSheet(List<String> headings) {
        this.headings = headings;
    }

    public static SubscriberSheet empty() {
        return new SubscriberSheet(HEADINGS);
    }

    public static SubscriberSheet withHeadings(List<String> headings) {
        return new SubscriberSheet(headings);
    }

    public static SubscriberSheet of(int persons) {
        SubscriberSheet sheet = empty();
        for (int n = 0; n < persons; n++) {
            sheet.row(person());
        }
        return sheet;
    }

    /** A person of the demo's commune, right in everything. */
    public static Map<String, Object> person() {
        int n = NEXT.incrementAndGet();
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("STT", String.valueOf(n));
        person.put("Họ tên", "Mộc Thị Bảng");
        person.put("Ngày sinh", "05/04/1988");
        person.put("CCCD", "080289%06d".formatted(n));
        person.put("Nơi cấp", "Cục Cảnh sát QLHC về TTXH");
        person.put("Ngày cấp", "18/06/2022");
        person.put("Email công vụ", "mocthibang%d.demo@longan.gov.vn".formatted(n));
        person.put("Tổ chức cấp 1", "Ủy ban nhân dân tỉnh Long An");
        person.put("Tổ chức cấp 2", "Ủy ban nhân dân xã Mỹ Phước");
        person.put("Tỉnh", "tỉnh Long An");
        person.put("Chức vụ", "Công chức");
        person.put("Điện thoại", "0912000123");
        person.put("Loại thiết bị", "TOKEN");
        return person;
    }

    /** @param value text, number, date or {@link Formula} */
    public static Map<String, Object> personWith(String heading, Object value) {
        Map<String, Object> person = person();
        person.put(heading, value);
        return person;
    }

    public SubscriberSheet row(Map<String, Object> person) {
        rows.add(person);
        return this;
    }

    /** Does something to the sheet once it is filled. */
    public SubscriberSheet then(Consumer<XSSFSheet> change) {
        changes.add(change);
        return this;
    }

    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            XSSFSheet sheet = workbook.createSheet("Danh sách");
            Row head = sheet.createRow(0);
            for (int n = 0; n < headings.size(); n++) {
                head.createCell(n).setCellValue(headings.get(n));
            }
            for (Map<String, Object> person : rows) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                person.forEach((heading, value) -> put(row.createCell(headings.indexOf(heading)), value, day));
            }
            changes.forEach(change -> change.accept(sheet));
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Cell cell, Object value, CellStyle day) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
