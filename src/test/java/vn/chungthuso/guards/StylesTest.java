package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A style sheet that lost a brace is read without complaint, and half of the page is bare. */
class StylesTest {

    @TestFactory
    Stream<DynamicTest> everyBraceOfAStyleSheetIsClosedBeforeTheNextRule() {
        return Page.walk(Path.of("src/main/resources"))
                .filter(file -> file.toString().endsWith(".css"))
                .map(file -> dynamicTest(file.toString(), () -> assertThat(deepest(Page.of(file.toString()).text())).isLessThanOrEqualTo(2)));
    }

    /** A rule within a query for the screen is two deep; nothing of ours is deeper, and at the end all is closed. */
    private static int deepest(String sheet) {
        int depth = 0;
        int deepest = 0;
        for (char sign : sheet.toCharArray()) {
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        assertThat(depth).isZero();
        return deepest;
    }
}
