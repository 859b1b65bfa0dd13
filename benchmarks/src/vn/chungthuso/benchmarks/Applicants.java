package vn.chungthuso.benchmarks;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chungthuso.Office;

/** People who each ask once: nobody is in flight twice. */
final class Applicants {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Applicants() {}

    static Map<String, Object> next() {
        int n = NEXT.incrementAndGet();
        Map<String, Object> request = Office.request();
        request.put("idNumber", "080188%06d".formatted(n));
        request.put("officialEmail", "bachthikimthu%d.demo@longan.gov.vn".formatted(n));
        return request;
    }
}
