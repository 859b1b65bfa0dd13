package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.ChungThuSoApplication;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;

/** A house that was down for two days and comes up on a server elsewhere: timers keep their moments, and everybody is told once, in order. */
@Tag("own-jvm")
class RestartTest {

    private static final List<Kind> TELLING = List.of(Kind.DEADLINE_NEAR, Kind.LEADER_TOLD, Kind.MANAGER_TOLD);

    @TempDir
    Path folder;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    /** @param zone of the machine; @param rounds whether it works by itself, else by hand */
    private ConfigurableApplicationContext start(String zone, boolean rounds) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        return SpringApplication.from(ChungThuSoApplication::main)
                .with(Office.class)
                .run(
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("house"),
                        "--camunda.bpm.job-execution.enabled=" + rounds,
                        "--chungthuso.process.deadline-round=" + (rounds ? "PT1S" : "P1D"),
                        "--spring.mail.host=127.0.0.1",
                        "--chungthuso.dispatch.mail-round=P1D",
                        "--chungthuso.sla.rollup-first=P1D",
                        "--chungthuso.sla.rollup-round=P1D",
                        "--chungthuso.document.demo-keys=target/demo-keys")
                .getApplicationContext();
    }

    private static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(moment).toInstant()));
    }

    private static List<Instant> timers(ConfigurableApplicationContext house, String code) {
        ProcessEngine engine = house.getBean(ProcessEngine.class);
        String step = house.getBean(JdbcClient.class).sql("select id from step_clock where code = ? and ended_at is null").param(code)
                .query(String.class).single();
        String telling = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("HAN-" + step).singleResult().getId();
        return engine.getManagementService().createJobQuery().processInstanceId(telling).timers().list().stream()
                .map(Job::getDuedate).map(Date::toInstant).toList();
    }

    private static List<Kind> told(ConfigurableApplicationContext house, String code) {
        return house.getBean(DossierLog.class).history(code).stream().map(DossierEvent::kind).filter(TELLING::contains).toList();
    }

    private static void awaitTold(ConfigurableApplicationContext house, String code, Kind... kinds) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(told(house, code)).containsExactly(kinds));
    }

    @Test
    void whatFellDueWhileTheHouseWasDownIsToldOnceAndInOrderWhereverTheServerStands() {
        String near;
        String untold;
        try (ConfigurableApplicationContext house = start("UTC", false)) {
            at("2026-06-01T09:00+07:00"); // the demo's old dossiers have put the clock back to today
            Office office = house.getBean(Office.class);
            near = office.submit("clerk", Office.request());
            at("2026-06-02T10:00+07:00");
            untold = office.submit("clerk", Office.request());
            at("2026-06-02T17:00+07:00");
            house.getBean(DeadlineRounds.class).round();
            assertThat(told(house, near)).containsExactly(Kind.DEADLINE_NEAR);
            assertThat(timers(house, near)).containsExactly(Instant.parse("2026-06-03T10:00:00Z"));
        }

        at("2026-06-05T08:00+07:00"); // both are late by now
        try (ConfigurableApplicationContext house = start("America/Los_Angeles", true)) {
            awaitTold(house, near, Kind.DEADLINE_NEAR, Kind.LEADER_TOLD);
            awaitTold(house, untold, Kind.DEADLINE_NEAR, Kind.LEADER_TOLD);
            assertThat(timers(house, near)).as("the leader has one working day").containsExactly(Instant.parse("2026-06-08T10:00:00Z"));

            at("2026-06-08T17:00+07:00");
            awaitTold(house, near, Kind.DEADLINE_NEAR, Kind.LEADER_TOLD, Kind.MANAGER_TOLD);
            awaitTold(house, untold, Kind.DEADLINE_NEAR, Kind.LEADER_TOLD, Kind.MANAGER_TOLD);

            at("2026-06-10T17:00+07:00");
            house.getBean(DeadlineRounds.class).round();
            assertThat(told(house, near)).containsExactlyElementsOf(TELLING);
            assertThat(house.getBean(JdbcClient.class).sql("select count(*) from mail_outbox where kind = 'DEADLINE' and account = 'clerk2' and code in (?, ?)")
                            .params(near, untold).query(Long.class).single())
                    .isEqualTo(2);
        }
    }
}
