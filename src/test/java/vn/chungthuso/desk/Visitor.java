package vn.chungthuso.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** A person before our pages, as a browser without scripts: keeps cookies, follows redirects, sends forms with the page's token. */
final class Visitor {

    private static final String ACCEPTED = "text/html,*/*;q=0.8";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" (?:value|content)=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private String token = "";

    Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A page and where the redirects led. */
    record Seen(int status, String path, Map<String, List<String>> headers, String text) {}

    Seen login(String account) {
        return login(account, account, "/ho-so");
    }

    Seen login(String account, String password, String back) {
        return post("/dang-nhap", Map.of("user", account, "password", password, "toi", back));
    }

    Seen get(String address) {
        return heard(HttpRequest.newBuilder(URI.create(base + address)).header(HttpHeaders.ACCEPT, ACCEPTED));
    }

    /** Sends a form with the token of the page seen last. */
    Seen post(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "token=" + token + (fields.isEmpty() ? "" : "&"), ""));
        return heard(HttpRequest.newBuilder(URI.create(base + address))
                .header(HttpHeaders.ACCEPT, ACCEPTED)
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with one file, with the token of the page seen last. */
    Seen upload(String address, String fileName, byte[] content) {
        String head = "--part\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return heard(HttpRequest.newBuilder(URI.create(base + address))
                .header(HttpHeaders.ACCEPT, ACCEPTED)
                .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--part--\r\n"))));
    }

    /** Forgets the page's token, as another site that sends a form of its own. */
    Visitor withoutToken() {
        token = "";
        return this;
    }

    private Seen heard(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            token = found.find() ? found.group(1) : token;
            String query = answer.uri().getRawQuery();
            return new Seen(answer.statusCode(), answer.uri().getPath() + (query == null ? "" : "?" + query), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
