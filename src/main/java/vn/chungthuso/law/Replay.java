package vn.chungthuso.law;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Tries a changed decision table on answers that were frozen, before it is taken into use. Nothing in use ever changes here. */
@Service
public class Replay {

    private static final int MOST_BYTES = 1024 * 1024;

    private final DecisionTables inUse;

    Replay(Law law) {
        inUse = law.tables();
    }

    /**
     * Reads and checks a changed table.
     *
     * @param fileName as its owner calls it
     * @throws TableRefused with all that is wrong with the file: no .dmn, empty, over 1 MB, not readable, not one of the
     *     decisions in use, or a table that would stop the start
     */
    public ChangedTable read(String fileName, byte[] content) {
        require(fileName.toLowerCase(Locale.ROOT).endsWith(".dmn"), fileName, "wrongType");
        require(content.length > 0, fileName, "empty");
        require(content.length <= MOST_BYTES, fileName, "tooManyBytes");
        var table = inUse.read(fileName, content);
        var known = inUse.all().get(table.key());
        require(known != null, fileName, "unknown", table.key(), String.join(", ", inUse.all().keySet()));
        return new ChangedTable(table, known, inUse.only(table));
    }

    private static void require(boolean holds, String fileName, String otherwise, Object... details) {
        if (!holds) {
            throw new TableRefused(List.of(Finding.inFile(fileName, otherwise, details)));
        }
    }
}
