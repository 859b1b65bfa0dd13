package vn.chungthuso.guards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the section «Words of the screens» of the glossary: an English word of the engine and how the screens say it. */
record ScreenWord(String english, List<String> vietnamese) {

    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([a-z][a-z -]+) \\| (.+) \\|$");
    private static final Pattern NOT_READ = Pattern.compile("\\{\\{.*?}}|<[^>]*>");

    /** The longest first: «process instance» is looked for before «process». */
    static final List<ScreenWord> ALL = read();

    private static List<ScreenWord> read() {
        String section = Page.of("docs/glossary.md").text().split("## Words of the screens")[1];
        return LINE.matcher(section)
                .results()
                .map(line -> new ScreenWord(line.group(1), List.of(line.group(2).split(", "))))
                .sorted(Comparator.comparingInt((ScreenWord word) -> word.english.length()).reversed())
                .toList();
    }

    /** The words that the English label uses and its translation does not say as the glossary does. */
    static List<ScreenWord> missed(String english, String vietnamese) {
        List<ScreenWord> missed = new ArrayList<>();
        String rest = NOT_READ.matcher(english).replaceAll("");
        for (ScreenWord word : ALL) {
            Matcher use = word.use().matcher(rest);
            if (use.find()) {
                rest = use.replaceAll("");
                if (!word.isSaidIn(vietnamese)) {
                    missed.add(word);
                }
            }
        }
        return missed;
    }

    private Pattern use() {
        return Pattern.compile("(?i)\\b" + Pattern.quote(english) + "(e?s)?\\b");
    }

    private boolean isSaidIn(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return vietnamese.stream().anyMatch(lower::contains);
    }
}
