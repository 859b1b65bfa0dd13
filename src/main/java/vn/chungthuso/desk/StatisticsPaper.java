package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.chungthuso.desk.StatisticsReports.Made;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Role;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.sla.Counts;
import vn.chungthuso.sla.Figure;
import vn.chungthuso.sla.StatisticsRow;

/** The report as a paper with the letterhead of the caller's agency, form {@code periodic-report}; its number is left to the office. */
@Component
class StatisticsPaper {

    private static final String FORM = "periodic-report";

    /** The most lines of a table on paper. */
    private static final int MOST = 499;

    private final StatisticsReports reports;
    private final StatisticsFiles files;
    private final Papers papers;
    private final Callers callers;
    private final Staff staff;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    StatisticsPaper(
            StatisticsReports reports,
            StatisticsFiles files,
            Papers papers,
            Callers callers,
            Staff staff,
            Agencies agencies,
            Words words,
            Clock clock) {
        this.reports = reports;
        this.files = files;
        this.papers = papers;
        this.callers = callers;
        this.staff = staff;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** @throws TooMuch where it has more rows than a paper takes */
    ResponseEntity<Resource> print(StatisticsAsked asked, Rendition rendition) {
        Made made = reports.made(asked);
        if (made.report().rows().size() > MOST) {
            throw new TooMuch(made.report().rows().size(), MOST);
        }
        byte[] model = papers.compose(FORM, data(asked, made));
        var file = new ByteArrayResource(rendition == Rendition.WORD ? papers.word(model) : papers.typeset(FORM, model));
        return DocumentController.answer(files.fileName(made, rendition.extension()), rendition.mediaType(), file.contentLength(), file);
    }

    private Map<String, Object> data(StatisticsAsked asked, Made made) {
        Caller caller = callers.current();
        Map<String, Object> data = new HashMap<>();
        Optional<Agency> own = agency(caller);
        own.ifPresent(agency -> {
            data.put("parentAgencyName", agency.letterheadParent());
            data.put("agencyName", agency.name());
            data.put("documentPlace", agency.documentPlace());
        });
        data.put("documentDate", LocalDate.now(clock));
        data.put("periodFrom", made.question().period().from());
        data.put("periodTo", made.question().period().to());
        data.put("preparedBy", staff.nameOf(caller.user()));
        data.put("scope", scope(asked));
        data.put("asOf", OffsetDateTime.now(clock));
        data.put("content", made.report().rows().isEmpty() ? "NOTHING" : "ROWS");
        data.put("lines", lines(made));
        return data;
    }

    private String scope(StatisticsAsked asked) {
        return asked.agency() == null
                ? words.say("statistics.scope.all")
                : words.say(
                        "false".equals(asked.subtree()) ? "statistics.scope.agency" : "statistics.scope.subtree",
                        agencies.latest(asked.agency()).map(Agency::name).orElse(asked.agency()));
    }

    private Optional<Agency> agency(Caller caller) {
        return Stream.of(Role.LEADER, Role.CLERK, Role.MANAGER)
                .flatMap(role -> caller.agencies(role).stream())
                .findFirst()
                .flatMap(code -> agencies.inCharge(code, LocalDate.now(clock)));
    }

    private List<Map<String, Object>> lines(Made made) {
        List<Map<String, Object>> lines = new ArrayList<>(made.report().rows().stream().map(row -> line(made, row)).toList());
        Map<String, Object> totals = figures(made.report().totals());
        totals.put("summary", words.say("statistics.totals"));
        lines.add(totals);
        return lines;
    }

    private Map<String, Object> line(Made made, StatisticsRow row) {
        Map<String, Object> line = figures(row.counts());
        line.put("month", row.month() == null ? null : StatisticsFiles.MONTH.format(row.month()));
        line.put("agency", made.agency(row));
        line.put("procedure", reports.procedure(row));
        return line;
    }

    private Map<String, Object> figures(Counts counts) {
        Map<String, Object> line = new HashMap<>();
        for (Figure figure : Figure.values()) {
            line.put(StatisticsQuestions.key(figure), counts.of(figure));
        }
        line.put("onTimeShare", counts.onTimeShare() == null ? null : words.say("statistics.share", counts.onTimeShare()));
        return line;
    }
}
