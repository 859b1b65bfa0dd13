package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chungthuso.document.Conformance;
import vn.chungthuso.document.FormInfo;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.document.TestPapers;

/** Every official form prints its own example, and a reader finds in it what must be there (design §5, §6). */
class OfficialFormsTest {

    private static final Path FORMS = Path.of("forms/official");
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final String DOTTED_LINE = ".".repeat(20);
    private static final int SHORT = 10;
    private static final Pattern SOURCE = Pattern.compile("đề xuất|Công văn (Ba Đình 2024|Đắk Hà 2023|Long An 2020|Nghệ An 2022|Thanh Hóa 2020)");
    private final Papers papers = TestPapers.papers();

    @TestFactory
    Stream<DynamicTest> eachFormPrintsItsExample() {
        return papers.forms().stream().map(form -> dynamicTest(form.key(), () -> printsItsExample(form.key())));
    }

    @TestFactory
    Stream<DynamicTest> eachFormPrintsBlank() {
        return papers.forms().stream().map(form -> dynamicTest(form.key(), () -> printsBlank(form)));
    }

    @Test
    void everyFolderWithAFormIsListedUnderItsOwnKey() throws IOException {
        try (Stream<Path> folders = Files.list(FORMS)) {
            List<String> keys = folders.filter(folder -> Files.exists(folder.resolve("form.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();

            assertThat(papers.forms()).extracting(FormInfo::key).containsExactlyElementsOf(keys);
        }
    }

    @Test
    void everyFormStatesItsTitleRegimeKindMakerAndReceiver() {
        assertThat(papers.forms()).allSatisfy(form -> {
            assertThat(form).hasNoNullFieldsOrProperties();
            assertThat(form.kind()).isIn("subscriber-form", "agency-letter", "minutes", "annex");
            assertThat(form.regime()).isIn("TT185_2019", "ND68_2024");
        });
    }

    @TestFactory
    Stream<DynamicTest> noFormOfTheNewRegimeKeepsAnOldName() {
        return papers.forms().stream()
                .filter(form -> form.regime().equals("ND68_2024"))
                .map(FormInfo::key)
                .map(key -> dynamicTest(key, () -> Stream.of(papers.print(key, TestPapers.example(key)), papers.blank(key))
                        .map(copy -> PrintedPaper.of(copy).text().toLowerCase(Locale.ROOT))
                        .forEach(text -> assertThat(text)
                                .doesNotContain("chứng thư số", "chữ ký số chữ ký số", "chuyên dùng chính phủ"))));
    }

    @TestFactory
    Stream<DynamicTest> eachLetterEndsOnce() {
        return papers.forms().stream()
                .filter(form -> form.kind().equals("agency-letter"))
                .map(FormInfo::key)
                .map(key -> dynamicTest(key, () ->
                        assertThat(PrintedPaper.of(papers.print(key, TestPapers.example(key))).count("./.")).isEqualTo(1)));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldNamesALetterOrSaysThatItIsAProposal() throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.endsWith("form.yaml") || file.getParent().endsWith("blocks")).sorted().toList().stream()
                    .map(file -> dynamicTest(FORMS.relativize(file).toString(), () ->
                            assertThat(new YAMLMapper().readTree(file.toFile()).findParents("identifier"))
                                    .allSatisfy(field -> assertThat(field.path("source").asText())
                                            .as(field.path("identifier").asText())
                                            .containsPattern(SOURCE))));
        }
    }

    @TestFactory
    Stream<DynamicTest> eachFormKeepsForYearsAndCanBeReadOut() {
        return papers.forms().stream().map(FormInfo::key).map(key -> dynamicTest(key, () -> {
            assertThat(Conformance.faults(papers.example(key))).as("example").isEmpty();
            assertThat(Conformance.faults(papers.blank(key))).as("blank").isEmpty();
        }));
    }

    @Test
    void theDriverAndItsSentencesBelongToNoRegime() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/xsl"))) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(namesOfRegimes(Files.readString(file))).isEmpty());
        }
        assertThat(Files.readAllLines(Path.of("src/main/resources/messages_vi.properties")))
                .filteredOn(line -> line.startsWith("document.") && !line.startsWith("document.signature.")) // which no paper says
                .isNotEmpty()
                .allSatisfy(line -> assertThat(namesOfRegimes(line)).isEmpty());
    }

    private static List<String> namesOfRegimes(String text) {
        return Stream.of("chứng thư", "chuyên dùng").filter(text.toLowerCase(Locale.ROOT)::contains).toList();
    }

    private void printsItsExample(String key) throws IOException {
        PrintedPaper paper = PrintedPaper.of(papers.print(key, TestPapers.example(key)));

        assertThat(Files.readAllLines(FORMS.resolve(key).resolve("example.txt")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(paper.says(line)).as(line).isTrue());
        assertThat(paper.fontsNotEmbedded()).isEmpty();
        assertThat(paper.pageSizes()).allSatisfy(size -> assertThat(isA4(size)).as(size.toString()).isTrue());
    }

    private void printsBlank(FormInfo form) throws IOException {
        PrintedPaper paper = PrintedPaper.of(papers.blank(form.key()));

        assertThat(List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", DOTTED_LINE))
                .allSatisfy(words -> assertThat(paper.says(words)).as(words).isTrue());
        assertThat(List.of("null", "{", "}")).noneMatch(paper::says);
        assertThat(texts(TestPapers.example(form.key())))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(paper.says(value)).as(value).isFalse());
        assertThat(paper.fontsNotEmbedded()).isEmpty();
        assertThat(paper.pageSizes()).allSatisfy(size -> assertThat(isA4(size)).as(size.toString()).isTrue());
    }

    /** The values of an example; short ones may be words of the form as well. */
    private static List<String> texts(Object example) {
        Stream<?> inner = example instanceof Map<?, ?> map ? map.values().stream() : example instanceof List<?> list ? list.stream() : Stream.empty();
        List<String> own = example instanceof String text && text.length() > SHORT ? List.of(text) : List.of();
        return Stream.concat(own.stream(), inner.flatMap(one -> texts(one).stream())).toList();
    }

    private static boolean isA4(PDRectangle size) {
        float shortSide = Math.min(size.getWidth(), size.getHeight()) / MILLIMETRE;
        float longSide = Math.max(size.getWidth(), size.getHeight()) / MILLIMETRE;
        return Math.abs(shortSide - 210) < 0.5 && Math.abs(longSide - 297) < 0.5;
    }
}
