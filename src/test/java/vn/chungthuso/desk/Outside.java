package vn.chungthuso.desk;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** A program outside that talks to the running application by HTTP, for one account or for nobody. Addresses are sent as written. */
final class Outside {

    private final String base;
    private final Consumer<HttpHeaders> login;
    private final RestClient http = RestClient.builder().requestFactory(new JdkClientHttpRequestFactory()).build();

    Outside(int port, Consumer<HttpHeaders> login) {
        this.base = "http://127.0.0.1:" + port;
        this.login = login;
    }

    Answer get(String address) {
        return get(address, MediaType.ALL);
    }

    /** @param accepted what is wanted most comes first */
    Answer get(String address, MediaType... accepted) {
        return heard(http.get().uri(URI.create(base + address)).headers(login).accept(accepted));
    }

    Answer post(String address, Object body) {
        return send(HttpMethod.POST, address, MediaType.APPLICATION_JSON, body);
    }

    Answer put(String address, Object body) {
        return send(HttpMethod.PUT, address, MediaType.APPLICATION_JSON, body);
    }

    Answer delete(String address) {
        return heard(http.delete().uri(URI.create(base + address)).headers(login));
    }

    Answer send(HttpMethod method, String address, MediaType type, Object body) {
        return heard(http.method(method).uri(URI.create(base + address)).headers(login).contentType(type).body(body));
    }

    Answer upload(String address, String fileName, byte[] content) {
        return upload(address, fileName, content, Map.of());
    }

    /** @param others what else the form says */
    Answer upload(String address, String fileName, byte[] content, Map<String, String> others) {
        var parts = new LinkedMultiValueMap<String, Object>();
        others.forEach(parts::add);
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return fileName;
            }
        });
        return send(HttpMethod.POST, address, MediaType.MULTIPART_FORM_DATA, parts);
    }

    private static Answer heard(RestClient.RequestHeadersSpec<?> request) {
        return request.exchange((sent, answer) -> read(answer));
    }

    private static Answer read(ClientHttpResponse answer) throws IOException {
        return new Answer(answer.getStatusCode().value(), answer.getHeaders(), answer.getBody().readAllBytes());
    }
}
