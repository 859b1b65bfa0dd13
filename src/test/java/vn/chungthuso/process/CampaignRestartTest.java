package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.ChungThuSoApplication;
import vn.chungthuso.Office;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.UnitReports;

/** A server that goes down while it sends a campaign: what was sent stays sent, the rest follows when it is up again. */
@Tag("own-jvm")
class CampaignRestartTest {

    private static final String PROVINCE = "ubnd-tinh-long-an";

    private static ConfigurableApplicationContext house(Path folder, boolean withJobs) {
        return new SpringApplicationBuilder(ChungThuSoApplication.class).profiles("demo").run(
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("house"),
                "--camunda.bpm.job-execution.enabled=" + withJobs,
                "--chungthuso.document.demo-keys=target/demo-keys");
    }

    private static String begun(ConfigurableApplicationContext house, Office office) {
        String today = Office.today();
        Map<String, Object> campaign = Map.of(
                "kind", "ROLLOUT", "owner", PROVINCE, "title", "đăng ký chữ ký số", "letterNumber", "12/UBND-VP", "letterDate", today, "remindDays", "3",
                "staffCategories", List.of("CIVIL_SERVANT"),
                "first", Map.of("units", List.of(), "unitsBelow", PROVINCE, "deadline", LocalDate.parse(today).plusDays(10).toString()));
        return office.as("superior-clerk", () -> house.getBean(CampaignWork.class).define(campaign));
    }

    @Test
    void aCampaignThatWasBeingSentIsSentOnAfterARestart(@TempDir Path folder) {
        String code;
        try (var house = house(folder, false)) {
            var office = house.getAutowireCapableBeanFactory().createBean(Office.class);
            code = begun(house, office);
            var jobs = office.jobs(code);
            house.getBean(ManagementService.class).executeJob(jobs.get(0).getId());
            house.getBean(JdbcClient.class)
                    .sql("update ACT_RU_JOB set LOCK_OWNER_ = 'the server that went down', LOCK_EXP_TIME_ = timestamp '2020-01-01 00:00:00' where ID_ = ?")
                    .param(jobs.get(1).getId())
                    .update();
            assertThat(told(house, code)).contains(0, 1);
        }

        try (var house = house(folder, true)) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(told(house, code)).containsOnly(1));

            long tasks = house.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(code).count();
            assertThat(tasks).isEqualTo(told(house, code).size());
        }
    }

    private static List<Integer> told(ConfigurableApplicationContext house, String code) {
        return house.getBean(UnitReports.class).of(code).stream().map(CampaignUnit::told).toList();
    }
}
