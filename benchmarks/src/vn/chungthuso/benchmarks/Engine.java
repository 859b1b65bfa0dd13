package vn.chungthuso.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A printing engine and what it runs with.
 *
 * @param press the name of its {@link vn.chungthuso.benchmarks.printing.Press}
 */
record Engine(String label, String press, String classPath) {

    private static final Path RIVALS = Path.of("benchmarks", "printing");

    /** The house first. The others are built by Maven, offline where it can. */
    static List<Engine> all() throws IOException, InterruptedException {
        if (!built("--offline") && !built()) {
            throw new IllegalStateException("The other engines cannot be built: mvn -f " + RIVALS + " compile");
        }
        Path target = RIVALS.resolve("target");
        String theirs = target.resolve("classes") + File.pathSeparator + Files.readString(target.resolve("class-path.txt"));
        return List.of(
                new Engine("the house: FOP", HousePress.class.getName(), System.getProperty("java.class.path")),
                rival("openhtmltopdf", "OpenHtmlToPdf", theirs),
                rival("openhtmltopdf, PDF/A-2a and PDF/UA-1", "TaggedOpenHtmlToPdf", theirs),
                rival("PDFBox by hand", "PdfBoxByHand", theirs),
                rival("JasperReports", "JasperReports", theirs));
    }

    private static Engine rival(String label, String press, String classPath) {
        return new Engine(label, "vn.chungthuso.benchmarks.printing." + press, classPath);
    }

    private static boolean built(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("mvn", "--batch-mode", "--quiet", "-f", RIVALS.toString(), "compile"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(PrintBenchmark.FOLDER.resolve("maven.log").toFile())
                        .start()
                        .waitFor()
                == 0;
    }
}
