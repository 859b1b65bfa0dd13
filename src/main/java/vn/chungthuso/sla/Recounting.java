package vn.chungthuso.sla;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.sla.StepRows.Row;

/** Reckons the open deadlines again after the calendar has changed. What stands still is reckoned when it goes on. */
@Service
public class Recounting {

    private static final int SLICE = 1000;

    /** An open step that is due at another time by another calendar. */
    public record Moved(StepClock step, OffsetDateTime to) {}

    private final StepRows rows;
    private final DossierClocks dossiers;

    Recounting(StepRows rows, DossierClocks dossiers) {
        this.rows = rows;
        this.dossiers = dossiers;
    }

    /** Which open steps would move; nothing is changed. */
    public List<Moved> preview(WorkingTime time) {
        List<Moved> moved = new ArrayList<>();
        forEachOpen(row -> {
            OffsetDateTime due = row.counting().due(time.of(row.step().agency()));
            if (!due.isEqual(row.step().dueAt())) {
                moved.add(new Moved(row.step(), due));
            }
        });
        return moved;
    }

    /** Moves the open steps and dossiers; the answer says which steps. */
    public List<Moved> apply(WorkingTime time) {
        List<Moved> moved = preview(time);
        moved.forEach(one -> rows.lock(one.step().id()).ifPresent(row -> rows.move(
                one.step().id(),
                row.counting(),
                row.counting().soft(time.of(one.step().agency()), one.to(), row.warningHours()),
                one.to())));
        moveDossiers(time);
        return moved;
    }

    private void forEachOpen(Consumer<Row> each) {
        List<Row> slice = rows.openAfter(0, SLICE);
        while (!slice.isEmpty()) {
            slice.forEach(each);
            slice = rows.openAfter(slice.get(slice.size() - 1).step().id(), SLICE);
        }
    }

    private void moveDossiers(WorkingTime time) {
        List<DossierClocks.Row> slice = dossiers.runningAfter("", SLICE);
        while (!slice.isEmpty()) {
            slice.forEach(row -> dossiers.move(row.code(), row.counting(), time.of(row.agency())));
            slice = dossiers.runningAfter(slice.get(slice.size() - 1).code(), SLICE);
        }
    }
}
