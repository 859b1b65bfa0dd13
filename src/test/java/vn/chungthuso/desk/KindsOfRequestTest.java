package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungthuso.Office;

/** Contract §7: requests for agencies, items and one-stop sections are taken, and refused, alike on every road. */
class KindsOfRequestTest extends DeskTest {

    private static final Supplier<Map<String, Object>> ORGANISATION = Office::organisationRequest;
    private static final Supplier<Map<String, Object>> ITEM = Office::itemRequest;
    private static final Supplier<Map<String, Object>> ONE_STOP = Office::oneStopRequest;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void theBodiesOfTheContractAreTakenOnEveryRoad(Road road, Supplier<Map<String, Object>> request) {
        Answer answer = road.open(as("clerk"), request.get());

        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
        assertThat(road.code(answer)).matches("HS-\\d{4}-\\d{6}");
    }

    static Stream<Arguments> theBodiesOfTheContractAreTakenOnEveryRoad() {
        return Stream.of(Road.values())
                .flatMap(road -> Stream.of(ORGANISATION, ITEM, ONE_STOP).map(request -> arguments(road, request)));
    }

    @ParameterizedTest(name = "{1} = {2}")
    @MethodSource
    void whatIsRightIsTaken(Supplier<Map<String, Object>> request, String path, Object value) {
        Answer answer = Road.API.open(as("clerk"), with(request.get(), path, value));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    static Stream<Arguments> whatIsRightIsTaken() {
        return Stream.of(
                arguments(ORGANISATION, "taxCode", "1100112233"),
                arguments(ORGANISATION, "taxCode", "1100112233-001"),
                arguments(ORGANISATION, "certificateManager.carrier", ""),
                arguments(ORGANISATION, "certificateManager.simNumberConversion", false),
                arguments(ORGANISATION, "certificateManager.oldCertificateSerials", List.of()),
                arguments(ITEM, "domainOrIp", "10.1.2.3"),
                arguments(ITEM, "domainOrIp", "2001:db8::17"),
                arguments(ITEM, "domainOrIp", "a.b.gov.vn"),
                arguments(ITEM, "domainOrIp", "*.longan.gov.vn"),
                arguments(ITEM, "technicalContact.phone", "+84 938 112 244"),
                arguments(ONE_STOP, "oneStopAgency", "xa-my-phuoc"),
                arguments(ONE_STOP, "oneStopCustodian.officialEmail", "canbo.demo@longan.gov.vn"),
                arguments(ONE_STOP, "oldCertificateSerials", List.of("a".repeat(32))));
    }

    @ParameterizedTest(name = "{1} = {2}")
    @MethodSource
    void whatIsWrongIsNamedAlikeOnEveryRoadAndNothingIsStored(Supplier<Map<String, Object>> request, String path, Object value) {
        Map<String, Object> body = with(request.get(), path, value);
        Map<String, Long> before = stored();

        for (Road road : Road.values()) {
            Answer answer = road.open(as("clerk"), body);
            assertThat(answer.status()).as("%s: %s", road, answer).isEqualTo(400);
            assertThat(answer.wrongFields()).containsExactly(path);
        }
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Arguments> whatIsWrongIsNamedAlikeOnEveryRoadAndNothingIsStored() {
        return Stream.of(
                arguments(ORGANISATION, "organisationName", ""),
                arguments(ORGANISATION, "parentAgencyName", null),
                arguments(ORGANISATION, "agencyEmail", "coquan@gmail.com"),
                arguments(ORGANISATION, "agencyEmail", "coquan"),
                arguments(ORGANISATION, "taxCode", "110011223"),
                arguments(ORGANISATION, "taxCode", "1100112233-01"),
                arguments(ORGANISATION, "certificateManager.isAgencyHead", false),
                arguments(ORGANISATION, "certificateManager.fullName", " "),
                arguments(ORGANISATION, "certificateManager.idNumber", "1234567"),
                arguments(ORGANISATION, "certificateManager.idIssueDate", "1980-01-01"),
                arguments(ORGANISATION, "certificateManager.officialEmail", "thu@yahoo.com"),
                arguments(ORGANISATION, "certificateManager.employingAgency", "xa-dak-lang"),
                arguments(ORGANISATION, "certificateManager.nickname", "Thử"),
                arguments(ORGANISATION, "certificateManager", "Bạch Thị Thử"),
                arguments(ORGANISATION, "commitmentAccepted", false),
                arguments(ITEM, "itemKind", "SERVER"),
                arguments(ITEM, "itemName", null),
                arguments(ITEM, "domainOrIp", ""),
                arguments(ITEM, "domainOrIp", "http://dichvucong.gov.vn"),
                arguments(ITEM, "domainOrIp", "999.1.2.3"),
                arguments(ITEM, "domainOrIp", "-a.gov.vn"),
                arguments(ITEM, "domainOrIp", "1:2:3:4:5:6:7:8:9"),
                arguments(ITEM, "technicalContact.phone", "0287648487"),
                arguments(ITEM, "technicalContact.fullName", ""),
                arguments(ONE_STOP, "officialEmail", "motcua@gmail.com"),
                arguments(ONE_STOP, "officialEmail", null),
                arguments(ONE_STOP, "oneStopAgency", "xa-dak-lang"),
                arguments(ONE_STOP, "oneStopCustodian.idNumber", "12"),
                arguments(ONE_STOP, "oneStopCustodian.phone", ""),
                arguments(ONE_STOP, "oneStopCustodian.position", null),
                arguments(ONE_STOP, "certificateName", "Tên tự đặt"),
                arguments(ONE_STOP, "applicationDate", "2019-12-03"),
                arguments(ONE_STOP, "certificateKind", "COUNTER"));
    }

    @Test
    void aTaxCodeIsNeededForTheTaxAuthority() {
        Map<String, Object> request = Office.organisationRequest();
        request.put("intendedPurposes", List.of("ETAX"));

        assertThat(Road.API.open(as("clerk"), request).wrongFields()).containsExactly("taxCode");
        request.put("taxCode", "1100112233");
        assertThat(Road.API.open(as("clerk"), request).status()).isEqualTo(201);
    }

    @Test
    void aFieldThatIsWrongInItselfIsNotCalledMissingToo() {
        Map<String, Object> request = Office.organisationRequest();
        request.put("intendedPurposes", List.of("ETAX"));
        request.put("taxCode", "12");

        Answer answer = Road.API.open(as("clerk"), request);

        assertThat(answer.wrongFields()).containsExactly("taxCode");
        assertThat(answer.detail()).contains("10 chữ số").doesNotContain("bắt buộc");
    }

    @Test
    void aDeviceNeedsNoAddress() {
        Map<String, Object> request = Office.itemRequest();
        request.put("itemKind", "DEVICE");
        request.remove("domainOrIp");

        assertThat(Road.API.open(as("clerk"), request).status()).isEqualTo(201);
    }

    @Test
    void aSectionsMailboxIsNoPersons() {
        Map<String, Object> request = Office.oneStopRequest();
        request.put("officialEmail", "tranvanlam@longan.gov.vn");

        assertThat(Road.API.open(as("clerk"), request).wrongFields()).containsExactly("officialEmail");
    }

    @Test
    void anIssueForANewOfficerIsRefusedWithWhatToDoInstead() {
        Map<String, Object> request = Office.oneStopRequest();
        request.remove("oneStopField");

        Answer answer = Road.API.open(as("clerk"), request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("bàn giao", "không cấp mới");
        assertThat(answer.json().path("alternatives").get(0).asText()).isEqualTo("ONE_STOP_HANDOVER");
        assertThat(answer.wrongFields()).containsExactly("oneStopField");
    }

    @Test
    void theSameRequestTwiceIsAConflict() {
        for (Supplier<Map<String, Object>> kind : List.of(ORGANISATION, ITEM, ONE_STOP)) {
            Map<String, Object> request = kind.get();
            String code = Road.API.code(Road.API.open(as("clerk"), request));

            Answer again = Road.API.open(as("clerk"), request);

            assertThat(again.status()).isEqualTo(409);
            assertThat(again.json().path("code").asText()).isEqualTo(code);
        }
    }

    private static Map<String, Object> with(Map<String, Object> request, String path, Object value) {
        String[] steps = path.split("\\.");
        if (steps.length == 1) {
            request.put(path, value);
        } else {
            Map<String, Object> group = new HashMap<>(asMap(request.get(steps[0])));
            group.put(steps[1], value);
            request.put(steps[0], group);
        }
        return request;
    }

    private static Map<String, Object> asMap(Object group) {
        Map<String, Object> map = new HashMap<>();
        ((Map<?, ?>) group).forEach((key, value) -> map.put(key.toString(), value));
        return map;
    }
}
