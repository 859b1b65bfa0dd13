package vn.chungthuso.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.VisibleAgencies;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.sla.Figure;
import vn.chungthuso.sla.Grouping;
import vn.chungthuso.sla.Period;
import vn.chungthuso.sla.StatisticsQuestion;
import vn.chungthuso.terms.Procedure;

/** What somebody asks of the statistics, together with what they may see of it. */
@Component
class StatisticsQuestions {

    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

    private final VisibleAgencies visible;
    private final Agencies agencies;
    private final Clock clock;

    StatisticsQuestions(VisibleAgencies visible, Agencies agencies, Clock clock) {
        this.visible = visible;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @throws UnknownValue for a day, a period, an agency or a procedure that is none */
    StatisticsQuestion of(Caller caller, StatisticsAsked asked) {
        Period period = period(asked);
        Procedure procedure = asked.procedure() == null ? null : word(Procedure.class, "procedure", asked.procedure());
        boolean subtree = hasSubtree(asked);
        Set<String> seen = visible.of(caller);
        return new StatisticsQuestion(period, asked.agency() == null ? seen : within(asked.agency(), subtree, period, seen), procedure);
    }

    Set<Grouping> groupBy(StatisticsAsked asked) {
        Set<Grouping> groups = EnumSet.noneOf(Grouping.class);
        asked.groupBy().forEach(one -> groups.add(word(Grouping.class, "groupBy", one)));
        return groups.isEmpty() ? EnumSet.allOf(Grouping.class) : groups;
    }

    Figure figure(StatisticsAsked asked) {
        return Arrays.stream(Figure.values()).filter(figure -> key(figure).equals(asked.figure())).findFirst().orElseThrow(() -> new UnknownValue("figure"));
    }

    /** A figure as it stands in JSON and in addresses. */
    static String key(Figure figure) {
        return figure == Figure.ON_TIME ? "onTime" : key((Enum<?>) figure);
    }

    static String key(Grouping grouping) {
        return key((Enum<?>) grouping);
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Period period(StatisticsAsked asked) {
        LocalDate from = day("from", asked.from());
        LocalDate to = day("to", asked.to());
        if (from.isAfter(to)) {
            throw new UnknownValue("to", "statistics.wrong.order");
        }
        Period period = new Period(from, to);
        if (period.isTooLong()) {
            throw new UnknownValue("to", "statistics.wrong.long");
        }
        return period;
    }

    private static LocalDate day(String parameter, String typed) {
        if (typed == null || typed.isBlank()) {
            throw new UnknownValue(parameter, "statistics.wrong.missing");
        }
        try {
            if (DAY.matcher(typed.strip()).matches()) {
                return LocalDate.parse(typed.strip());
            }
        } catch (DateTimeException noDay) {
            throw new UnknownValue(parameter, "statistics.wrong.day");
        }
        throw new UnknownValue(parameter, "statistics.wrong.day");
    }

    /** The agency with all that stand below it today or stood there at the end of the period, as far as they are seen. */
    private Set<String> within(String agency, boolean subtree, Period period, Set<String> seen) {
        if (!agencies.isKnown(agency)) {
            throw new UnknownValue("agency");
        }
        Set<String> within = new HashSet<>(Set.of(agency));
        if (subtree) {
            within.addAll(agencies.subtree(agency, LocalDate.now(clock)));
            within.addAll(agencies.subtree(agency, period.to()));
        }
        if (seen != null) {
            within.retainAll(seen);
        }
        return within;
    }

    private static boolean hasSubtree(StatisticsAsked asked) {
        return switch (asked.subtree() == null ? "" : asked.subtree()) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new UnknownValue("subtree");
        };
    }

    private static <E extends Enum<E>> E word(Class<E> type, String parameter, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> type == Grouping.class ? key(one).equals(typed) : one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new UnknownValue(parameter));
    }
}
