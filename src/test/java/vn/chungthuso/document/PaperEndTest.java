package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a paper ends: its last mark, its signature and what stands with it on the last page (domain §10.2–10.3). */
class PaperEndTest {

    private static final String LIST_LETTER = "nd68-01";
    private static final Pattern ROW = Pattern.compile("(?m)^\\d+ Nguyễn Thị Hoa");
    private final Papers papers = TestPapers.papers();

    @ParameterizedTest
    @ValueSource(strings = {"nd68-01", "nd68-07", "tt185-m02", "tt185-m13"})
    void aShortLetterFitsOnePageWithItsCode(String form) throws IOException {
        assertThat(printed(form, 1).pages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 7, 8, 12, 13, 18, 24})
    void theSignatureComesWithTheLastTwoLinesOfTheList(int lines) throws IOException {
        PrintedPaper paper = printed(LIST_LETTER, lines);
        int last = paper.pages().size();

        assertThat(paper.saysOnPage(last, "Trịnh Quốc Khải")).isTrue();
        assertThat(rows(paper.pages().get(last - 1))).isGreaterThanOrEqualTo(2);
        assertThat(paper.pages().stream().mapToInt(PaperEndTest::rows).sum()).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "agency-letter, Trân trọng, Trân trọng./.",
        "agency-letter, Trân trọng., Trân trọng./.",
        "agency-letter, Trân trọng./., Trân trọng./.",
        "agency-letter, Trân trọng ./. ./., Trân trọng./.",
        "agency-letter, '', ./.",
        "minutes, Biên bản có hai bản., Biên bản có hai bản./.",
        "subscriber-form, Tôi cam kết., Tôi cam kết./."
    })
    void theTextEndsOnceWhateverTheFormSays(String kind, String closing, String printed, @TempDir Path folder) throws IOException {
        PrintedPaper paper = PrintedPaper.of(TestPapers.papers(withForm(folder, kind, closing)).print("own-form", Map.of()));

        assertThat(paper.says("Nội dung. " + printed)).isTrue();
        assertThat(paper.count("./.")).isEqualTo(1);
    }

    @Test
    void whatAPersonWritesMayEndWithoutALastSentence(@TempDir Path folder) throws IOException {
        PrintedPaper paper = PrintedPaper.of(TestPapers.papers(withForm(folder, "subscriber-form", "")).print("own-form", Map.of()));

        assertThat(paper.says("./.")).isFalse();
    }

    private PrintedPaper printed(String form, int lines) throws IOException {
        Map<String, Object> data = TestPapers.example(form);
        data.put("code", "VB-2026-000045");
        data.put("lines", Collections.nCopies(lines, ((List<?>) data.get("lines")).get(0)));
        return PrintedPaper.of(papers.print(form, data));
    }

    private static int rows(String page) {
        return (int) ROW.matcher(page).results().count();
    }

    private static String withForm(Path folder, String kind, String closing) throws IOException {
        Path form = Files.createDirectories(folder.resolve("own-form")).resolve("form.yaml");
        Files.writeString(form, String.join("\n",
                "key: own-form", "title: Giấy của cơ quan", "regime: ND68_2024", "kind: " + kind, "maker: Cá nhân", "receiver: Cơ quan",
                "sections: [{ paragraphs: [Nội dung.] }]", closing.isEmpty() ? "" : "closing: '" + closing + "'",
                "signatures: [{ caption: Người đề nghị }]"));
        return folder.toString();
    }
}
