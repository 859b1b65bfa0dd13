package vn.chungthuso.benchmarks;

/** One way to do the work that a benchmark measures: bring requests from submit to «waiting to be gathered», or give advice. */
interface Contestant {

    String label();

    /** Submits one request and has another clerk accept it, or answers one question; several threads may call at once. */
    void bringOne();

    /** Instances that wait to be gathered, or answers given: what a pass brought is counted after it. */
    long waiting();
}
