package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.DossierState;

/** Contract §3: the same request is taken, and the same bad input refused, on every road that opens a dossier. */
class ThreeRoadsTest extends DeskTest {

    /** The body of contract §7, but for a person of the test's own. */
    private static Map<String, Object> contractBody() {
        Map<String, Object> body = Office.request();
        body.put("isAgencyHead", false);
        body.put("carrier", "");
        body.put("simNumberConversion", false);
        body.put("oldCertificateSerials", List.of());
        return body;
    }

    @ParameterizedTest
    @EnumSource
    void theBodyOfTheContractIsTaken(Road road) {
        Answer answer = road.open(as("clerk"), contractBody());

        assertThat(answer.status()).isEqualTo(road == Road.API ? 201 : 200);
        assertThat(road.code(answer)).matches("HS-\\d{4}-\\d{6}");
        assertThat(office.state(road.code(answer))).isEqualTo(DossierState.SUBMITTED);
        assertThat(office.task(road.code(answer)).getTaskDefinitionKey()).isEqualTo("Activity_ReviewRequest");
    }

    @ParameterizedTest
    @EnumSource
    void anEmployeeAsksForThemselves(Road road) {
        Answer answer = road.open(as("holder"), contractBody());

        assertThat(office.dossier(road.code(answer)).submittedBy()).isEqualTo("holder");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void whatIsJustWithinTheLimitsIsTakenOnEveryRoad(String field, Object value) {
        for (Road road : Road.values()) {
            Map<String, Object> request = Office.request();
            request.put(field, value instanceof String text ? text.replace('#', Character.forDigit(road.ordinal(), 10)) : value);

            Answer answer = road.open(as("clerk"), request);

            assertThat(answer.status()).as("%s: %s", road, answer).isLessThan(300);
        }
    }

    static Stream<Arguments> whatIsJustWithinTheLimitsIsTakenOnEveryRoad() {
        return Stream.of(
                arguments("fullName", "Ư".repeat(200)),
                arguments("fullName", "  " + "Ư".repeat(200) + "  "),
                arguments("position", "p".repeat(200)),
                arguments("province", "p".repeat(200)),
                arguments("officialEmail", "#" + "m".repeat(254 - 15) + "@longan.gov.vn"),
                arguments("dateOfBirth", "1988-02-29"),
                arguments("idIssueDate", Office.today()),
                arguments("applicationDate", Office.today()),
                arguments("applicationDate", "2019-12-04"),
                arguments("idNumber", "6543201#"),
                arguments("idNumber", "65432101#"),
                arguments("idNumber", "65432112301#"),
                arguments("idNumber", "B65432#"),
                arguments("idNumber", "bc6543211#"),
                arguments("mobilePhone", "+84 987 648 487"),
                arguments("mobilePhone", "0387648487"),
                arguments("carrier", "Vinaphone"),
                arguments("oldCertificateSerials", List.of("a".repeat(16), "F".repeat(40))),
                arguments("oldCertificateSerials", "0123456789abcdef, 0123456789ABCDEF01"),
                arguments("employingAgency", "xa-my-phuoc.vhxh"),
                arguments("intendedPurposes", List.of("DOCUMENT_SIGNING", "ETAX")),
                arguments("isAgencyHead", true));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("missing")
    @MethodSource("malformed")
    @MethodSource("ofAnotherType")
    @MethodSource("unknown")
    void badInputIsRefusedAlikeOnEveryRoadAndNothingIsStored(String field, Object value) {
        Map<String, Object> request = new HashMap<>(contractBody());
        request.put(field, value);

        assertRefusedAlike(request, field);
    }

    static Stream<Arguments> missing() {
        Stream<String> required = Stream.of(
                "fullName", "dateOfBirth", "idNumber", "idIssueDate", "idIssuePlace", "officialEmail", "mobilePhone", "employingAgency",
                "position");
        Stream<Arguments> empty = required.flatMap(field -> Stream.of(null, "", "  \t").map(nothing -> arguments(field, nothing)))
                .filter(arguments -> !Arrays.asList("dateOfBirth", "idIssueDate").contains(arguments.get()[0]) || !"  \t".equals(arguments.get()[1]));
        return Stream.concat(empty, Stream.of(arguments("commitmentAccepted", null), arguments("commitmentAccepted", false)));
    }

    static Stream<Arguments> malformed() {
        String tomorrow = Office.now().toLocalDate().plusDays(1).toString();
        return Stream.of(
                arguments("fullName", "\u00a0"),
                arguments("fullName", "Ư".repeat(201)),
                arguments("fullName", "Bạch\u0007 Thị Thử"),
                arguments("fullName", "Bạch\nThị Thử"),
                arguments("fullName", "Bạch\tThị Thử"),
                arguments("fullName", "Bạch \u202eThị Thử"),
                arguments("idIssuePlace", "p".repeat(201)),
                arguments("position", "p".repeat(201)),
                arguments("province", "p".repeat(201)),
                arguments("applicationPlace", "p".repeat(201)),
                arguments("dateOfBirth", tomorrow),
                arguments("dateOfBirth", "1990-02-30"),
                arguments("dateOfBirth", "1989-02-29"),
                arguments("dateOfBirth", "21/07/1988"),
                arguments("dateOfBirth", "0001-01-01"),
                arguments("idIssueDate", tomorrow),
                arguments("idIssueDate", "1988-07-20"),
                arguments("idIssueDate", "2022-13-01"),
                arguments("applicationDate", tomorrow),
                arguments("applicationDate", "2019-12-03"),
                arguments("applicationDate", "hôm nay"),
                arguments("officialEmail", "bachthikimthu@gmail.com"),
                arguments("officialEmail", "bachthikimthu@Yahoo.COM.vn"),
                arguments("officialEmail", "bachthikimthu.longan.gov.vn"),
                arguments("officialEmail", "bach thi@longan.gov.vn"),
                arguments("officialEmail", "hai@ba@longan.gov.vn"),
                arguments("officialEmail", "bạch.thử@longan.gov.vn"),
                arguments("officialEmail", "bach..thu@longan.gov.vn"),
                arguments("officialEmail", ".bachthu@longan.gov.vn"),
                arguments("officialEmail", "bachthu@-longan.gov.vn"),
                arguments("officialEmail", "m".repeat(255 - 14) + "@longan.gov.vn"),
                arguments("mobilePhone", "0287648487"),
                arguments("mobilePhone", "098764848"),
                arguments("mobilePhone", "09876484870"),
                arguments("mobilePhone", "+85987648487"),
                arguments("mobilePhone", "0987x48487"),
                arguments("mobilePhone", "(0987) 648-487"),
                arguments("mobilePhone", "0987.648.487"),
                arguments("mobilePhone", "84987648487"),
                arguments("idNumber", "080188 001234"),
                arguments("idNumber", "1234567"),
                arguments("idNumber", "1234567890123"),
                arguments("idNumber", "B12345"),
                arguments("idNumber", "B123456789"),
                arguments("idNumber", "ABC123456"),
                arguments("idNumber", "0801880-0123"),
                arguments("oldCertificateSerials", List.of("a".repeat(15))),
                arguments("oldCertificateSerials", List.of("a".repeat(41))),
                arguments("oldCertificateSerials", List.of("g".repeat(20))),
                arguments("oldCertificateSerials", "a".repeat(16) + ", " + "a".repeat(15)),
                arguments("simNumberConversion", true),
                arguments("carrier", "Vietnamobile"),
                arguments("intendedPurposes", List.of("DOCUMENT_SIGNING", "GAMING")));
    }

    static Stream<Arguments> ofAnotherType() {
        return Stream.of(
                arguments("fullName", 5),
                arguments("fullName", true),
                arguments("fullName", List.of("Bạch Thị Thử")),
                arguments("fullName", Map.of("vi", "Bạch Thị Thử")),
                arguments("mobilePhone", 987648487),
                arguments("idNumber", 80188001234L),
                arguments("dateOfBirth", 19880721),
                arguments("employingAgency", List.of(Office.COMMUNE)),
                arguments("isAgencyHead", "true"),
                arguments("isAgencyHead", 1),
                arguments("simNumberConversion", "false"),
                arguments("commitmentAccepted", "true"),
                arguments("commitmentAccepted", List.of(true)),
                arguments("intendedPurposes", "DOCUMENT_SIGNING"),
                arguments("oldCertificateSerials", 5),
                arguments("oldCertificateSerials", List.of(1234567890123456L)),
                arguments("oldCertificateSerials", Map.of("first", "a".repeat(16))));
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                arguments("nickname", "Thử"),
                arguments("warnings", List.of()),
                arguments("senderAgency", "so-khcn-long-an"),
                arguments("reviewers", "holder.xa-my-phuoc"),
                arguments("submitter", "clerk2"),
                arguments("outcome", "accept"),
                arguments("holderAccount", "leader"),
                arguments("employingAgency", "xa-khong-co"),
                arguments("employingAgency", "xa-dak-lang"),
                arguments("employingAgency", "ubnd-tinh-long-an"),
                arguments("procedure", "RENEWAL"),
                arguments("procedure", "CẤP MỚI"),
                arguments("procedure", 5),
                arguments("certificateKind", 5),
                arguments("certificateKind", "issue"));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        Map<String, Object> request = contractBody();
        request.put("fullName", "");
        request.put("mobilePhone", "12");
        request.put("dateOfBirth", "1990-02-30");

        assertRefusedAlike(request, "fullName", "dateOfBirth", "mobilePhone");
    }

    @Test
    void everyRuleOverSeveralFieldsIsNamedAtOnce() {
        Map<String, Object> request = contractBody();
        request.put("employingAgency", "xa-khong-co");
        request.put("officialEmail", "bachthikimthu@gmail.com");
        request.put("simNumberConversion", true);

        assertRefusedAlike(request, "employingAgency", "officialEmail", "simNumberConversion");
    }

    @Test
    void aProcedureAndAKindThatAreBothUnknownAreRefusedAlike() {
        Map<String, Object> request = contractBody();
        request.put("procedure", "RECALL");
        request.put("certificateKind", "COUNTER");

        assertRefusedAlike(request, "procedure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "manager", "process-owner", "unlock-desk"})
    void whoNeitherHoldsNorKeepsTheFilesMayNotOpenADossier(String account) {
        Map<String, Long> before = stored();

        for (Road road : Road.values()) {
            assertThat(road.open(as(account), contractBody()).status()).as(road.name()).isEqualTo(403);
        }
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMIT_FORM", "START"})
    void aCallersOwnBusinessKeyIsRefused(Road road) {
        Map<String, Long> before = stored();
        Map<String, Object> body = new HashMap<>((Map<String, ?>) Map.of("variables", Road.variables(contractBody(), Road::asTasklist)));
        body.put("businessKey", "HS-2026-999999");

        Answer answer = as("clerk").post(road.address(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("businessKey");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aProcedureIsAskedForByName() {
        Map<String, Object> request = contractBody();
        request.put("procedure", null);

        Answer answer = Road.API.open(as("clerk"), request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("procedure");
        assertThat(answer.detail()).contains("ISSUE", "RENEW", "CHANGE_INFO", "REVOKE", "UNLOCK", "ONE_STOP_HANDOVER");
    }

    private void assertRefusedAlike(Map<String, Object> request, String... fields) {
        Map<String, Long> before = stored();
        List<Answer> answers = new ArrayList<>();
        for (Road road : Road.values()) {
            answers.add(road.open(as("clerk"), request));
        }

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.wrongFields()).containsExactlyInAnyOrder(fields);
            assertThat(answer.json().path("errors")).isEqualTo(answers.get(0).json().path("errors"));
        });
        assertThat(answers.get(0).isProblem()).isTrue();
        assertThat(stored()).isEqualTo(before);
    }
}
