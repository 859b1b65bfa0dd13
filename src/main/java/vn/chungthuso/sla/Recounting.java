package vn.chungthuso.sla;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearNotLoaded;
import vn.chungthuso.sla.StepRows.Row;

/**
 * Reckons the open deadlines again after the calendar has changed. What stands still is reckoned when it goes on. By which calendar that
 * was done last is remembered, so that what was broken off shows and is done again.
 */
@Service
public class Recounting {

    private static final int SLICE = 1000;

    /** An open step that is due at another time by another calendar. */
    public record Moved(StepClock step, OffsetDateTime to) {}

    /**
     * Some open steps that were looked at.
     *
     * @param moving ids of those that would move
     * @param last id of the last one that was looked at
     * @param stuck how many come into a year without a calendar
     */
    public record Slice(List<Long> moving, long last, int stuck) {}

    private final StepRows rows;
    private final DossierClocks dossiers;
    private final ReckoningRow reckoning;
    private final Clock clock;

    Recounting(StepRows rows, DossierClocks dossiers, ReckoningRow reckoning, Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.reckoning = reckoning;
        this.clock = clock;
    }

    /**
     * Looks once at every open step; nothing is changed.
     *
     * @throws YearNotLoaded where a deadline would come into a year without a calendar
     */
    public Outlook outlook(WorkingTime time) {
        LongStream.Builder moving = LongStream.builder();
        long[] earlier = {0};
        forEachOpen(row -> {
            OffsetDateTime due = due(row, time);
            if (!due.isEqual(row.step().dueAt())) {
                moving.add(row.step().id());
                earlier[0] += due.isBefore(row.step().dueAt()) ? 1 : 0;
            }
        });
        return new Outlook(moving.build().toArray(), earlier[0]);
    }

    /** Those of the steps that are still open and would move, by their ids; nothing is changed. */
    public List<Moved> moving(Collection<Long> steps, WorkingTime time) {
        return rows.open(steps).stream().flatMap(row -> moved(row, time).stream()).toList();
    }

    /** Looks at the open steps behind one; empty where there are none. */
    public Optional<Slice> behind(long step, WorkingTime time) {
        List<Row> slice = rows.openAfter(step, SLICE);
        return slice.isEmpty() ? Optional.empty() : Optional.of(slice(slice, time));
    }

    /** Moves those of the steps that are still open, joining the caller's transaction; the answer says which. */
    public List<Moved> move(Collection<Long> steps, WorkingTime time) {
        return rows.lock(steps).stream().flatMap(row -> {
            Optional<Moved> moved = moved(row, time);
            moved.ifPresent(one -> rows.move(
                    one.step().id(), row.counting(), row.counting().soft(time.of(one.step().agency()), one.to(), row.warningHours()), one.to()));
            return moved.stream();
        }).toList();
    }

    /** Moves what dossiers may take as a whole; false where some come into a year without a calendar and stay. */
    public boolean moveDossiers(WorkingTime time) {
        boolean whole = true;
        List<DossierClocks.Row> slice = dossiers.runningAfter("", SLICE);
        while (!slice.isEmpty()) {
            for (DossierClocks.Row row : slice) {
                whole &= move(row, time);
            }
            slice = dossiers.runningAfter(slice.get(slice.size() - 1).code(), SLICE);
        }
        return whole;
    }

    /** Whether deadlines wait to be reckoned by this version of the calendar. */
    public boolean isBehind(long version) {
        return reckoning.version() < version;
    }

    /** Whether they wait, or are to be looked at once more. */
    public boolean isDue(long version) {
        return isBehind(version) || reckoning.isDueAgain(OffsetDateTime.now(clock));
    }

    /** All open deadlines were reckoned by this version of the calendar. */
    public void reckoned(long version) {
        reckoning.reckoned(version, OffsetDateTime.now(clock));
    }

    private boolean move(DossierClocks.Row row, WorkingTime time) {
        try {
            OffsetDateTime due = row.counting().due(time.of(row.agency()));
            if (!due.isEqual(row.dueAt())) {
                dossiers.moveIfUnchanged(row, due);
            }
            return true;
        } catch (YearNotLoaded missing) {
            return false;
        }
    }

    private Slice slice(List<Row> slice, WorkingTime time) {
        LongStream.Builder moving = LongStream.builder();
        int stuck = 0;
        for (Row row : slice) {
            try {
                moved(row, time).ifPresent(one -> moving.add(one.step().id()));
            } catch (YearNotLoaded missing) {
                stuck++;
            }
        }
        return new Slice(moving.build().boxed().toList(), slice.get(slice.size() - 1).step().id(), stuck);
    }

    private static Optional<Moved> moved(Row row, WorkingTime time) {
        OffsetDateTime due = due(row, time);
        return due.isEqual(row.step().dueAt()) ? Optional.empty() : Optional.of(new Moved(row.step(), due));
    }

    private static OffsetDateTime due(Row row, WorkingTime time) {
        return row.counting().due(time.of(row.step().agency()));
    }

    private void forEachOpen(Consumer<Row> each) {
        List<Row> slice = rows.openAfter(0, SLICE);
        while (!slice.isEmpty()) {
            slice.forEach(each);
            slice = rows.openAfter(slice.get(slice.size() - 1).step().id(), SLICE);
        }
    }
}
