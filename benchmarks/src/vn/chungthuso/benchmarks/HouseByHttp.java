package vn.chungthuso.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** The house over HTTP, three calls a request: POST /api/dossiers, find the task, complete it; each logs in anew by HTTP Basic. */
class HouseByHttp implements Contestant {

    private static final String ACCEPT = "{\"variables\":{\"outcome\":{\"value\":\"accept\",\"type\":\"String\"}}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final Steps steps;

    HouseByHttp(int port, ProcessEngine engine) {
        this.address = "http://127.0.0.1:" + port;
        this.steps = new Steps(engine);
    }

    @Override
    public String label() {
        return "the house, HTTP";
    }

    @Override
    public void bringOne() {
        try {
            Map<String, Object> request = Applicants.next();
            request.put("procedure", "ISSUE");
            request.put("certificateKind", "INDIVIDUAL");
            String code = send(post("/api/dossiers", "clerk", json.writeValueAsString(request))).path("code").asText();
            JsonNode tasks = send(as("clerk2", "/engine-rest/task?processInstanceBusinessKey=" + code).GET());
            send(post("/engine-rest/task/%s/complete".formatted(tasks.path(0).path("id").asText()), "clerk2", ACCEPT));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder post(String path, String account, String body) {
        return as(account, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder as(String account, String path) {
        String login = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + login);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    @Override
    public long waiting() {
        return steps.waiting();
    }
}
