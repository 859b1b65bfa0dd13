package vn.chungthuso.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Where the time goes: looks at the working thread every millisecond and books the moment on the innermost of our rooms that is at work
 * there, database included. It sees a thread at safepoints only, so the shares are rough.
 */
final class RoomSampler {

    private static final long MILLISECOND = 1_000_000;

    private static final String ENGINE = "engine: itself";
    private static final String ENGINE_DATABASE = "engine: its tables";

    private static final String HOUSE = "vn.chungthuso.";
    /** By the beginning of a class's name; the first that fits. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("vn.chungthuso.law.", "decision tables");
        PARTS.put("vn.chungthuso.dossier.", "dossier rows");
        PARTS.put("vn.chungthuso.registry.", "agencies and register");
        PARTS.put("vn.chungthuso.process.Form", "form check");
        PARTS.put("vn.chungthuso.process.FieldRules", "form check");
        PARTS.put("vn.chungthuso.process.DeployedForms", "form check");
        PARTS.put("vn.chungthuso.process.Staff", "accounts");
        PARTS.put(HOUSE, "other steps of the house");
    }

    private RoomSampler() {}

    /** Milliseconds of one request by part. */
    static Map<String, Double> sample(Contestant contestant, int requests) {
        var worker = new Thread(() -> {
            for (int i = 0; i < requests; i++) {
                contestant.bringOne();
            }
        });
        var seen = new TreeMap<String, Integer>();
        long start = System.nanoTime();
        worker.start();
        while (worker.isAlive()) {
            StackTraceElement[] stack = worker.getStackTrace();
            if (stack.length > 0) {
                seen.merge(part(stack), 1, Integer::sum);
            }
            LockSupport.parkNanos(MILLISECOND);
        }
        double millisecondsEach = (System.nanoTime() - start) / 1e6 / requests;
        int samples = seen.values().stream().mapToInt(Integer::intValue).sum();
        var parts = new TreeMap<String, Double>();
        seen.forEach((part, count) -> parts.put(part, millisecondsEach * count / samples));
        return parts;
    }

    private static String part(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.startsWith(HOUSE) && !isOnEveryStack(type)) {
                return PARTS.entrySet().stream().filter(part -> type.startsWith(part.getKey())).findFirst().orElseThrow().getValue();
            }
        }
        boolean database = Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith("org.h2."));
        return database ? ENGINE_DATABASE : ENGINE;
    }

    /** Ourselves, and what the house puts around every command of the engine. */
    private static boolean isOnEveryStack(String type) {
        if (type.startsWith(RoomSampler.class.getPackageName())) {
            return true;
        }
        try {
            return CommandInterceptor.class.isAssignableFrom(Class.forName(type, false, RoomSampler.class.getClassLoader()));
        } catch (ClassNotFoundException made) {
            return false; // at run time, as proxies are
        }
    }
}
