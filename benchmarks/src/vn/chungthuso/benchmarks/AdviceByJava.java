package vn.chungthuso.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import vn.chungthuso.law.Advice;

/** The house asked in Java: tables, calendar and clauses, without HTTP and JSON. */
class AdviceByJava implements Contestant {

    private final Advice advice;
    private final AtomicLong answered = new AtomicLong();

    AdviceByJava(Advice advice) {
        this.advice = advice;
    }

    @Override
    public String label() {
        return "the house, Java";
    }

    @Override
    public void bringOne() {
        if (Boolean.TRUE.equals(advice.about(Renewal.QUESTION, Renewal.ON).eligible())) {
            answered.incrementAndGet();
        }
    }

    @Override
    public long waiting() {
        return answered.get();
    }
}
