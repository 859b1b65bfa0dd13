package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.chungthuso.benchmarks.printing.Press;
import vn.chungthuso.benchmarks.printing.PrintedList;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.TestPapers;

/** The house's room {@code document}: not the list alone, but the whole letter with as many lines, from its fields. */
public final class HousePress implements Press {

    private final Papers papers = TestPapers.papers();
    private final Map<String, Object> letter;

    public HousePress(PrintedList list) throws IOException {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        letter = ListLetter.of(list.rows().size()).data();
    }

    @Override
    public byte[] print() {
        return papers.print(ListLetter.FORM, letter);
    }
}
