package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings that no ordinary client writes are answered in words too. */
class NamedTypesTest extends DeskTest {

    private static final String CLERK = "Basic " + Base64.getEncoder().encodeToString("clerk:clerk".getBytes());

    private HttpResponse<String> send(String method, String address, String heading, String value) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + address))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Authorization", CLERK)
                .header(heading, value)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSaid(HttpResponse<String> answer, int status, String word) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "application/json;q=2", "a/b/c"})
    void anAcceptThatCannotBeReadIsNamed(String accept) {
        assertSaid(send("GET", "/api/sla", "Accept", accept), 406, "Accept");
        assertSaid(send("POST", "/api/sla/khong-co/extension", "Accept", accept), 406, "Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json"})
    void aBodyOfNoOneTypeIsNotGuessedAt(String type) {
        assertSaid(send("POST", "/api/dossiers", "Content-Type", type), 415, "Content-Type");
        assertSaid(send("PUT", "/api/calendar/years/2029", "Content-Type", type), 415, "Content-Type");
    }

    @Test
    void aTypeThatIsNoneIsAnsweredWithThoseThatTheAddressTakes() {
        assertSaid(send("POST", "/api/dossiers", "Content-Type", "garbage"), 415, "application/json");
    }
}
