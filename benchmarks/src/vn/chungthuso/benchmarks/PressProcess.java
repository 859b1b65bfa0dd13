package vn.chungthuso.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import vn.chungthuso.benchmarks.printing.PressRoom;

/** An engine at work in its own JVM; it prints when told to. */
final class PressProcess implements AutoCloseable {

    private static final int LONGEST_SECONDS = 120;

    private final Engine engine;
    private final Path pdf;
    private final Process process;
    private final BufferedReader answers;

    /**
     * What one print took.
     *
     * @param processorMilliseconds of all processors together
     */
    record Print(double milliseconds, double processorMilliseconds, double allocatedMegabytes) {}

    /** @param heapMegabytes the most that the JVM may take for objects */
    PressProcess(Engine engine, Path list, int heapMegabytes) {
        String name = engine.press().substring(engine.press().lastIndexOf('.') + 1) + "-" + list.getFileName();
        this.engine = engine;
        this.pdf = PrintBenchmark.FOLDER.resolve(name + ".pdf");
        try {
            this.process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx" + heapMegabytes + "m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Dfile.encoding=UTF-8",
                            "-Djava.awt.headless=true",
                            "-cp",
                            engine.classPath(),
                            PressRoom.class.getName(),
                            engine.press(),
                            list.toString(),
                            pdf.toString())
                    .redirectError(PrintBenchmark.FOLDER.resolve(name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answers = process.inputReader();
    }

    Print print() {
        try {
            order(1);
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException(engine.label() + " stopped; it says why beside " + pdf);
            }
            String[] figures = answer.split(" ");
            return new Print(
                    Long.parseLong(figures[0]) / 1e6, Long.parseLong(figures[1]) / 1e6, Long.parseLong(figures[2]) / 1048576.0);
        } catch (IOException e) {
            throw new UncheckedIOException(engine.label(), e);
        }
    }

    /** Whether as many prints come out before the heap, or patience, is at its end. */
    boolean prints(int times) throws InterruptedException {
        try {
            order(times);
            process.getOutputStream().close();
        } catch (IOException e) {
            return false; // it stopped before it was told everything
        }
        return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** What was printed last. */
    Path pdf() {
        return pdf;
    }

    Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void order(int times) throws IOException {
        process.getOutputStream().write("\n".repeat(times).getBytes());
        process.getOutputStream().flush();
    }
}
