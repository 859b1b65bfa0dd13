package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.verapdf.core.VeraPDFException;
import vn.chungthuso.benchmarks.PressProcess.Print;
import vn.chungthuso.benchmarks.printing.PrintedList;

/**
 * The longest list of a letter, printed by the house and by other engines, in one run, each in a JVM of its own; and the memory that
 * shorter ones need. Arguments: {@code --rounds}, {@code --warm-up} rounds before them.
 */
public final class PrintBenchmark {

    static final Path FOLDER = Path.of("target", "benchmarks", "printing");

    private static final Path REPORT = Path.of("target", "benchmarks", "printing.md");
    private static final int LONGEST = 500;
    private static final int[] LENGTHS = {1, 50, LONGEST};
    private static final int[] HEAPS = {64, 96, 128, 192};
    private static final int AMPLE_HEAP = 512;
    private static final int PRINTS_IN_A_HEAP = 3;

    private PrintBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, VeraPDFException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int rounds = IssueBenchmark.number(arguments, "rounds", 15);
        int warmUp = IssueBenchmark.number(arguments, "warm-up", 15);
        Files.createDirectories(FOLDER);
        List<Engine> engines = Engine.all();
        var report = new PrintReport(LONGEST, rounds);
        race(engines, warmUp, rounds, report);
        report.memoryHead();
        for (int length : LENGTHS) {
            for (Engine engine : engines) {
                report.memory(length, engine.label(), allocated(engine, length), smallestHeap(engine, length));
            }
        }
        IssueBenchmark.publish(REPORT, report.text());
    }

    /** In turned order, as in {@link Race}: while one prints the others wait. */
    private static void race(List<Engine> engines, int warmUp, int rounds, PrintReport report) throws IOException, VeraPDFException {
        Path list = list(LONGEST);
        List<PressProcess> presses = engines.stream().map(engine -> new PressProcess(engine, list, AMPLE_HEAP)).toList();
        try {
            Map<PressProcess, List<Print>> first = run(presses, 1);
            run(presses, warmUp - 1);
            Map<PressProcess, List<Print>> measured = run(presses, rounds);
            List<Print> house = measured.get(presses.get(0));
            for (PressProcess press : presses) {
                var paper = CheckedPaper.of(press.engine().label(), Files.readAllBytes(press.pdf()), PrintedList.read(list));
                report.speed(press.engine().label(), first.get(press).get(0), measured.get(press), house, paper);
            }
        } finally {
            presses.forEach(PressProcess::close);
        }
    }

    private static Map<PressProcess, List<Print>> run(List<PressProcess> presses, int rounds) {
        var prints = new LinkedHashMap<PressProcess, List<Print>>();
        presses.forEach(press -> prints.put(press, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            var order = new ArrayList<>(presses);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            order.forEach(press -> prints.get(press).add(press.print()));
        }
        return prints;
    }

    private static double allocated(Engine engine, int length) throws IOException {
        try (var press = new PressProcess(engine, list(length), AMPLE_HEAP)) {
            return Figures.of(Stream.generate(press::print).limit(2 * PRINTS_IN_A_HEAP)
                            .map(Print::allocatedMegabytes)
                            .toList())
                    .median();
        }
    }

    /** Of those tried, in megabytes. */
    private static String smallestHeap(Engine engine, int length) throws IOException, InterruptedException {
        for (int heap : HEAPS) {
            try (var press = new PressProcess(engine, list(length), heap)) {
                if (press.prints(PRINTS_IN_A_HEAP)) {
                    return String.valueOf(heap);
                }
            }
        }
        return "more than " + HEAPS[HEAPS.length - 1];
    }

    private static Path list(int length) throws IOException {
        Path file = FOLDER.resolve("list-" + length);
        ListLetter.of(length).asPrinted().write(file);
        return file;
    }
}
