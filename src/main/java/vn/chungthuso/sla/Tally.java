package vn.chungthuso.sla;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.chungthuso.terms.Procedure;

/** Gathers what came in and went out, month by month, for each agency and procedure; what was waiting in between follows from it. */
final class Tally {

    /** @param agency empty where all are counted together, as is {@code procedure} */
    private record Key(String agency, String procedure) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byAgency = agency.compareTo(other.agency);
            return byAgency != 0 ? byAgency : procedure.compareTo(other.procedure);
        }
    }

    private final YearMonth first;
    private final int months;
    private final Map<Key, Account> accounts = new TreeMap<>();

    Tally(Period period) {
        this.first = YearMonth.from(period.from());
        this.months = period.months().size();
    }

    /** Of one agency and procedure. Months count from that of the first day; those before and after are no month of it. */
    final class Account {

        private long opening;
        private final long[] received = new long[months];
        private final long[] onTime = new long[months];
        private final long[] late = new long[months];
        private final long[] overdue = new long[months];

        void open(long count) {
            opening += count;
        }

        void receive(int month, long count) {
            received[index(month)] += count;
        }

        void end(int month, boolean isLate, long count) {
            (isLate ? late : onTime)[index(month)] += count;
        }

        /** Overdue at the end of this month. */
        void overdue(int month, long count) {
            overdue[index(month)] += count;
        }

        /** Overdue at the end of each of these months, the last one left out; null = to the end. */
        void overdue(int from, Integer until, long count) {
            int end = until == null ? months : index(until);
            for (int month = Math.max(0, index(from)); month < end; month++) {
                overdue[month] += count;
            }
        }

        private int index(int month) {
            return month - number(first);
        }

        private List<Counts> byMonth() {
            List<Counts> counts = new ArrayList<>();
            long carried = opening;
            for (int month = 0; month < months; month++) {
                long waiting = carried + received[month] - onTime[month] - late[month];
                counts.add(new Counts(carried, received[month], onTime[month], late[month], waiting, overdue[month]));
                carried = waiting;
            }
            return counts;
        }

        private Counts together() {
            List<Counts> each = byMonth();
            Counts sum = each.stream().reduce(Counts.NONE, Counts::plus);
            Counts last = each.get(months - 1);
            return new Counts(opening, sum.received(), sum.onTime(), sum.late(), last.waiting(), last.overdue());
        }
    }

    /** A month as a number that grows by one from month to month. */
    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    Account of(String agency, String procedure) {
        return accounts.computeIfAbsent(new Key(agency, procedure), key -> new Account());
    }

    /** @param present months after this one have not begun and have no row */
    Report report(boolean byMonth, YearMonth present) {
        Counts totals = accounts.values().stream().map(Account::together).reduce(Counts.NONE, Counts::plus);
        List<StatisticsRow> rows = new ArrayList<>();
        accounts.forEach((key, account) -> rows.addAll(byMonth ? monthly(key, account) : List.of(row(null, key, account.together()))));
        rows.removeIf(row -> row.counts().isEmpty());
        if (byMonth) {
            rows.removeIf(row -> row.month().isAfter(present));
            rows.sort(Comparator.comparing(StatisticsRow::month)); // stable: agencies and procedures stay in order
        }
        return new Report(rows, totals);
    }

    private List<StatisticsRow> monthly(Key key, Account account) {
        List<Counts> counts = account.byMonth();
        return IntStream.range(0, months).mapToObj(month -> row(first.plusMonths(month), key, counts.get(month))).toList();
    }

    private static StatisticsRow row(YearMonth month, Key key, Counts counts) {
        return new StatisticsRow(
                month,
                key.agency().isEmpty() ? null : key.agency(),
                key.procedure().isEmpty() ? null : Procedure.valueOf(key.procedure()),
                counts);
    }
}
