package vn.chungthuso.benchmarks.printing;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One engine in a JVM of its own: for each line of input it prints the list once and answers with nanoseconds, the
 * processors' nanoseconds (collecting garbage included) and allocated bytes.
 * Arguments: the {@link Press}, the file of the list, where to leave the PDF.
 */
public final class PressRoom {

    private PressRoom() {}

    public static void main(String[] args) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err); // what an engine says is no answer
        PrintedList list = PrintedList.read(Path.of(args[1]));
        Press press = (Press) Class.forName(args[0]).getConstructor(PrintedList.class).newInstance(list);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        while (orders.readLine() != null) {
            long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
            long processorBefore = machine.getProcessCpuTime();
            long start = System.nanoTime();
            byte[] pdf = press.print();
            long nanos = System.nanoTime() - start;
            long processor = machine.getProcessCpuTime() - processorBefore;
            long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
            Files.write(Path.of(args[2]), pdf);
            answers.println(nanos + " " + processor + " " + allocated);
        }
    }
}
