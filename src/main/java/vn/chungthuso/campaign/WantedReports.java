package vn.chungthuso.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Whom a campaign asks: the units in the order of their groups, then whoever sums up for several of them. */
@Component
class WantedReports {

    private final JdbcOperations batches;

    WantedReports(JdbcOperations batches) {
        this.batches = batches;
    }

    private record Wanted(String group, String agency, boolean consolidates, String receiver, LocalDate deadline, boolean evidenceWanted) {}

    /** @param receiver who takes the reports of groups without an aggregator */
    void want(String campaign, String receiver, List<UnitGroup> groups) {
        List<Wanted> wanted = wanted(receiver, groups);
        batches.batchUpdate(
                """
                insert into campaign_unit (campaign, number, unit_group, agency, consolidates, receiver_agency, deadline, evidence_wanted)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, wanted.size()).mapToObj(number -> row(campaign, number, wanted.get(number))).toList());
    }

    /** An aggregator of several groups reports once, by the later day. */
    private static List<Wanted> wanted(String receiver, List<UnitGroup> groups) {
        List<Wanted> wanted = new ArrayList<>();
        Map<String, LocalDate> aggregators = new LinkedHashMap<>();
        for (UnitGroup group : groups) {
            String to = group.aggregator() == null ? receiver : group.aggregator();
            group.units().forEach(unit -> wanted.add(new Wanted(group.name(), unit, false, to, group.deadline(), group.evidenceWanted())));
            if (!to.equals(receiver)) {
                aggregators.merge(to, group.consolidateBefore(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        aggregators.forEach((aggregator, before) ->
                wanted.add(new Wanted(UnitGroup.CONSOLIDATION, aggregator, true, receiver, before, false)));
        return wanted;
    }

    private static Object[] row(String campaign, int number, Wanted one) {
        return new Object[] {
            campaign, number, one.group(), one.agency(), one.consolidates(), one.receiver(), one.deadline(), one.evidenceWanted()
        };
    }
}
