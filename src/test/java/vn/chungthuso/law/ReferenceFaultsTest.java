package vn.chungthuso.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** A broken reference file stops the start, and the message leads to the row. */
class ReferenceFaultsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    @BeforeEach
    void shippedFiles() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("dmn/reference"), folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "ca.fon,1,,,x                                 | dòng 16, khóa «ca.fon»: không có khóa này",
        "ca.phoneExtension,2,2021-01-01,2022-06-01,x  | dòng 6, khóa «ca.phoneExtension»: trùng ngày với",
        "ca.phoneExtension,2,2021-01-01,2022-05-30,x  | dòng 6, khóa «ca.phoneExtension»: từ 2022-05-31 đến 2022-05-31 không có giá trị",
        "ca.phoneExtension,2,,,x                      | dòng 6, khóa «ca.phoneExtension»: trùng ngày với",
        "ca.email,a@bcy.gov.vn,,2019-12-02,x          | dòng 7, khóa «ca.email»: từ 2019-12-03 đến 2019-12-03 không có giá trị",
        "ca.guide,x,2020-02-30,,x                     | dòng 16: validFrom «2020-02-30» không phải ngày",
        "ca.guide,x,,01/06/2022,x                     | dòng 16: validTo «01/06/2022» không phải ngày",
        "ca.guide,x,2019-02-02,2019-02-01,x           | dòng 16, khóa «ca.guide»: validTo 2019-02-01 trước validFrom 2019-02-02",
        "ca.guide,x,,                                 | dòng 16: cần 5 ô (key,value,validFrom,validTo,source), có 4 ô",
        "ca.guide,x,y,,,x                             | dòng 16: cần 5 ô (key,value,validFrom,validTo,source), có 6 ô",
        "ca.guide,,,,x                                | dòng 16: ô «value» để trống",
        "ca.guide,x,,2019-12-31,                      | dòng 16: ô «source» để trống",
        "ca.guide,\"x,,,x                              | dòng 16: dấu ngoặc kép",
        "ca.guide,\"x\"y,,,x                           | dòng 16: dấu ngoặc kép",
        "ca.guide,x\uFFFD,,,x                          | dòng 16: không phải mã UTF-8"})
    void aWrongContactStopsTheStartAndIsNamed(String row, String complaint) throws IOException {
        append("contacts.csv", row);

        assertStops("contacts.csv", complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ca.identifier,G11.07.05      | ca.identifier,G11/07/05            | dòng 13, khóa «ca.identifier»: «G11/07/05» không phải mã định danh",
        "ca.identifier,000.05.07.G11  | ca.identifier,00.05.07.G11         | dòng 12, khóa «ca.identifier»: «00.05.07.G11» không phải mã định danh",
        "ca.identifier,G11.07.05,2022-06-01,, | ca.identifier,G11.07.05,2022-06-01,2030-12-31, | dòng 13, khóa «ca.identifier»: hết hiệu lực sau ngày 2030-12-31",
        "ca.parent,Ban Cơ yếu Chính phủ,2019-12-04 | ca.parent,Ban Cơ yếu Chính phủ,2019-12-05 | dòng 3, khóa «ca.parent»: chưa có giá trị từ ngày 2019-12-04",
        "key,value,validFrom,validTo,source | key,value,validFrom,validTo   | dòng 1: dòng tiêu đề phải là «key,value,validFrom,validTo,source»",
        "key,value,validFrom,validTo,source | key;value;validFrom;validTo;source | dòng 1: dòng tiêu đề"})
    void aWrongChangeStopsTheStartAndIsNamed(String right, String wrong, String complaint) throws IOException {
        replace("contacts.csv", right, wrong);

        assertStops("contacts.csv", complaint);
    }

    @Test
    void aKeyThatLettersNeedMayNotBeMissing() throws IOException {
        var file = folder.resolve("contacts.csv");
        Files.write(file, Files.readAllLines(file).stream().filter(line -> !line.startsWith("ca.phone,")).toList());

        assertStops("contacts.csv", "khóa «ca.phone»: thiếu khóa này");
    }

    @ParameterizedTest
    @CsvSource({
        "'gmx.de,PRIVATE,,,x', 'dòng 29, khóa «gmx.de»: kind «PRIVATE» không phải'",
        "'gmx.de,OTHER,,,x', 'dòng 29, khóa «gmx.de»: kind «OTHER» không phải'",
        "'@gmx.de,DENIED,,,x', 'dòng 29, khóa «@gmx.de»: không đúng dạng của DENIED'",
        "'gmx,DENIED,,,x', 'dòng 29, khóa «gmx»: không đúng dạng của DENIED'",
        "'gmx.de,DENIED_BRAND,,,x', 'dòng 29, khóa «gmx.de»: không đúng dạng của DENIED_BRAND'",
        "'gmail.com,DENIED,,,x', 'dòng 29, khóa «gmail.com»: trùng ngày với'"})
    void aWrongMailDomainStopsTheStartAndIsNamed(String row, String complaint) throws IOException {
        append("mail-domains.csv", row);

        assertStops("mail-domains.csv", complaint);
    }

    @ParameterizedTest
    @CsvSource({"carriers.csv, 'Viettel,,,x', 'dòng 5, khóa «Viettel»: trùng ngày với'",
        "positions.csv, 'Kế toán,2020-01-01,,x', 'khóa «Kế toán»: trùng ngày với'",
        "id-papers.csv, 'CMND,2025-01-02,,x', 'dòng 6, khóa «CMND»: từ 2025-01-01 đến 2025-01-01 không có giá trị'"})
    void aWrongRowOfAListStopsTheStartAndIsNamed(String file, String row, String complaint) throws IOException {
        append(file, row);

        assertStops(file, complaint);
    }

    @Test
    void anEmptyFileHasNoHeader() throws IOException {
        Files.writeString(folder.resolve("carriers.csv"), "");

        assertStops("carriers.csv", "dòng tiêu đề phải là «carrier,validFrom,validTo,source»");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAtItsFirstForeignRow() throws IOException {
        Files.write(folder.resolve("carriers.csv"), "carrier,validFrom,validTo,source\nViettel,,,cong van 2\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertStops("carriers.csv", "dòng 2: không phải mã UTF-8");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("carriers.csv"));

        assertStops("thiếu tệp carriers.csv");
    }

    @Test
    void aFileThatNobodyReadsIsNamed() throws IOException {
        Files.writeString(folder.resolve("carrier.csv"), "x");

        assertStops("carrier.csv", "không có tệp tham chiếu tên này", "carriers.csv");
    }

    @Test
    void theNextValueFollowsOnTheDayAfterTheLast() throws IOException {
        replace("contacts.csv", "ca.email,ca@bcy.gov.vn,2019-12-04,,", "ca.email,ca@bcy.gov.vn,2019-12-04,2027-05-31,");
        append("contacts.csv", "ca.email,hotro@bcy.gov.vn,2027-06-01,,công văn");

        assertThat(read().ca(LocalDate.of(2027, 5, 31)).email()).isEqualTo("ca@bcy.gov.vn");
        assertThat(read().ca(LocalDate.of(2027, 6, 1)).email()).isEqualTo("hotro@bcy.gov.vn");
    }

    @Test
    void aFileMayComeFromAnySpreadsheet() throws IOException {
        var text = Files.readString(folder.resolve("contacts.csv")).replace("\n", "\r\n") + ",,,,\r\n\r\n# ghi chú\r\n";
        Files.writeString(folder.resolve("contacts.csv"), "\uFEFF" + Normalizer.normalize(text, Normalizer.Form.NFD));

        assertThat(read().ca(TODAY)).isEqualTo(shipped().ca(TODAY));
    }

    @Test
    void aQuoteInsideACellIsWrittenTwice() throws IOException {
        replace("contacts.csv", "ca.guide,https://ca.gov.vn/huong-dan-chung", "ca.guide,\"Mục \"\"Hướng dẫn\"\", trang chủ\"");

        assertThat(read().ca(TODAY).guide()).isEqualTo("Mục \"Hướng dẫn\", trang chủ");
    }

    private void append(String file, String row) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + row + "\n");
    }

    private void replace(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
    }

    private void assertStops(String... said) {
        assertThatIllegalStateException().isThrownBy(this::read).withMessageContainingAll(said);
    }

    private Reference read() {
        return readFrom("file:" + folder + "/*.csv");
    }

    private static Reference shipped() {
        return readFrom(LawProperties.PACKAGED_REFERENCE);
    }

    private static Reference readFrom(String location) {
        return new Reference(new PathMatchingResourcePatternResolver(), new LawProperties(LawProperties.PACKAGED, location));
    }
}
