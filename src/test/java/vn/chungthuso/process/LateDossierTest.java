package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.sla.Light;
import vn.chungthuso.sla.OpenStep;
import vn.chungthuso.sla.OpenStepOrder;
import vn.chungthuso.sla.OpenSteps;
import vn.chungthuso.sla.Period;
import vn.chungthuso.sla.Statistics;
import vn.chungthuso.sla.StatisticsQuestion;
import vn.chungthuso.sla.StepFilter;
import vn.chungthuso.sla.Timelines;

/** A whole late dossier by the engine's clock: near, late, told upwards, ended late, counted in the report of its month. */
class LateDossierTest extends HouseTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-06-01T09:00+07:00");
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    @Autowired
    private LateSteps lateSteps;

    @Autowired
    private OpenSteps openSteps;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Statistics statistics;

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    /** The clock stands at a moment: the round is made, what is due fires. */
    private OpenStep come(String code, String moment) {
        at(OffsetDateTime.parse(moment));
        lateSteps.round();
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(LateSteps.PROCESS).list().stream()
                .flatMap(telling -> engine.getManagementService().createJobQuery().processInstanceId(telling.getId()).executable().list().stream())
                .map(Job::getId)
                .forEach(engine.getManagementService()::executeJob);
        return open(code);
    }

    private OpenStep open(String code) {
        return openSteps.page(new StepFilter(null, null, null, null, null, null, code), OpenStepOrder.DUE, 0, 1).items().get(0);
    }

    private long late() {
        return statistics.report(new StatisticsQuestion(JUNE, null, null), Set.of()).totals().late();
    }

    @Test
    void itIsRemindedToldUpwardsAndReported() {
        at(MONDAY);
        long before = late();
        String code = office.submit("clerk", Office.request());
        assertThat(open(code).light()).isEqualTo(Light.GREEN);

        OpenStep near = come(code, "2026-06-02T17:00+07:00");
        assertThat(near.light()).isEqualTo(Light.YELLOW);
        assertThat(near.escalated()).isEqualTo("ASSIGNEE");

        OpenStep overdue = come(code, "2026-06-03T17:00:01+07:00");
        assertThat(overdue.light()).isEqualTo(Light.RED);
        assertThat(overdue.escalated()).isEqualTo("LEADER");

        // told after closing time: the leader has the next working day
        assertThat(come(code, "2026-06-05T17:00+07:00").escalated()).isEqualTo("MANAGER");

        at(MONDAY.plusDays(25)); // its eight working days are over
        office.complete("clerk2", code, Map.of("outcome", "reject", "reason", "Không thuộc đối tượng"));
        assertThat(timelines.of(code).whole().late()).isTrue();
        assertThat(late()).isEqualTo(before + 1);
    }
}
