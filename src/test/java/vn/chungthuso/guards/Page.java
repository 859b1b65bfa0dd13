package vn.chungthuso.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, in Markdown. */
record Page(Path file, String text) {

    private static final List<String> FOLDERS = List.of("docs", "processes", "dmn", "forms", "docker", "benchmarks");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    /** The pages at the top and in the folders that have some. */
    static List<Page> all() {
        try (Stream<Path> top = Files.list(Path.of(""))) {
            Stream<Path> below = FOLDERS.stream().flatMap(folder -> walk(Path.of(folder)));
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md") && !file.toString().contains("node_modules"))
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page of(String file) {
        return of(Path.of(file));
    }

    private static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Links and pictures that lead into the repository, seen from its root. */
    List<Path> links() {
        Path here = file.getParent() == null ? Path.of("") : file.getParent();
        return found(LINK).map(link -> here.resolve(link).normalize()).toList();
    }

    /** Words set as code. */
    List<String> code() {
        return found(CODE).toList();
    }

    Stream<String> found(Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    /** What stands under a heading of any level, up to the next heading. */
    String section(String heading) {
        return found(Pattern.compile("(?ms)^#+ " + heading + "$(.*?)(?=^#|\\z)")).findFirst().orElse("");
    }
}
