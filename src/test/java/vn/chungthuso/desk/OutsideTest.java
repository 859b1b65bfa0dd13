package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What the outside finds at all: logins, open addresses, errors, who one is and which agencies there are (contract §1, §6). */
class OutsideTest extends DeskTest {

    @Test
    void healthIsOpenAndUp() {
        Answer answer = nobody().get("/actuator/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/shutdown"})
    void nothingElseOfTheMachineIsShown(String address) {
        assertThat(nobody().get(address).status()).isIn(401, 404);
    }

    @Test
    void theAddressesAreListedForAnyone() {
        Answer answer = nobody().get("/api/docs");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("paths").fieldNames()).toIterable().contains(
                "/api/me", "/api/agencies", "/api/dossiers", "/api/dossiers/{code}", "/api/dossiers/{code}/documents",
                "/api/letters/{code}/replies", "/api/calendar/due", "/api/calendar/elapsed",
                "/api/forms", "/api/forms/{formKey}.pdf", "/api/forms/{formKey}/example.pdf", "/api/reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/calendar/due?from=2026-02-13T09:00:00%2B07:00&workingDays=3",
        "/api/calendar/elapsed?from=2026-03-02T14:00&to=2026-03-04T03:00:00Z"})
    void theCalendarIsOpen(String address) {
        assertThat(nobody().get(address).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/me", "/api/agencies", "/api/dossiers", "/api/dossiers/HS-2026-000001", "/api/letters/VB-2026-000001", "/api/khong-co", "/api",
        "/api/tasks/1/subject", "/api/dossiers/HS-2026-000001/documents/1.pdf"})
    void ourAddressesAskForALogin(String address) {
        Answer answer = nobody().get(address);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.detail()).isEqualTo("Hãy đăng nhập rồi thử lại.");
        assertThat(answer.headers().getFirst("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/calendar/../agencies", "/api/docs/../agencies", "/api/docs/%2e%2e/agencies", "/api/calendar/..;/agencies", "//api/agencies",
        "/api;x=1/agencies", "/api/calendar/;/../agencies", "/api/docs/..%2fagencies", "/./api/agencies", "/x/../api/agencies"})
    void noDetourLeadsAroundTheLogin(String address) {
        assertThat(nobody().get(address).status()).isIn(400, 401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/engine-rest/task", "/engine-rest/process-definition", "/engine-rest/engine/default/task", "/engine-rest/history/variable-instance",
        "/engine-rest/user", "/engine-rest/version", "/engine-rest//task", "/engine-rest;x=1/task", "/x/../engine-rest/task",
        "/engine-rest/engine", "/engine-rest/engine/"})
    void theEnginesAddressesAskForALogin(String address) {
        assertThat(nobody().get(address).status()).isIn(400, 401, 404);
        assertThat(nobody().get("/engine-rest/task").status()).isEqualTo(401);
    }

    @Test
    void theEnginesAddressesTakeTheLogin() {
        assertThat(as("clerk").get("/engine-rest/task").status()).isEqualTo(200);
        assertThat(new Outside(port(), headers -> headers.setBasicAuth("nobody", "nobody")).get("/engine-rest/task").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic %%%", "Basic Og==", "Basic bm9ib2R5", "Bearer abc", "Basic bm9ib2R5Om5vYm9keQ=="})
    void aBadLoginIsRefused(String header) {
        var caller = new Outside(port(), headers -> headers.set("Authorization", header));

        assertThat(caller.get("/api/me").status()).isEqualTo(401);
        assertThat(caller.get("/engine-rest/task").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "holder, holder, xa-my-phuoc, LONG_AN", "clerk, clerk, xa-my-phuoc, LONG_AN", "clerk2, clerk, xa-my-phuoc, LONG_AN",
        "leader, leader, xa-my-phuoc, LONG_AN", "superior-clerk, clerk, ubnd-tinh-long-an, LONG_AN", "superior-leader, leader, ubnd-tinh-long-an, LONG_AN",
        "manager, manager, ubnd-tinh-long-an, LONG_AN", "unlock-desk, unlock-desk, so-khcn-long-an, LONG_AN", "process-owner, process-owner,,",
        "admin, camunda-admin,,"})
    void eachDemoUserIsWhoTheContractSays(String user, String role, String agency, String profile) {
        var me = as(user).get("/api/me").json();

        assertThat(me.path("user").asText()).isEqualTo(user);
        assertThat(me.path("roles")).extracting(one -> one.asText()).containsExactly(role);
        assertThat(me.path("agency").asText(null)).isEqualTo(agency);
        assertThat(me.path("regionProfile").asText(null)).isEqualTo(profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M%E1%BB%B9%20Ph%C6%B0%E1%BB%9Bc", "my%20phuoc", "MY%20PHUOC", "xa-my-phuoc"})
    void anAgencyIsFoundByNameOrCodeWithAndWithoutDiacritics(String q) {
        Answer answer = as("holder").get("/api/agencies?q=" + q);

        assertThat(answer.json().findValuesAsText("code")).contains("xa-my-phuoc");
        assertThat(answer.json().findValuesAsText("code")).doesNotContain("ubnd-tinh-long-an");
    }

    @Test
    void anAgencyIsShownWithItsPlaceInTheTree() {
        var unit = as("clerk").get("/api/agencies?q=xa-my-phuoc.vhxh").json().get(0);

        assertThat(unit.path("code").asText()).isEqualTo("xa-my-phuoc.vhxh");
        assertThat(unit.path("name").asText()).isEqualTo("Phòng Văn hóa - Xã hội xã Mỹ Phước");
        assertThat(unit.path("parent").asText()).isEqualTo("xa-my-phuoc");
        assertThat(unit.path("province").asText()).isEqualTo("tỉnh Long An");
        assertThat(unit.path("regionProfile").asText()).isEqualTo("LONG_AN");
    }

    @Test
    void onlyAgenciesOfTodayAreOffered() {
        assertThat(as("clerk").get("/api/agencies").json().findValuesAsText("code"))
                .contains("xa-my-phuoc", "ubnd-tinh-kon-tum")
                .doesNotContain("huyen-duc-phuoc")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/khong-co, 404", "GET, /api, 404", "GET, /api/dossiers/HS-2026-999999, 404", "GET, /api/dossiers/khong-co/documents/1.pdf, 404",
        "GET, /api/dossiers/HS-2026-000001/documents/x.pdf, 404", "GET, /api/letters/khong-co, 404", "GET, /api/tasks/khong-co/subject, 404",
        "DELETE, /api/dossiers, 405", "PUT, /api/dossiers/HS-2026-000001, 405", "PATCH, /api/me, 405", "POST, /api/me, 405", "GET, /api/letters/x/replies, 405",
        "POST, /api/dossiers, 415", "POST, /api/tasks/search, 415", "POST, /api/letters/x/replies, 404", "GET, /api/calendar/due, 400", "POST, /api/calendar/due, 405"})
    void everyErrorIsAProblemInVietnamese(HttpMethod method, String address, int status) {
        Answer answer = as("clerk").send(method, address, MediaType.TEXT_PLAIN, "x");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertProblem(answer, status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "5", "\"x\"", "{\"procedure\":\"ISSUE\",}"})
    void aBodyThatIsNoRequestIsRefused(String body) {
        Map<String, Long> before = stored();

        Answer answer = as("clerk").send(HttpMethod.POST, "/api/dossiers", MediaType.APPLICATION_JSON, body);

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, 400);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/quy-trinh/nope", "/bieu-mau/nope"})
    void anAddressThatLeadsNowhereIsAPageToABrowser(String address) {
        Answer answer = as("clerk").get(address, MediaType.TEXT_HTML);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("<h1>", "role=\"alert\"", "Trang đầu");
    }

    @Test
    void anAddressThatLeadsNowhereIsAProblemToEverybodyElse() {
        assertProblem(as("clerk").get("/nowhere"), 404);
    }

    @Test
    void aDossierIsNotAnsweredInAnUnknownFormat() {
        Answer answer = as("clerk").get("/api/dossiers", MediaType.parseMediaType("application/x-unknown"));

        assertThat(answer.status()).isEqualTo(406);
        assertProblem(answer, 406);
        assertThat(answer.detail()).contains("application/json").doesNotContain("yaml");
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks/badges, ids", "/api/sla/waiting, process"})
    void aParameterThatIsMissingIsNamed(String address, String parameter) {
        Answer answer = as("clerk").get(address);

        assertProblem(answer, 400);
        assertThat(answer.wrongFields()).containsExactly(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/dossiers, text/plain, application/json", "/api/dossiers, application/yaml, application/json",
        "/api/signatures/inspect, application/json, multipart/form-data",
        "/api/certificates/inspect, application/json, multipart/form-data",
        "/api/imports/subscribers, application/json, multipart/form-data",
        "/api/dossiers/HS-2026-000001/documents, application/json, multipart/form-data"})
    void whoSendsAnotherTypeReadsWhichOneIsTaken(String address, String sent, String taken) {
        Answer answer = as("clerk").send(HttpMethod.POST, address, MediaType.parseMediaType(sent), "{}");

        assertProblem(answer, 415);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.detail()).contains(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/dossiers/..%2f..", "/api/dossiers/HS%00", "/api/dossiers/a%5cb"})
    void anAddressThatTheServerItselfTurnsAwayIsAProblemToo(String address) {
        Answer answer = as("clerk").get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, 400);
    }

    @Test
    void aRequestThatIsNoneIsAProblemToo() throws IOException {
        try (var line = new Socket("127.0.0.1", port())) {
            line.getOutputStream().write("GET /api/<x>?[ HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String heard = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(heard).startsWith("HTTP/1.1 400").contains("application/problem+json", "ký tự không được phép").doesNotContain("<html");
        }
    }

    @Test
    void whatFailsOutsideOfAnyAddressIsAProblemToo() {
        Answer answer = nobody().get("/error", MediaType.TEXT_HTML);

        assertThat(answer.status()).isEqualTo(404);
        assertProblem(answer, 404);
    }

    @Test
    void aFormOfAnUploadThatIsCutOffIsRefused() {
        MediaType cut = MediaType.parseMediaType("multipart/form-data; boundary=x");
        Answer answer = as("clerk").send(HttpMethod.POST, "/api/dossiers/HS-2026-000001/documents", cut, "--x\r\nContent-Dispo");

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, 400);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.detail()).matches("(?s).*[àáảãạăâđêôơưèéẹìíòóộờúùýỳụốấầậắặếềệị].*");
        assertThat(List.of("Exception", "at org.", "vn.chungthuso", "trace")).noneMatch(answer.text()::contains);
    }
}
