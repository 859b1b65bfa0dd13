package vn.chungthuso.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * How long a piece of work took in the calling thread.
 *
 * @param longest the longest transaction in it
 * @param megabytes allocated by this thread
 */
record Stretch(double milliseconds, double longest, double megabytes) {

    static final Stretch NONE = new Stretch(0, 0, 0);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stretch of(Runnable work) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        work.run();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        return new Stretch(milliseconds, milliseconds, (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1048576.0);
    }

    Stretch then(Stretch next) {
        return new Stretch(milliseconds + next.milliseconds, Math.max(longest, next.longest), megabytes + next.megabytes);
    }
}
