package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's own applications speak Vietnamese to the last label, in the words of the glossary. */
class LocalesTest {

    /** The same in both languages: names, signs, and a pattern that is typed. */
    private static final Set<String> SAME = Set.of("", "ID", "ID*", "CSV", "JSON", "Optimize", "<", "<=", ">", ">=", "YYYY-MM-DDTHH:mm:ss");

    /** English puts it behind a word for more than one; Vietnamese has no such ending. */
    private static final String PLURAL_ENDING = "s";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%\\w\\b|</?[a-z]+(?=[ />])(?: [^>]*)?>");
    private static final Pattern SHORT_NAME = Pattern.compile("<(version|null|definition|undefined)>");
    private static final Pattern RAW_KEY = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)+");
    private static final Pattern ENGLISH_WORD = Pattern.compile("(?i)\\b(the|is|are|was|has|have|been|with|your|could|please|this|that|not|and|or|select|failed)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyEnglishKeyHasItsVietnameseLabel(String application) {
        assertThat(ScreenLabels.of(application, "vi").labels().keySet())
                .containsExactlyInAnyOrderElementsOf(ScreenLabels.of(application, "en").labels().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noLabelIsLeftInEnglish(String application) {
        assertThat(labelsWhere(application, (english, vietnamese) -> vietnamese.equals(english) && !SAME.contains(english))).isEmpty();
        assertThat(labelsWhere(application, (english, vietnamese) -> ENGLISH_WORD.matcher(vietnamese).find())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noLabelIsEmptyOrARawKey(String application) {
        assertThat(labelsWhere(application, (english, vietnamese) -> vietnamese.isEmpty() && !english.isEmpty() && !english.equals(PLURAL_ENDING))).isEmpty();
        assertThat(labelsWhere(application, (english, vietnamese) -> RAW_KEY.matcher(vietnamese).matches())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void whatIsFilledInAndWhatIsMarkedUpStaysAsItIs(String application) {
        assertThat(labelsWhere(application, (english, vietnamese) -> !placeholders(vietnamese).equals(placeholders(english)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theBlanksAroundALabelAreKept(String application) {
        assertThat(labelsWhere(application, (english, vietnamese) -> english.startsWith(" ") != vietnamese.startsWith(" ") || english.endsWith(" ") != vietnamese.endsWith(" ")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theScreensUseTheWordsOfTheGlossary(String application) {
        assertThat(labelsWhere(application, (english, vietnamese) -> !ScreenWord.missed(english, vietnamese).isEmpty())).isEmpty();
    }

    @Test
    void theGlossaryNamesWhatAClerkMeetsFirst() {
        assertThat(ScreenWord.ALL).extracting(ScreenWord::english).contains("task", "claim", "unclaim", "complete", "filter", "start process", "due date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void daysAndTimesAreWrittenAsInVietnam(String application) {
        var dates = ScreenLabels.of(application, "vi").dates();

        assertThat(dates.at("/longDateFormat/LLL").asText()).isEqualTo("DD/MM/YYYY HH:mm");
        assertThat(dates.get("months")).hasSize(12);
        assertThat(dates.at("/weekdays/0").asText()).isEqualTo("Chủ nhật");
        assertThat(dates.at("/relativeTime/past").asText()).isEqualTo("%s trước");
        assertThat(dates.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(ScreenLabels.of(application, "en").dates()::fieldNames);
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER.matcher(SHORT_NAME.matcher(label).replaceAll("")).results().map(found -> found.group().replace(" ", "")).sorted().toList();
    }

    private interface Suspicion {
        boolean falls(String english, String vietnamese);
    }

    private static Map<String, String> labelsWhere(String application, Suspicion suspicion) {
        Map<String, String> vietnamese = ScreenLabels.of(application, "vi").labels();
        Map<String, String> found = new LinkedHashMap<>();
        ScreenLabels.of(application, "en").labels().forEach((key, english) -> {
            if (suspicion.falls(english, vietnamese.get(key))) {
                found.put(key, english + " → " + vietnamese.get(key));
            }
        });
        return found;
    }
}
