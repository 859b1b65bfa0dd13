package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class WorkingDaysFileTest {

    private static final String NEW_YEAR = "2027-01-01,HOLIDAY,Tết Dương lịch,luật";

    @Test
    void theShippedFileStatesThreeYears() {
        Map<Integer, Long> rows = WorkingDaysFile.read(CalendarFixture.SHIPPED_FILE).stream()
            .collect(Collectors.groupingBy(day -> day.date().getYear(), Collectors.counting()));
        assertThat(rows).isEqualTo(Map.of(2024, 13L, 2025, 13L, 2026, 16L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2027-01-01,HOLIDAY,Lần hai,luật       | 2027-01-01 appears twice",
        "2027-02-08,VACATION,Nghỉ,luật         | unknown kind: VACATION",
        "2027-02-08,holiday,Nghỉ,luật          | unknown kind: holiday",
        "2027-02-08,SWAP_WORK,Làm bù,luật      | SWAP_WORK can't be on 2027-02-08, a MONDAY",
        "2027-02-06,SWAP_OFF,Hoán đổi,luật     | SWAP_OFF can't be on 2027-02-06, a SATURDAY",
        "2027-02-07,HALF_DAY,Nửa ngày,luật     | HALF_DAY can't be on 2027-02-07, a SUNDAY",
        "2027-02-30,HOLIDAY,Nghỉ,luật          | no date: 2027-02-30",
        "2027-02-08,HOLIDAY,Nghỉ               | expected 4 cells, found 3",
        "2027-02-08,HOLIDAY,Nghỉ, lễ,luật      | expected 4 cells, found 5",
        "2027-02-08,HOLIDAY,,luật              | a cell is empty"})
    void aWrongRowStopsTheStartAndNamesFileAndLine(String row, String complaint) {
        assertThatIllegalStateException()
            .isThrownBy(() -> CalendarFixture.workingTime(CalendarFixture.file(NEW_YEAR, "# ghi chú", row)))
            .withMessage("Byte array resource [days.csv] line 4: " + complaint);
    }

    @Test
    void aFileWithoutItsHeaderIsRefused() {
        ByteArrayResource file = new ByteArrayResource(NEW_YEAR.getBytes(StandardCharsets.UTF_8), "days.csv");
        assertThatIllegalStateException().isThrownBy(() -> WorkingDaysFile.read(file)).withMessageContaining("line 1: expected the header");
    }

    @Test
    void aYearThatIsNotStatedWholeIsRefused() {
        assertThatIllegalStateException()
            .isThrownBy(() -> WorkingDaysFile.read(CalendarFixture.file("2027-02-13,SWAP_WORK,Làm bù,luật")))
            .withMessageContaining("days.csv").withMessageContaining("2027-01-01 is missing");
    }

    @Test
    void aMissingFileStopsTheStart() {
        assertThatThrownBy(() -> WorkingDaysFile.read(new ClassPathResource("calendar/none.csv")))
            .isInstanceOf(UncheckedIOException.class).hasMessageContaining("calendar/none.csv");
    }
}
