package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The longest letter is printed on a small server. */
class LittleMemoryTest {

    private static final String HEAP = "-Xmx128m";
    private static final String TEST_CLASS_PATH = System.getProperty("java.class.path");

    @Test
    void fiveHundredLinesArePrintedWithin128Megabytes() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(java(), HEAP, "-Dfile.encoding=UTF-8", "-cp", TEST_CLASS_PATH, FiveHundredLines.class.getName(), "nd68-01")
                .redirectErrorStream(true)
                .start();

        List<String> said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();

        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as(String.join("\n", said)).isZero();
        assertThat(said.get(said.size() - 1)).matches(FiveHundredLines.PAGES + "[4-6]\\d");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
