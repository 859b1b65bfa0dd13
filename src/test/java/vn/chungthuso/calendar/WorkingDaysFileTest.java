package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class WorkingDaysFileTest {

    private static final String NEW_YEAR = "2027,2027-01-01,HOLIDAY,,Tết Dương lịch,luật";
    private static final String DAY_OFF = "2027,2027-04-29,SWAP_OFF,2027-05-08,Nghỉ hoán đổi,luật";
    private static final String DAY_WORKED = "2027,2027-05-08,SWAP_WORK,2027-04-29,Làm bù,luật";

    @ParameterizedTest(name = "{0}: off {1}; worked {2}")
    @CsvSource({
        "2024, 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03, 05-04",
        "2025, 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02, 04-26",
        "2026, 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24, 01-10 08-22"})
    void theShippedFileStatesTheYearsOfTheDomain(int year, String off, String worked) {
        assertThat(dates(year, false)).isEqualTo(dates(year, off));
        assertThat(dates(year, true)).isEqualTo(dates(year, worked));
    }

    /** What nobody compared would be marked «cần đối chiếu». */
    @Test
    void theYearsThatAreOverRestOnTheirNotices() {
        assertThat(CalendarFixture.read(CalendarFixture.SHIPPED_FILE)).filteredOn(day -> day.date().getYear() < 2026)
            .hasSize(26)
            .noneMatch(day -> day.source().contains("cần đối chiếu"));
    }

    @Test
    void everyShippedRowNamesItsSource() {
        assertThat(CalendarFixture.read(CalendarFixture.SHIPPED_FILE)).hasSize(42)
            .allSatisfy(day -> assertThat(day.source()).isNotBlank())
            .noneMatch(SpecialDay::proposed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2027,2027-01-01,HOLIDAY,,Lần hai,luật        | ngày 2027-01-01 (Thứ Sáu) đã có ở dòng 2. Mỗi ngày chỉ ghi một dòng.",
        "2027,2027-02-08,VACATION,,Nghỉ,luật          | không có loại ngày «VACATION». Hãy ghi một trong các loại HOLIDAY (nghỉ lễ, tết), COMPENSATION (nghỉ bù), SWAP_OFF (nghỉ hoán đổi), SWAP_WORK (làm bù), HALF_DAY (làm buổi sáng).",
        "2027,2027-02-08,holiday,,Nghỉ,luật           | không có loại ngày «holiday». Hãy ghi một trong các loại HOLIDAY (nghỉ lễ, tết), COMPENSATION (nghỉ bù), SWAP_OFF (nghỉ hoán đổi), SWAP_WORK (làm bù), HALF_DAY (làm buổi sáng).",
        "2027,2027-02-08,SWAP_WORK,2027-02-09,Bù,luật | SWAP_WORK (làm bù) chỉ dành cho thứ Bảy, Chủ Nhật; 2027-02-08 (Thứ Hai) vốn là ngày làm việc.",
        "2027,2027-02-06,SWAP_OFF,2027-02-13,Đổi,luật | SWAP_OFF (nghỉ hoán đổi) chỉ dành cho ngày từ thứ Hai đến thứ Sáu; 2027-02-06 (Thứ Bảy) vốn là ngày nghỉ hằng tuần.",
        "2027,2027-02-07,HALF_DAY,,Nửa ngày,luật      | HALF_DAY (làm buổi sáng) chỉ dành cho ngày từ thứ Hai đến thứ Sáu; 2027-02-07 (Chủ Nhật) vốn là ngày nghỉ hằng tuần.",
        "2027,2027-02-30,HOLIDAY,,Nghỉ,luật           | «2027-02-30» không phải ngày có thật dạng 2026-02-16.",
        "2027,2027-02-29,HOLIDAY,,Nghỉ,luật           | «2027-02-29» không phải ngày có thật dạng 2026-02-16.",
        "2027,08/02/2027,HOLIDAY,,Nghỉ,luật           | «08/02/2027» không phải ngày có thật dạng 2026-02-16.",
        "2027,2072-02-08,HOLIDAY,,Nghỉ,luật           | ngày 2072-02-08 (Thứ Hai) không thuộc năm «2027». Hãy sửa ngày hoặc năm.",
        "2027-02-08,HOLIDAY,Nghỉ,luật                 | cần 6 ô, có 4 ô. Không dùng dấu phẩy trong ghi chú và căn cứ.",
        "2027,2027-02-08,HOLIDAY,,Nghỉ, lễ,luật       | cần 6 ô, có 7 ô. Không dùng dấu phẩy trong ghi chú và căn cứ.",
        "2027,2027-02-08,HOLIDAY,,,luật               | ô ghi chú (note) để trống.",
        "2027,2027-02-08,HOLIDAY,,Nghỉ,               | ô căn cứ (source) để trống.",
        "2027,2027-02-08,HOLIDAY,2027-02-13,Nghỉ,luật | ô đổi với ngày (swappedWith) chỉ ghi cho ngày nghỉ hoán đổi và ngày làm bù, không ghi cho HOLIDAY (nghỉ lễ, tết).",
        "2027,2027-02-13,SWAP_WORK,,Bù,luật           | SWAP_WORK (làm bù) phải ghi ở ô đổi với ngày (swappedWith) ngày được hoán đổi cùng.",
        "2027,2027-02-13,SWAP_WORK,2027-02-12,Bù,luật | ngày 2027-02-13 (Thứ Bảy) hoán đổi với 2027-02-12 (Thứ Sáu) nhưng lịch chưa có dòng của ngày đó. Hãy thêm dòng của ngày đó.",
        "2027,2027-02-13,SWAP_WORK,2072-02-12,Bù,luật | ngày 2027-02-13 (Thứ Bảy) hoán đổi với 2072-02-12 (Thứ Sáu) nhưng lịch chưa có dòng của ngày đó. Hãy thêm dòng của ngày đó.",
        "2027,2027-04-28,SWAP_OFF,2027-05-08,Đổi,luật | ngày 2027-04-28 (Thứ Tư) hoán đổi với 2027-05-08 (Thứ Bảy) nhưng dòng 4 không ghi hoán đổi lại với ngày này. Mỗi ngày chỉ hoán đổi một lần, một ngày nghỉ lấy một ngày làm."})
    void aWrongRowStopsTheStartAndNamesFileRowAndFault(String row, String fault) {
        Resource file = CalendarFixture.file(NEW_YEAR, DAY_OFF, DAY_WORKED, "# ghi chú", row);
        assertThatIllegalStateException().isThrownBy(() -> CalendarFixture.workingTime(file))
            .withMessage("Byte array resource [days.csv], dòng 6: " + fault);
    }

    @Test
    void theTwoDaysOfASwapNameEachOther() {
        assertThat(CalendarFixture.read(CalendarFixture.file(NEW_YEAR, DAY_OFF, DAY_WORKED))).hasSize(3);
    }

    @Test
    void aDayOffIsNotSwappedForADayOff() {
        Resource file = CalendarFixture.file(NEW_YEAR, "2027,2027-04-28,SWAP_OFF,2027-04-29,Đổi,luật",
            "2027,2027-04-29,SWAP_OFF,2027-04-28,Đổi,luật");
        assertThatIllegalStateException().isThrownBy(() -> CalendarFixture.read(file)).withMessageContaining("một ngày nghỉ lấy một ngày làm");
    }

    @Test
    void aSwapOverNewYearWaitsForTheNextYearToBeStated() {
        assertThat(CalendarFixture.read(CalendarFixture.file(NEW_YEAR, "2027,2027-12-31,SWAP_OFF,2028-01-08,Đổi,luật"))).hasSize(2);
    }

    @Test
    void aFileWithoutItsHeaderIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> CalendarFixture.read(bytes(NEW_YEAR, StandardCharsets.UTF_8)))
            .withMessage("Byte array resource [days.csv], dòng 1: dòng tiêu đề phải là «year,date,kind,swappedWith,note,source».");
    }

    @Test
    void aYearThatIsNotStatedWholeIsRefused() {
        Resource file = CalendarFixture.file("2027,2027-02-08,HOLIDAY,,Tết Nguyên đán,luật");
        assertThatIllegalStateException().isThrownBy(() -> CalendarFixture.read(file)).withMessage("Byte array resource [days.csv]: "
            + "năm 2027 chưa được ghi đủ: thiếu dòng của 2027-01-01 (Thứ Sáu). Hãy ghi tất cả ngày nghỉ của năm đó.");
    }

    @Test
    void aFileSavedByExcelAsUtf8IsRead() {
        String text = "\uFEFFyear,date,kind,swappedWith,note,source\r\n" + NEW_YEAR + "\r\n";
        assertThat(CalendarFixture.read(bytes(text, StandardCharsets.UTF_8))).extracting(SpecialDay::note).containsExactly("Tết Dương lịch");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedBeforeItsLettersAreLost() {
        assertThatIllegalStateException().isThrownBy(() -> CalendarFixture.read(bytes("# é", StandardCharsets.ISO_8859_1)))
            .withMessageContaining("dòng 1: không phải mã UTF-8");
    }

    @Test
    void aMissingFileStopsTheStart() {
        assertThatThrownBy(() -> CalendarFixture.read(new ClassPathResource("calendar/none.csv")))
            .isInstanceOf(UncheckedIOException.class).hasMessageContaining("calendar/none.csv");
    }

    private static List<LocalDate> dates(int year, boolean worked) {
        return CalendarFixture.read(CalendarFixture.SHIPPED_FILE).stream()
            .filter(day -> day.date().getYear() == year && day.kind().halves() > 0 == worked).map(SpecialDay::date).toList();
    }

    private static List<LocalDate> dates(int year, String days) {
        return Stream.of(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();
    }

    private static Resource bytes(String text, Charset charset) {
        return new ByteArrayResource(text.getBytes(charset), "days.csv");
    }
}
