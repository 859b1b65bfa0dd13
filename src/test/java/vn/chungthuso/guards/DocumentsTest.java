package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The pages tell the truth: what they name is there (docs/conventions.md). */
class DocumentsTest {

    private static final Pattern PATH = Pattern.compile("\\.?[\\w-]+(/[\\w.-]+)+/?|[\\w-]+/");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test(?:\\.\\w+)?)`");
    private static final Pattern SETTING = Pattern.compile("^\\| `(chungthuso\\.[a-z.-]+)` \\|", Pattern.MULTILINE);
    private static final Pattern SETTING_IN_CODE = Pattern.compile("\\$\\{(chungthuso\\.[a-z.-]+)");
    private static final Pattern ACCOUNT_IN_CODE = Pattern.compile("new Person\\(\"([\\w-]+)\"");
    private static final int LONGEST_README = 120;
    private static final int LONGEST_DECISION = 40;

    private static final List<Page> PAGES = Page.all();
    private static final Map<Path, String> SOURCES = read("src/main", "forms", "processes", "dmn");
    private static final Map<String, String> TESTS = read("src/test/java").entrySet().stream()
            .collect(Collectors.toMap(test -> test.getKey().getFileName().toString().replace(".java", ""), Map.Entry::getValue, String::concat));

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() {
        return each(PAGES, page -> assertThat(page.links()).allSatisfy(link -> assertThat(link).exists()));
    }

    @TestFactory
    Stream<DynamicTest> pathsNamedInAPageExist() {
        return each(PAGES, page -> assertThat(page.code().stream().filter(DocumentsTest::isOurs)).allSatisfy(path -> assertThat(Path.of(path)).exists()));
    }

    @TestFactory
    Stream<DynamicTest> testsNamedInAPageExist() {
        return each(PAGES, page -> assertThat(page.found(TEST)).allSatisfy(DocumentsTest::exists));
    }

    @Test
    void theReadmeFitsOnAPageOrTwo() {
        assertThat(Page.of("README.md").text().lines()).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void theReadmeNamesEveryDemoAccountAndNoOther() {
        List<String> named = Page.of("README.md").section("Demo accounts").lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Arrays.stream(line.split("\\|")[1].split(",")))
                .map(account -> account.strip().replace("`", ""))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(inCode(ACCOUNT_IN_CODE));
    }

    @Test
    void theReadmeNamesEveryProcessAndTable() throws IOException {
        List<Path> links = Page.of("README.md").links();

        assertThat(links).containsAll(files("processes", ".bpmn")).containsAll(files("dmn", ".dmn"));
    }

    @Test
    void theJavaOfTheReadmeIsTheJavaOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<java.version>17</java.version>");
        assertThat(Page.of("README.md").text()).contains("JDK 17");
    }

    @Test
    void everySettingOfOursIsExplainedAndEveryExplainedOneIsRead() {
        Set<String> read = new TreeSet<>(inCode(SETTING_IN_CODE));
        properties().forEach(type -> read.addAll(settings(type)));

        assertThat(Page.of("docs/operations.md").found(SETTING)).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void everyCodeWordOfTheGlossaryIsUsed() {
        String all = SOURCES.keySet() + String.join("\n", SOURCES.values());

        assertThat(Page.of("docs/glossary.md").code().stream().filter(word -> !word.endsWith("…")))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(all).containsPattern("\\b" + word + "\\b"));
    }

    @TestFactory
    Stream<DynamicTest> everyDecisionHasAStatusADateAndATestOnOneScreen() throws IOException {
        return each(decisions(), decision -> {
            assertThat(decision.text()).containsPattern("(?m)^- Status: (accepted|superseded by \\[\\d{4}])").containsPattern("(?m)^- Date: \\d{4}-\\d{2}-\\d{2}$");
            assertThat(List.of("Context", "Decision", "Consequences")).allSatisfy(part -> assertThat(decision.section(part)).isNotBlank());
            assertThat(new Page(decision.file(), decision.section("Enforced by")).found(TEST)).isNotEmpty();
            assertThat(decision.text().lines()).hasSizeLessThanOrEqualTo(LONGEST_DECISION);
        });
    }

    @Test
    void theListOfDecisionsIsWhole() throws IOException {
        assertThat(Page.of("docs/adr/README.md").links()).containsExactlyElementsOf(decisions().stream().map(Page::file).toList());
    }

    private static List<Page> decisions() throws IOException {
        return files("docs/adr", ".md").stream().filter(file -> !file.endsWith("README.md")).map(file -> Page.of(file.toString())).toList();
    }

    /** Looks like a path from the root of the repository, and not like one that a build makes. */
    private static boolean isOurs(String code) {
        return PATH.matcher(code).matches() && !code.startsWith("target/") && Files.exists(Path.of(code.split("/")[0]));
    }

    private static void exists(String test) {
        String[] parts = test.split("\\.");
        assertThat(TESTS).containsKey(parts[0]);
        assertThat(TESTS.get(parts[0])).contains(parts.length == 1 ? "class " + parts[0] : " " + parts[1]);
    }

    private static List<String> inCode(Pattern pattern) {
        return SOURCES.values().stream().flatMap(text -> pattern.matcher(text).results()).map(match -> match.group(1)).toList();
    }

    private static Stream<Class<?>> properties() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("vn.chungthuso").stream().map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    private static List<String> settings(Class<?> type) {
        var annotation = type.getAnnotation(ConfigurationProperties.class);
        String prefix = annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
        return Arrays.stream(type.getRecordComponents())
                .map(component -> prefix + "." + DataObjectPropertyName.toDashedForm(component.getName()))
                .toList();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<Path, String> read(String... folders) {
        return Arrays.stream(folders).flatMap(folder -> Page.walk(Path.of(folder)))
                .filter(file -> file.toString().matches(".*\\.(java|yml|yaml|form|bpmn|dmn|csv|properties|sql)"))
                .collect(Collectors.toMap(file -> file, file -> Page.of(file.toString()).text()));
    }

    private static Stream<DynamicTest> each(List<Page> pages, Consumer<Page> check) {
        return pages.stream().map(page -> dynamicTest(page.file().toString(), () -> check.accept(page)));
    }
}
