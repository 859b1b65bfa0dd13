package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.chungthuso.ChungThuSoApplication;
import vn.chungthuso.TestDatabases;

/** The profile {@code production} starts safely or not at all (contract §1). */
class ProductionTest {

    private static final String SECRET = "--chungthuso.process.admin-password=mot-mat-khau-dai";

    private static String database;

    @BeforeAll
    static void aDatabase() {
        database = TestDatabases.emptyPostgresUrl();
    }

    private static ConfigurableApplicationContext start(String url, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres"));
        args.addAll(List.of(more));
        return SpringApplication.run(ChungThuSoApplication.class, args.toArray(String[]::new));
    }

    @Test
    void itStartsOnPostgresWithOnlyTheAdministratorAndRefusesADemoPassword() {
        try (var house = start(database, "--spring.datasource.password=postgres", SECRET)) {
            IdentityService identity = house.getBean(IdentityService.class);
            assertThat(identity.createUserQuery().list()).extracting("id").containsExactly("admin");
            var clerk = identity.newUser("clerk");
            clerk.setPassword("clerk");
            identity.saveUser(clerk);
        }
        assertThatThrownBy(() -> start(database, "--spring.datasource.password=postgres", SECRET))
                .hasStackTraceContaining("clerk still has a demo password");
    }

    @Test
    void itRefusesAnH2Url() {
        assertThatThrownBy(() -> start("jdbc:h2:mem:production", "--spring.datasource.password=x", SECRET)).hasStackTraceContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void itRefusesAMissingDatabasePassword() {
        assertThatThrownBy(() -> start(TestDatabases.emptyPostgresUrl(), SECRET)).hasStackTraceContaining("SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void itRefusesAMissingAdministratorPassword() {
        assertThatThrownBy(() -> start(TestDatabases.emptyPostgresUrl(), "--spring.datasource.password=postgres"))
                .hasStackTraceContaining("CHUNGTHUSO_PROCESS_ADMIN_PASSWORD");
    }
}
