package vn.chungthuso.benchmarks.printing;

/** An engine with the list that it is to print; made by a constructor that takes a {@link PrintedList}. */
public interface Press {

    /** @return the list as a PDF */
    byte[] print() throws Exception;
}
