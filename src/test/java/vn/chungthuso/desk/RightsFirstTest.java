package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.dispatch.LetterFor;

/** Who may not act learns that, and not what is wrong with what they sent. */
class RightsFirstTest extends DeskTest {

    private static final List<String> NOTHING_MEANT = List.of("{}", "{", "[]", "");

    /** Everybody who is logged in may send these; what is wanted, and so who may want it, stands in the body. */
    private static final Set<String> FOR_ALL = Set.of("/api/dossiers", "/api/tasks/search", "/api/tasks/bulk");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @Autowired
    RequestLists lists;

    private String campaign;

    @AfterEach
    void nothingIsLeftToDo() {
        if (campaign != null) {
            as("superior-clerk").post("/api/campaigns/" + campaign + "/closing", Map.of());
            office.doJobs(campaign);
        }
    }

    private void refused(String account, HttpMethod method, String address, int status) {
        for (String body : NOTHING_MEANT) {
            Answer answer = as(account).send(method, address, MediaType.APPLICATION_JSON, body);
            assertThat(answer.status()).as(account + " " + address + " " + body + ": " + answer).isEqualTo(status);
            assertThat(answer.isProblem()).isTrue();
            assertThat(nobody().send(method, address, MediaType.APPLICATION_JSON, body).status()).as(address).isEqualTo(401);
        }
    }

    @Test
    void everyAddressThatTakesABodyNamesItsRight() {
        List<String> without = new ArrayList<>();
        addresses.getHandlerMethods().forEach((address, method) -> {
            if (isOurs(method) && takesABody(method) && !method.hasMethodAnnotation(Only.class)) {
                without.addAll(address.getPatternValues());
            }
        });

        assertThat(without).containsExactlyInAnyOrderElementsOf(FOR_ALL);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackage().equals(RightsFirstTest.class.getPackage());
    }

    private static boolean takesABody(HandlerMethod method) {
        return Stream.of(method.getMethodParameters()).anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, PUT, /api/calendar/years/2031",
        "manager, POST, /api/calendar/years/2031/acceptance",
        "leader, PUT, /api/calendar/hours/" + Office.COMMUNE,
        "clerk, POST, /api/calendar/hours/" + Office.COMMUNE + "/preview?page=x",
        "holder, POST, /api/personnel-events",
        "leader, POST, /api/personnel-events/open",
        "leader, POST, /api/public-certificates",
        "holder, POST, /api/public-certificates/batch",
        "clerk, POST, /api/substitutions",
        "holder, POST, /api/campaigns"
    })
    void aRoleThatIsMissingIsSaidFirst(String account, HttpMethod method, String address) {
        refused(account, method, address, 403);
    }

    @Test
    void whatIsWrongIsToldToWhoMayAct() {
        assertThat(as("admin").put("/api/calendar/years/2031", Map.of()).wrongFields()).containsExactly("rows");
        assertThat(as("clerk").post("/api/personnel-events", Map.of()).status()).isEqualTo(400);
        assertThat(as("manager").post("/api/substitutions", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void aMissingFileIsNoNewsToWhoMayNotSendIt() {
        var empty = new LinkedMultiValueMap<String, Object>(Map.of("last", List.of("0")));

        assertThat(as("clerk").send(HttpMethod.POST, "/api/decisions/replay", MediaType.MULTIPART_FORM_DATA, empty).status()).isEqualTo(403);
        assertThat(as("leader").send(HttpMethod.POST, "/api/imports/subscribers", MediaType.MULTIPART_FORM_DATA, empty).status()).isEqualTo(403);
        assertThat(as("clerk").send(HttpMethod.POST, "/api/imports/subscribers", MediaType.MULTIPART_FORM_DATA, empty).status()).isEqualTo(400);
    }

    @Test
    void aDossierIsChangedByWhomItConcerns() {
        String dossier = "/api/dossiers/" + office.submit("clerk", Office.request());

        refused("clerk2", HttpMethod.POST, dossier + "/withdrawal", 403);
        refused("leader", HttpMethod.POST, dossier + "/device-loss", 403);
        refused("manager", HttpMethod.POST, dossier + "/notes", 403);
        refused("clerk2", HttpMethod.POST, dossier.replace("dossiers", "sla") + "/extension", 403);
        for (String change : List.of("withdrawal", "device-loss", "notes", "correction")) {
            refused("unlock-desk", HttpMethod.POST, dossier + "/" + change, 404);
        }
    }

    @Test
    void aLetterIsForTheSendersClerks() {
        String letter = "/api/letters/" + office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));

        for (String change : List.of("replies", "recall", "split")) {
            refused("leader", HttpMethod.POST, letter + "/" + change, 403);
            refused("unlock-desk", HttpMethod.POST, letter + "/" + change, 404);
        }
        assertThat(as("leader").post(letter + "/recall", Map.of()).detail()).contains("văn thư");
    }

    @Test
    void aListIsForTheClerksOfItsAgency() {
        String list = "/api/lists/" + lists.begin(Office.COMMUNE, "clerk");

        refused("leader", HttpMethod.PUT, list + "/draft", 404);
        refused("superior-clerk", HttpMethod.POST, list + "/submission", 404);
    }

    @Test
    void aCampaignIsForItsOwner() {
        campaign = as("superior-clerk").post("/api/campaigns", CampaignAddressesTest.body()).json().path("code").asText();
        office.doJobs(campaign);
        String address = "/api/campaigns/" + campaign;
        int unit = as("clerk").get(address + "/units").json().path("items").get(0).path("number").asInt();

        for (String change : List.of("sendings", "reminders", "closing", "units/" + unit + "/report")) {
            refused("clerk", HttpMethod.POST, address + "/" + change, 403);
        }
        refused("superior-clerk", HttpMethod.POST, address + "/units/4711/report", 404);
        refused("holder", HttpMethod.POST, address + "/closing", 404);
    }

    @Test
    void aPageSaysItTheSameWay() {
        var clerk = new Visitor(port());
        clerk.login("clerk");

        Visitor.Seen accepted = clerk.post("/lich-lam-viec/2031/chap-nhan", Map.of("draft", "x"));
        Visitor.Seen looked = clerk.get("/lich-lam-viec/2031/gio/xem-truoc?page=x");

        assertThat(List.of(accepted, looked)).allSatisfy(seen -> {
            assertThat(seen.status()).isEqualTo(403);
            assertThat(seen.text()).contains("<h1", "Bạn không được làm việc này.");
        });
    }
}
