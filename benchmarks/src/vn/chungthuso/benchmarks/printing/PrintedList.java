package vn.chungthuso.benchmarks.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The list that every engine prints, its texts ready to print. In a file: the title, then lines of cells apart by tabs: the columns'
 * labels, their widths, whether they are centred, and the rows.
 */
public record PrintedList(String title, List<Column> columns, List<List<String>> rows) {

    /** @param width millimetres */
    public record Column(String label, int width, boolean centred) {}

    public static PrintedList read(Path file) throws IOException {
        List<List<String>> lines = Files.readAllLines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
        List<Column> columns = IntStream.range(0, lines.get(1).size())
                .mapToObj(i -> new Column(
                        lines.get(1).get(i), Integer.parseInt(lines.get(2).get(i)), Boolean.parseBoolean(lines.get(3).get(i))))
                .toList();
        return new PrintedList(lines.get(0).get(0), columns, lines.subList(4, lines.size()));
    }

    public void write(Path file) throws IOException {
        Stream<List<String>> head = Stream.of(List.of(title), each(Column::label), each(Column::width), each(Column::centred));
        Files.write(file, Stream.concat(head, rows.stream()).map(cells -> String.join("\t", cells)).toList());
    }

    private List<String> each(Function<Column, Object> part) {
        return columns.stream().map(part).map(String::valueOf).toList();
    }
}
