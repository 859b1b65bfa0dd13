package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.Leadership;
import vn.chungthuso.terms.PaperObligation;
import vn.chungthuso.terms.Regime;
import vn.chungthuso.terms.Sender;
import vn.chungthuso.terms.SigningCapacity;
import vn.chungthuso.terms.SubjectRole;

/** Holds every decision table to its examples and to the conventions of dmn/README.md. */
class DecisionExamplesTest {

    private static final Map<String, Class<? extends Enum<?>>> CONTRACT_WORDS = Map.of(
            "regime", Regime.class,
            "certificateKind", CertificateKind.class,
            "subjectRole", SubjectRole.class,
            "sender", Sender.class,
            "destination", Destination.class,
            "unlockDestination", Destination.class,
            "channel", Channel.class,
            "paperObligation", PaperObligation.class,
            "signingCapacity", SigningCapacity.class,
            "leadership", Leadership.class);

    private static final List<DecisionTableFile> TABLES = DecisionTableFile.all();

    @TestFactory
    Stream<DynamicTest> everyExampleIsRight() {
        return TABLES.stream().flatMap(table -> examples(table).stream()
                .map(example -> dynamicTest(table.fileName() + " line " + example.line(), () -> isRight(table, example))));
    }

    private static void isRight(DecisionTableFile table, DecisionExample example) {
        var reply = table.ask(example.inputs());

        assertThat(reply.rules()).isEqualTo(example.rules());
        assertThat(example.outputs()).allSatisfy((output, expected) -> assertThat(reply.text(output)).isEqualTo(expected));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsHitByAnExample() {
        return eachTable(table -> {
            var hit = examples(table).stream().flatMap(example -> example.rules().stream()).collect(Collectors.toSet());

            assertThat(hit).containsAll(table.rules().stream().map(Rule::getId).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> theExamplesSpeakOfTheTablesColumns() {
        return eachTable(table -> {
            var asked = table.underGuard().asked();
            var columns = table.table().getOutputs().stream().map(Output::getName).toList();

            assertThat(examples(table)).allSatisfy(example -> {
                assertThat(example.inputs().keySet()).containsExactlyInAnyOrderElementsOf(asked);
                assertThat(example.outputs().keySet()).isNotEmpty().isSubsetOf(columns);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleNamesItsLegalBasis() {
        return eachTable(table -> {
            var outputs = table.table().getOutputs().stream().map(Output::getName).toList();
            var column = outputs.indexOf("legalBasis");

            assertThat(column).as("column legalBasis").isNotNegative();
            assertThat(table.rules()).allSatisfy(rule ->
                    assertThat(List.copyOf(rule.getOutputEntries()).get(column).getText().getTextContent())
                            .as(rule.getId())
                            .matches("\"(Công văn|Nghị định|Thông tư|Trang thủ tục|đề xuất).*\""));
        });
    }

    @TestFactory
    Stream<DynamicTest> ruleIdsAreStableWords() {
        return eachTable(table -> assertThat(table.rules())
                .extracting(Rule::getId)
                .allMatch(id -> id.matches("[a-z]+[a-z0-9]*(-[a-z0-9]+)*")));
    }

    @TestFactory
    Stream<DynamicTest> everyTableIsSmallAndNamedLikeItsFile() {
        return eachTable(table -> {
            var kebab = table.model().getId().replaceAll("([A-Z])", "-$1").toLowerCase();

            assertThat(table.fileName()).isEqualTo(kebab + ".dmn");
            assertThat(table.model().getName()).isNotBlank();
            assertThat(table.model().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(table.table().getInputs()).hasSizeLessThanOrEqualTo(6);
            assertThat(table.rules()).hasSizeBetween(1, 40);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCombinationHasAnAnswerOrTheTableSaysWhenItIsSilent() {
        return eachTable(table -> assertThat(table.underGuard().findings(examined(table))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aTableThatSaysItIsSilentIsSilent() {
        return eachTable(table -> evenly(2000, table, (asked, rules) -> {
            if (!rules.isEmpty()) {
                assertThat(table.underGuard().isSilentOnPurpose(asked)).as("%s answer %s", rules, asked).isFalse();
            }
        }));
    }

    /** The start joins the columns in memory. */
    @TestFactory
    Stream<DynamicTest> theEngineAnswersACombinationAsTheStartThinksItDoes() {
        return eachTable(table -> evenly(200, table, (asked, rules) ->
                assertThat(table.ask(asked).rules()).as("rules for %s", asked).isEqualTo(rules)));
    }

    /** Visits about so many of a table's combinations, the same ones each time: the engine needs a millisecond for one. */
    private static void evenly(int most, DecisionTableFile table, BiConsumer<Map<String, Object>, List<String>> visitor) {
        var all = new AtomicInteger();
        table.underGuard().eachCombination(examined(table), (asked, rules) -> all.incrementAndGet());
        var chance = Math.min(1.0, (double) most / all.get());
        var chosen = new Random(most);
        table.underGuard().eachCombination(examined(table), (asked, rules) -> {
            if (chosen.nextDouble() < chance) {
                visitor.accept(asked, rules);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> outputsKeepToTheirDeclaredWords() {
        return eachTable(table -> {
            var replies = examples(table).stream().map(example -> table.ask(example.inputs())).toList();

            forEach(table.table().getOutputs(), (column, output) -> {
                var allowed = table.underGuard().answerWords(column);
                if (!allowed.isEmpty()) {
                    assertThat(replies).extracting(reply -> reply.text(output.getName())).allMatch(
                            words -> words.isEmpty() || allowed.containsAll(List.of(words.split("; "))));
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> declaredWordsAreThoseOfTheContract() {
        return eachTable(table -> {
            forEach(table.table().getInputs(), (column, input) ->
                    areContractWords(table.underGuard().question(column), table.underGuard().questionWords(column)));
            forEach(table.table().getOutputs(), (column, output) ->
                    areContractWords(output.getName(), table.underGuard().answerWords(column)));
        });
    }

    private static void areContractWords(String column, Set<String> declared) {
        if (CONTRACT_WORDS.containsKey(column)) {
            var contract = Arrays.stream(CONTRACT_WORDS.get(column).getEnumConstants()).map(Enum::name).toList();
            assertThat(declared).as(column).isNotEmpty().isSubsetOf(new HashSet<>(contract));
        }
    }

    private static <T> void forEach(Collection<T> columns, BiConsumer<Integer, T> check) {
        var place = new AtomicInteger();
        columns.forEach(column -> check.accept(place.getAndIncrement(), column));
    }

    /** What the examples ask, as further values of the columns. */
    private static Map<String, Set<Object>> examined(DecisionTableFile table) {
        var values = new HashMap<String, Set<Object>>();
        examples(table).forEach(example -> example.inputs()
                .forEach((input, value) -> values.computeIfAbsent(input, first -> new HashSet<>()).add(value)));
        return values;
    }

    private static List<DecisionExample> examples(DecisionTableFile table) {
        try {
            return DecisionExample.of(table);
        } catch (IOException missing) {
            throw new AssertionError(table.fileName() + " has no examples beside it", missing);
        }
    }

    private static Stream<DynamicTest> eachTable(Consumer<DecisionTableFile> check) {
        return TABLES.stream()
                .map(table -> dynamicTest(table.fileName(), () -> check.accept(table)));
    }
}
