package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.Subscriber;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.Lifetime;

/** Renewal and change seen from outside: the bodies of contract §7 on each road, bad input, and the .cer that the authority sends. */
class ReplacementOutsideTest extends DeskTest {

    private enum Way {
        API,
        SUBMIT_FORM,
        START;

        Answer open(Outside caller, Map<String, Object> body) {
            String process = body.get("procedure").equals("RENEW") ? "renewCertificate" : "changeCertificate";
            String address = "/engine-rest/process-definition/key/" + process;
            return switch (this) {
                case API -> caller.post("/api/dossiers", body);
                case SUBMIT_FORM -> caller.post(address + "/submit-form", Map.of("variables", Road.variables(body, Road::asTasklist)));
                case START -> caller.post(address + "/start", Map.of("variables", Road.variables(body, value -> Map.of("value", value))));
            };
        }

        String code(Answer opened) {
            return opened.json().path(this == API ? "code" : "businessKey").asText();
        }
    }

    @Autowired
    private Issuing issuing;

    @Autowired
    private Lifetime lifetime;

    @Autowired
    private CertificateFiles files;

    private Certificate active(int daysLeft) {
        return Subscriber.someone(files).active(issuing, lifetime, daysLeft);
    }

    private static Map<String, Object> renewal(Certificate certificate) {
        return new HashMap<>(Map.of("procedure", "RENEW", "certificateSerial", certificate.serial(), "commitmentAccepted", true));
    }

    private static Map<String, Object> change(Certificate certificate) {
        Map<String, Object> body = renewal(certificate);
        body.put("procedure", "CHANGE_INFO");
        body.put("changeReason", "PERSON_EMAIL_CHANGED");
        body.put("changes", List.of(Map.of("field", "officialEmail", "newValue", "moi." + certificate.officialEmail())));
        return body;
    }

