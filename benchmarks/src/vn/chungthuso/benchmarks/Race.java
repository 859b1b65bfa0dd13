package vn.chungthuso.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Rounds in which every contestant runs one pass of the same length, in turned order, so that what disturbs the machine for a while
 * disturbs all of them.
 *
 * @param requests how many requests a pass brings
 */
record Race(List<Contestant> contestants, int requests) {

    /** Requests per second of every pass, in the order of the rounds: the same index is the same round. */
    Map<Contestant, List<Double>> run(int rounds, int callers) {
        var speeds = new LinkedHashMap<Contestant, List<Double>>();
        contestants.forEach(contestant -> speeds.put(contestant, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            var order = new ArrayList<>(contestants);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            order.forEach(contestant -> speeds.get(contestant).add(pass(contestant, callers)));
        }
        return speeds;
    }

    private double pass(Contestant contestant, int callers) {
        long before = contestant.waiting();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long start = System.nanoTime();
        try {
            var all = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < requests; i++) {
                all.add(CompletableFuture.runAsync(contestant::bringOne, threads));
            }
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (contestant.waiting() - before != requests) {
            throw new IllegalStateException(contestant.label() + " lost requests: a pass counts only when all of them arrive");
        }
        return requests / seconds;
    }
}
