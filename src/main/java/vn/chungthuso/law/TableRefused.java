package vn.chungthuso.law;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Decision tables are not taken: at start the application stops, later the tables in use stay as they are. */
public class TableRefused extends RuntimeException {

    private final transient List<Finding> findings;

    TableRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** All that is wrong; never empty. */
    public List<Finding> findings() {
        return findings;
    }
}
