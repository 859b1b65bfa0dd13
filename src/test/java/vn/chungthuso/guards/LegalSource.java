package vn.chungthuso.guards;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One row of docs/legal-sources.md.
 *
 * @param id     of the requirement, as R-045, V-03 or T-10
 * @param clause letter or law that asks for it, with the number
 * @param heldBy the cell as it is written: holders set as code, separated by commas
 */
record LegalSource(String id, String clause, String asks, String heldBy) {

    static final String ID = "R-\\d{3}|[VT]-\\d{2}";

    private static final Page PAGE = Page.of("docs/legal-sources.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?:" + ID + ") \\|.*$");
    private static final Pattern STEP = Pattern.compile("(?m)^\\| (step \\d+) \\|");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w-])(" + ID + ")(?:[–…](" + ID + "))?(?![\\w-])");

    static List<LegalSource> all() {
        return ROW.matcher(PAGE.text()).results().map(row -> of(row.group())).toList();
    }

    /** What may stand behind «later»: a step that is done leaves the page, and with it what it was to hold. */
    static List<String> stepsToCome() {
        return PAGE.found(STEP).toList();
    }

    /** Ids named in a text, ranges such as V-01–V-05 spelt out. */
    static Stream<String> named(String text) {
        return NAMED.matcher(text).results().flatMap(found -> found.group(2) == null
                ? Stream.of(found.group(1))
                : range(found.group(1), found.group(2)));
    }

    static Stream<String> range(String first, String last) {
        String format = first.substring(0, 2) + "%0" + (first.length() - 2) + "d";
        return Stream.iterate(number(first), number -> number <= number(last), number -> number + 1).map(format::formatted);
    }

    /** A clause that names letter, law or «đề xuất», a demand, and at least one holder. */
    boolean isWellFormed() {
        return clause.matches("(Công văn|Nghị định|Thông tư|đề xuất).+") && !asks.isBlank() && heldBy.matches("`[^`]+`(, `[^`]+`)*");
    }

    List<String> holders() {
        return Arrays.stream(heldBy.split(",")).map(holder -> holder.replace("`", "").strip()).toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(2));
    }

    private static LegalSource of(String row) {
        Matcher cells = Pattern.compile("\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|").matcher(row);
        if (!cells.matches()) {
            throw new IllegalArgumentException("not four cells: " + row);
        }
        return new LegalSource(cells.group(1).strip(), cells.group(2).strip(), cells.group(3).strip(), cells.group(4).strip());
    }
}
