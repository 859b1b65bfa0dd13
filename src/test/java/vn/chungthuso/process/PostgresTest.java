package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungthuso.Office;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Documents;

/** The migrations and one whole flow on a real PostgreSQL. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            "spring.flyway.placeholders.bytes=bytea",
            "camunda.bpm.job-execution.enabled=false",
            "chungthuso.document.demo-keys=target/demo-keys"
        })
@ActiveProfiles("demo")
@Tag("own-jvm")
@Import(Office.class)
class PostgresTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = TestDatabases.emptyPostgresUrl();
        registry.add("spring.datasource.url", () -> url);
    }

    @Autowired
    Office office;

    @Autowired
    Documents documents;

    @Autowired
    Typesetting typesetting;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aRequestGoesFromTheFormToAnActiveCertificate() {
        String code = office.shipped(Office.request());
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());
        String letter = office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(code));

        office.fire(code, "Event_EffectiveTimeReached");

        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
        assertThat(documents.of(letter)).isNotEmpty().map(typesetting::withPages).allSatisfy(document ->
                assertThat(documents.content(document)).hasSize((int) document.byteCount()));
    }
}
