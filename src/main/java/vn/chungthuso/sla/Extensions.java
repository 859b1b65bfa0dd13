package vn.chungthuso.sla;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.sla.StepRows.Row;

/** More time for a step, with a reason and within a limit; the dossier as a whole gets it too. */
@Service
public class Extensions {

    /** More time that was given. */
    public record Extension(int days, String reason, String by, OffsetDateTime at) {}

    private final StepRows rows;
    private final DossierClocks dossiers;
    private final JdbcClient jdbc;
    private final WorkingTime workingTime;
    private final Clock clock;

    Extensions(StepRows rows, DossierClocks dossiers, JdbcClient jdbc, WorkingTime workingTime, Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /**
     * Gives a step more time.
     *
     * @param days working days, so many at least that it is due in time to come
     * @param most working days that it may get altogether
     * @return when it is due now
     * @throws ExtensionRefused where the step is done, has no term of a table, would get more than {@code most}, or would be late still
     */
    public OffsetDateTime extend(long step, int days, int most, String reason, String by) {
        Row row = rows.lock(step).filter(open -> open.counting() != null).orElseThrow(() -> new ExtensionRefused(1, 0));
        WorkingTime time = workingTime.of(row.step().agency());
        int left = most - row.step().extensionDays();
        int least = 1;
        while (least <= left && !row.counting().extended(least).due(time).isAfter(OffsetDateTime.now(clock))) {
            least++;
        }
        if (days < least || days > left) {
            throw new ExtensionRefused(least, left);
        }
        Counting longer = row.counting().extended(days);
        OffsetDateTime due = longer.due(time);
        rows.move(step, longer, longer.soft(time, due, row.warningHours()), due);
        dossiers.extend(row.step().code(), days);
        jdbc.sql("insert into step_extension (step, days, reason, by_whom, at) values (?, ?, ?, ?, ?)")
                .params(step, days, reason, by, OffsetDateTime.now(clock))
                .update();
        return due;
    }

    /** What a step was given, the oldest first. */
    public List<Extension> of(long step) {
        return jdbc.sql("select days, reason, by_whom as by, at from step_extension where step = ? order by id")
                .param(step)
                .query(Extension.class)
                .list();
    }
}
