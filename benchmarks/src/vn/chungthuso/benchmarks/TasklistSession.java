package vn.chungthuso.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A clerk's browser at Tasklist: logged in once, asks what the screen asks. */
final class TasklistSession {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String SORTED = """
            {"sorting":[{"sortBy":"dueDate","sortOrder":"asc"}],"active":true}""";

    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private final String base;

    TasklistSession(int port, String account) throws IOException, InterruptedException {
        base = "http://127.0.0.1:" + port;
        send(HttpRequest.newBuilder(address("/camunda/app/tasklist/default/")).build());
        send(post("/camunda/api/admin/auth/user/default/login/tasklist", "username=%1$s&password=%1$s".formatted(account))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build());
        send(HttpRequest.newBuilder(address("/camunda/app/tasklist/default/")).build()); // the login changed the session and its token
    }

    /** A page of a filter with its count, as Tasklist asks for both at once. */
    List<String> page(String filter) throws IOException, InterruptedException {
        String answer = send(post(ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=15", SORTED)
                .header("Content-Type", "application/json")
                .header("Accept", "application/hal+json")
                .build());
        JsonNode page = json.readTree(answer);
        if (!page.has("count")) {
            throw new IllegalStateException("no page: " + answer);
        }
        return page.path("_embedded").path("task").findValuesAsText("id").stream().toList();
    }

    /** @return how many cards came */
    int badges(List<String> tasks) throws IOException, InterruptedException {
        String answer = send(HttpRequest.newBuilder(address("/api/tasks/badges?ids=" + String.join(",", tasks))).build());
        return json.readTree(answer).path("items").size();
    }

    private HttpRequest.Builder post(String path, String body) {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .reduce("", (earlier, later) -> later);
        return HttpRequest.newBuilder(address(path)).header("X-XSRF-TOKEN", token).POST(BodyPublishers.ofString(body));
    }

    private URI address(String path) {
        return URI.create(base + path);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " " + request.uri().getPath() + " " + answer.body());
        }
        return answer.body();
    }
}
