package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import vn.chungthuso.HouseTest;

/** Nobody meets a house without models, rights and accounts: lifecycle beans start in the order of their phases. */
class OpeningTest extends HouseTest {

    @Autowired
    Opening opening;

    @Test
    void theWebServerStartsAfterTheOpening(@Autowired @Qualifier("webServerStartStop") SmartLifecycle webServer) {
        assertThat(opening.isRunning()).isTrue();
        assertThat(webServer.getPhase()).isGreaterThan(opening.getPhase());
    }
}
