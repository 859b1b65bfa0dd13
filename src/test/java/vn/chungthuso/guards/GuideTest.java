package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The guides for users set in italics what stands on a screen, and nothing else: a label that is renamed is renamed there too. */
class GuideTest {

    private static final Pattern LABEL = Pattern.compile("(?<!\\*)\\*([^*\\s][^*]*)\\*(?!\\*)");
    private static final String SCREENS = Stream.of("src/main/resources", "forms/tasks", "processes")
            .flatMap(folder -> Page.walk(Path.of(folder)))
            .filter(Files::isRegularFile)
            .filter(file -> file.toString().matches(".*\\.(properties|html|js|json|form|bpmn)"))
            .map(file -> Page.of(file.toString()).text())
            .collect(Collectors.joining("\n"));

    @TestFactory
    Stream<DynamicTest> everyLabelInItalicsIsOnAScreen() {
        return Stream.of("bat-dau", "can-bo", "quan-ly").map(name -> Page.of("docs/huong-dan/%s.md".formatted(name))).map(guide ->
                dynamicTest(guide.file().toString(), () -> assertThat(labels(guide)).isNotEmpty().allSatisfy(label -> assertThat(SCREENS.contains(label)).as(label).isTrue())));
    }

    /** A label may run over the end of a line. */
    private static List<String> labels(Page guide) {
        return guide.found(LABEL).map(label -> label.replace("\n", " ")).distinct().toList();
    }
}
