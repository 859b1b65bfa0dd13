package vn.chungthuso.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.sla.CountedDossier;
import vn.chungthuso.sla.CountedPage;
import vn.chungthuso.sla.Grouping;
import vn.chungthuso.sla.Report;
import vn.chungthuso.sla.Statistics;
import vn.chungthuso.sla.StatisticsQuestion;
import vn.chungthuso.sla.StatisticsRow;

/** Asks for the report of what the caller may see, and gives it to other programs. */
@Component
class StatisticsReports {

    /** @param names short names of its agencies by code */
    record Made(StatisticsQuestion question, Set<Grouping> groupBy, Report report, Map<String, String> names) {

        String agency(StatisticsRow row) {
            return row.agency() == null ? null : names.getOrDefault(row.agency(), row.agency());
        }
    }

    /** @param names short names of their agencies by code */
    record Found(CountedPage page, Map<String, String> names) {}

    private final Statistics statistics;
    private final StatisticsQuestions questions;
    private final Callers callers;
    private final Agencies agencies;
    private final ExportProperties limits;
    private final Words words;

    StatisticsReports(
            Statistics statistics, StatisticsQuestions questions, Callers callers, Agencies agencies, ExportProperties limits, Words words) {
        this.statistics = statistics;
        this.questions = questions;
        this.callers = callers;
        this.agencies = agencies;
        this.limits = limits;
        this.words = words;
    }

    /**
     * @throws UnknownValue where the question cannot be meant
     * @throws TooMuch where it has more rows than go out at once
     */
    Made made(StatisticsAsked asked) {
        StatisticsQuestion question = questions.of(callers.current(), asked);
        Set<Grouping> groupBy = questions.groupBy(asked);
        Report report = statistics.report(question, groupBy);
        if (report.rows().size() > limits.exportRows()) {
            throw new TooMuch(report.rows().size(), limits.exportRows());
        }
        return new Made(question, groupBy, report, names(report.rows().stream().map(StatisticsRow::agency).toList()));
    }

    Found rows(StatisticsAsked asked, int page, int size) {
        CountedPage found = statistics.rows(questions.of(callers.current(), asked), questions.figure(asked), page, size);
        return new Found(found, names(found.items().stream().map(CountedDossier::agency).toList()));
    }

    private Map<String, String> names(Collection<String> codes) {
        return agencies.shortNames(codes.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    StatisticsView view(Made made) {
        List<StatisticsView.Row> items = made.report().rows().stream().map(row -> view(made, row)).toList();
        return new StatisticsView(
                made.question().period().from(),
                made.question().period().to(),
                made.groupBy().stream().map(StatisticsQuestions::key).toList(),
                items,
                0,
                items.size(),
                items.size(),
                StatisticsView.Sums.of(made.report().totals()));
    }

    private StatisticsView.Row view(Made made, StatisticsRow row) {
        return new StatisticsView.Row(
                row.month(),
                row.agency(),
                made.agency(row),
                row.procedure() == null ? null : row.procedure().name(),
                procedure(row),
                StatisticsView.Sums.of(row.counts()));
    }

    /** What people call it; null where a row is not grouped by it. */
    String procedure(StatisticsRow row) {
        return row.procedure() == null ? null : words.say("table.procedure." + row.procedure());
    }
}
