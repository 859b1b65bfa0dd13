package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each requirement of the letters is held by a rule, a node, a form or a test, or waits for a named step; none dangles. */
class LegalTraceTest {

    private static final String LATER = "later: ";
    private static final List<LegalSource> SOURCES = LegalSource.all();
    private static final Set<String> IDS = SOURCES.stream().map(LegalSource::id).collect(Collectors.toSet());

    @Test
    void everyRequirementIsListedExactlyOnce() {
        var all = Stream.of(LegalSource.range("R-001", "R-189"), LegalSource.range("V-01", "V-37"), LegalSource.range("T-01", "T-15"))
                .flatMap(ids -> ids)
                .toList();
        var listed = SOURCES.stream().map(LegalSource::id).toList();

        assertThat(without(all, listed)).as("not listed").isEmpty();
        assertThat(without(listed, all)).as("listed twice, or no requirement").isEmpty();
    }

    @Test
    void everyRowHasAClauseAndAHolder() {
        assertThat(SOURCES.stream().filter(source -> !source.isWellFormed())).isEmpty();
    }

    @Test
    void everyHolderNamedIsThere() {
        var existing = Holders.existing();

        var dangling = SOURCES.stream().flatMap(source -> source.holders().stream()
                .filter(holder -> !holder.startsWith(LATER) && !existing.contains(holder))
                .map(holder -> source.id() + " names " + holder + ", which is not there"));

        assertThat(dangling).isEmpty();
    }

    @Test
    void whatWaitsNamesAStepToCome() {
        var steps = LegalSource.stepsToCome();

        var stranded = SOURCES.stream().flatMap(source -> source.holders().stream()
                .filter(holder -> holder.startsWith(LATER) && !steps.contains(holder.substring(LATER.length())))
                .map(holder -> source.id() + " waits for " + holder + ", which is not a step to come"));

        assertThat(stranded).isEmpty();
    }

    @Test
    void whatNamesARequirementIsNamedInItsRow() {
        Map<String, LegalSource> byId = SOURCES.stream().collect(Collectors.toMap(LegalSource::id, Function.identity()));

        var unnamed = Holders.mentions()
                .filter(mention -> !byId.containsKey(mention.id()) || !mention.isKnownTo(byId.get(mention.id()).holders()))
                .map(mention -> mention.part() + " names " + mention.id() + ", whose row does not name it");

        assertThat(unnamed).isEmpty();
    }

    @Test
    void everyIdNamedInTablesModelsFormsAndCodeIsListed() {
        var unknown = Stream.of("dmn", "processes", "forms", "src")
                .flatMap(folder -> Page.walk(Path.of(folder)))
                .filter(file -> Files.isRegularFile(file) && file.toString().matches(".*\\.(dmn|bpmn|form|yaml|csv|java|xsl|properties)"))
                .flatMap(file -> LegalSource.named(Page.of(file.toString()).text())
                        .filter(id -> !IDS.contains(id))
                        .map(id -> file + " names " + id + ", which is not listed"));

        assertThat(unknown).isEmpty();
    }

    private static List<String> without(List<String> ids, List<String> others) {
        var rest = new ArrayList<>(ids);
        others.forEach(rest::remove);
        return rest;
    }
}
