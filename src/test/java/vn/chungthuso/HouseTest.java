package vn.chungthuso;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** The whole house on a database in memory, started once for all tests that extend this; timers are fired by hand. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:house;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "chungthuso.document.demo-keys=target/demo-keys",
            "chungthuso.dispatch.mail-round=P1D",
            "chungthuso.sla.rollup-first=P1D",
            "chungthuso.sla.rollup-round=P1D"
        })
@ActiveProfiles("demo")
@Import({Office.class, Footsteps.class})
public abstract class HouseTest {

    /** The office's mail server; rounds are made by hand. */
    protected static final GreenMail MAIL = new GreenMail(new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        MAIL.start();
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @Autowired
    protected Office office;

    @Autowired
    protected ProcessEngine engine;

    @BeforeEach
    void bindAssertions() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void resetClock() {
        BpmnAwareTests.reset();
        ClockUtil.reset();
        engine.getIdentityService().clearAuthentication();
    }
}