    @ParameterizedTest
    @EnumSource
    void theBodiesOfTheContractAreTakenOnEveryRoad(Way way) {
        for (Map<String, Object> body : List.of(renewal(active(200)), change(active(200)))) {
            Answer answer = way.open(as("clerk"), body);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(way == Way.API ? 201 : 200);
            assertThat(office.state(way.code(answer))).isEqualTo(DossierState.SUBMITTED);
            assertThat(office.dossier(way.code(answer)).text("deviceSerial")).startsWith("THAY-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotEligibleIsToldWithWhatIsOfferedInsteadAndNothingIsStored(Way way) {
        Map<String, Object> body = renewal(active(59));
        Map<String, Long> before = stored();

        Answer answer = way.open(as("clerk"), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("refusals")).extracting(one -> one.asText()).containsExactly("RENEW_LESS_THAN_60_DAYS");
        assertThat(answer.json().path("alternatives")).extracting(one -> one.asText()).containsExactly("ISSUE");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void theSameCertificateAgainIsAConflict(Way way) {
        Map<String, Object> body = renewal(active(200));
        String first = Way.API.code(Way.API.open(as("clerk"), body));

        Answer answer = way.open(as("clerk2"), body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void badInputIsRefusedAlikeOnEveryRoad(String field, Object value, String named) {
        Map<String, Object> body = change(active(200));
        body.put(field, value);
        Map<String, Long> before = stored();

        for (Way way : Way.values()) {
            Answer answer = way.open(as("clerk"), body);

            assertThat(answer.status()).as("%s: %s", way, answer).isEqualTo(400);
            assertThat(answer.json().path("errors").findValuesAsText("field")).as(way.name()).contains(named);
        }
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Arguments> badInputIsRefusedAlikeOnEveryRoad() {
        return Stream.of(
                arguments("certificateSerial", "5401ffffffffffffffffffffffffffff", "certificateSerial"),
                arguments("certificateSerial", "", "certificateSerial"),
                arguments("certificateSerial", 5, "certificateSerial"),
                arguments("certificateKind", "ORGANISATION", "certificateKind"),
                arguments("certificateKind", "PERSON", "certificateKind"),
                arguments("changeReason", "RETIRED", "changeReason"),
                arguments("commitmentAccepted", false, "commitmentAccepted"),
                arguments("applicationDate", "2999-01-01", "applicationDate"),
                arguments("applicationDate", "2019-12-03", "applicationDate"),
                arguments("changes", "officialEmail", "changes"),
                arguments("changes", List.of(), "changes"),
                arguments("changes", List.of("officialEmail"), "changes"),
                arguments("changes", List.of(Map.of("field", "officialEmail")), "changes"),
                arguments("changes", List.of(Map.of("field", "officialEmail", "newValue", 5)), "changes"),
                arguments("changes", List.of(Map.of("field", "officialEmail", "newValue", "a@b.gov.vn", "more", "x")), "changes"),
                arguments("changes", List.of(Map.of("field", "officialEmail", "newValue", "canbo@yahoo.com.vn")), "changes"),
                arguments("changes", List.of(Map.of("field", "position", "newValue", "p".repeat(201))), "changes"),
                arguments("khongCo", "x", "khongCo"));
    }

    @Test
    void theKindMayBeSaidWhereItIsTheRightOne() {
        Map<String, Object> body = renewal(active(200));
        body.put("certificateKind", "INDIVIDUAL");

        assertThat(Way.API.open(as("clerk"), body).status()).isEqualTo(201);
    }

    private String accepted(Certificate certificate) {
        String code = Way.API.code(Way.API.open(as("clerk"), renewal(certificate)));
        office.complete("clerk2", code, Map.of("outcome", "accept"));
        return code;
    }

    private static TestCertificate cer(Certificate old) {
        return TestCertificate.of("CN=" + Subscriber.NAME + ",E=" + old.officialEmail())
                .numbered(new BigInteger(old.serial(), 16).shiftLeft(8))
                .valid(Office.now().toInstant(), Office.now().plusYears(3).toInstant());
    }

    @Test
    void theFileIsUploadedAndAnswered() {
        Certificate old = active(200);
        String code = accepted(old);
        String letter = office.sentLetter(LetterFor.RENEW_OR_CHANGE, List.of(code));

        Answer uploaded = as("clerk").upload(address(letter), "moi.CER", cer(old).der(), Map.of("kind", "CER"));
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        String id = uploaded.json().path("id").asText();
        Answer answered = as("clerk").post("/api/letters/" + letter + "/replies", Map.of(
                "messageId", "ngoai-" + code, "receivedAt", Office.now().toString(), "replies", List.of(
                        Map.of("line", 1, "answer", "ACCEPTED"), Map.of("line", 1, "answer", "CER_FILE", "documentId", id))));

        assertThat(answered.json().path("results").findValuesAsText("result")).containsExactly("applied", "applied");
        assertThat(office.state(code)).isEqualTo(DossierState.CER_RECEIVED);
        Answer file = as("clerk").get(uploaded.json().path("href").asText());
        assertThat(file.headers().getContentType()).hasToString("application/pkix-cert");
    }

    private static String address(String letter) {
        return "/api/letters/" + letter + "/documents";
    }

    @Test
    void onlyACertificateOfTheSendersClerksIsTaken() {
        String letter = office.sentLetter(LetterFor.RENEW_OR_CHANGE, List.of(accepted(active(200))));
        byte[] der = TestCertificate.of("CN=Thử").der();
        Map<String, Long> before = stored();

        assertThat(as("clerk").upload(address(letter), "moi.pem", der, Map.of("kind", "CER")).status()).isEqualTo(400);
        assertThat(as("clerk").upload(address(letter), "moi.cer", "x".getBytes(StandardCharsets.UTF_8), Map.of("kind", "CER")).status())
                .isEqualTo(400);
        assertThat(as("leader").upload(address(letter), "moi.cer", der, Map.of("kind", "CER")).status()).isEqualTo(403);
        assertThat(as("holder").upload(address(letter), "moi.cer", der, Map.of("kind", "CER")).status()).isIn(403, 404);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoIsLateIsToldOnTheDossier() {
        String code = accepted(active(61));

        assertThat(as("clerk").get("/api/dossiers/" + code).json().path("warnings").findValuesAsText("code"))
                .containsExactly("RENEW_WINDOW_CLOSING");
    }

    @Test
    void theTableIsAskedAgainByTheSendersClerk() {
        String code = accepted(active(61));
        Office.passDays(2);

        Answer answer = as("clerk").post("/api/dossiers/" + code + "/eligibility", Map.of());

        assertThat(answer.json().path("refusals").get(0).asText()).isEqualTo("RENEW_LESS_THAN_60_DAYS");
        assertThat(office.state(code)).isEqualTo(DossierState.NOT_ELIGIBLE);
        assertThat(as("clerk").post("/api/dossiers/" + code + "/eligibility", Map.of()).status()).isEqualTo(409);
    }
}
