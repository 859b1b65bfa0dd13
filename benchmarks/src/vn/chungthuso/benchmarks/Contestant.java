package vn.chungthuso.benchmarks;

/** One way to bring requests from submit to «waiting to be gathered». */
interface Contestant {

    String label();

    /** Submits one request and has another clerk accept it; several threads may call at once. */
    void bringOne();

    /** Instances that wait to be gathered: what a pass brought is counted after it. */
    long waiting();
}
