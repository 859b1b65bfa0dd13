package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;

/** One dossier in time: its clock, its way through the models while it runs and after it ended, and who may look at it in Cockpit. */
class TimelineTest extends ClockRowsTest {

    private String submitted() {
        String code = office.submit("clerk", Office.request());
        jdbc.sql("delete from step_clock where code = ?").param(code).update(); // the rows of this test are its own
        return code;
    }

    private ClockRow stay(String code) {
        return ClockRow.of(code, COMMUNE, NOW.minusDays(2).withHour(8));
    }

    @Test
    void theIntervalsAddUpToTheSums() {
        String code = submitted();
        stay(code).ended(NOW.minusDays(1), 3, false).put(jdbc);
        stay(code).with("activity", "Activity_SupplementRequest").with("stops_clock", true).ended(NOW.minusDays(1), 10, null).put(jdbc);
        ClockRow.of(code, COMMUNE, NOW.minusHours(2)).with("person", "clerk2").put(jdbc);

        JsonNode clock = as("manager").get("/api/sla/" + code).json();

        assertThat(clock.path("stays").findValuesAsText("clock")).containsExactly("RUNNING", "STOPPED", "RUNNING");
        assertThat(clock.at("/stays/2/worked/text").asText()).isEqualTo("2 giờ");
        assertThat(clock.at("/running/seconds").asLong()).isEqualTo(5 * 3600);
        assertThat(clock.at("/stopped/text").asText()).isEqualTo("1 ngày 2 giờ");
    }

    @Test
    void anExtensionIsShownWithItsReason() {
        String code = submitted();
        long step = stay(code).with("extension_days", 2).put(jdbc);
        jdbc.sql("insert into step_extension (step, days, reason, by_whom, at) values (?, 2, 'Chờ xác minh giấy tờ', 'leader', ?)").params(step, NOW).update();

        JsonNode extension = as("clerk").get("/api/sla/" + code).json().at("/stays/0/extensions/0");

        assertThat(extension.path("days").asInt()).isEqualTo(2);
        assertThat(extension.path("reason").asText()).isEqualTo("Chờ xác minh giấy tờ");
        assertThat(extension.path("byName").asText()).isEqualTo("Lê Thị Thu Hằng");
    }

    @ParameterizedTest
    @CsvSource({"manager, 200", "clerk, 200", "leader, 200", "admin, 200", "superior-clerk, 404", "unlock-desk, 404", "process-owner, 404"})
    void onlyWhoMaySeeTheDossierSeesItsClockAndItsWay(String account, int status) {
        String code = submitted();

        assertThat(as(account).get("/api/sla/" + code).status()).isEqualTo(status);
        assertThat(as(account).get("/api/dossiers/" + code + "/path").status()).isEqualTo(status);
    }

    @Test
    void aLetterHasAClockAndAWayToo() {
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));

        JsonNode path = as("manager").get("/api/letters/" + letter + "/path").json();

        assertThat(as("manager").get("/api/sla/" + letter).status()).isEqualTo(200);
        assertThat(path.path("state").asText()).isEqualTo("Chờ lãnh đạo ký");
        assertThat(path.at("/instances/0/visits").findValuesAsText("activity")).contains("Activity_ComposeLetter").doesNotContain("Activity_SendLetter");
        assertThat(as("superior-clerk").get("/api/letters/" + letter + "/path").status()).isEqualTo(404);
    }

    @Test
    void aFinishedDossierKeepsItsWay() {
        String code = office.submit("clerk", Office.request());
        office.complete("clerk2", code, Map.of("outcome", "reject", "reason", "Không thuộc diện được cấp"));

        JsonNode path = as("manager").get("/api/dossiers/" + code + "/path").json();
        JsonNode first = path.at("/instances/0");

        assertThat(path.at("/instances").findValuesAsText("process")).contains("issueCertificate", "reviewRequest");
        assertThat(first.has("ended")).isTrue();
        assertThat(path.findValuesAsText("personName")).contains("Tô Minh Khuê");
        assertThat(first.path("visits")).allSatisfy(visit -> assertThat(visit.has("ended")).isTrue());
    }

    @Test
    void theFlowsThatWereTakenJoinTheNodesThatWereReached() {
        String code = office.accepted(Office.request());

        JsonNode path = as("clerk").get("/api/dossiers/" + code + "/path").json();
        for (JsonNode instance : path.path("instances")) {
            String model = as("clerk").get(instance.path("diagram").asText()).text();
            List<String> visited = instance.path("visits").findValuesAsText("activity");

            assertThat(instance.path("flows")).isNotEmpty().allSatisfy(flow -> {
                var found = Pattern.compile("<(?:bpmn:)?sequenceFlow [^>]*id=\"%s\"[^>]*>".formatted(flow.asText())).matcher(model);
                assertThat(found.find()).as(flow.asText()).isTrue();
                assertThat(visited).contains(attribute(found.group(), "sourceRef"), attribute(found.group(), "targetRef"));
            });
        }
    }

    private static String attribute(String element, String name) {
        return element.replaceFirst(".*" + name + "=\"([^\"]*)\".*", "$1");
    }

    @Test
    void anUnknownModelIsNotFound() {
        assertThat(as("clerk").get("/api/models/issueCertificate/999.bpmn").status()).isEqualTo(404);
        assertThat(as("clerk").get("/api/models/issueCertificate/0.bpmn").status()).isEqualTo(404);
        assertThat(as("clerk").get("/api/models/issueCertificate/-1.bpmn").status()).isEqualTo(404);
        assertThat(as("clerk").get("/api/models/khongCo/1.bpmn").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"manager, true", "leader, true", "superior-leader, true", "process-owner, true", "admin, true", "clerk, false", "holder, false", "unlock-desk, false"})
    void cockpitOpensForThoseWhoSupervise(String account, boolean opens) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();

        assertThat(engine.getAuthorizationService().isUserAuthorized(account, groups, Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isEqualTo(opens);
    }

    @Test
    void theEngineItselfShowsAManagerNoInstance() {
        submitted();

        assertThat(as("manager").get("/engine-rest/process-instance/count").json().path("count").asInt()).isZero();
        assertThat(as("manager").get("/engine-rest/history/process-instance/count").json().path("count").asInt()).isZero();
    }
}
