package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;

/** {@code GET /api/guidance} as anyone may call it. */
class AdviceByHttp implements Contestant {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final AtomicLong answered = new AtomicLong();

    AdviceByHttp(int port) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/guidance?%s".formatted(port, Renewal.QUERY))).build();
    }

    @Override
    public String label() {
        return "the house, HTTP";
    }

    @Override
    public void bringOne() {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().contains("\"eligible\":true")) {
                answered.incrementAndGet();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public long waiting() {
        return answered.get();
    }
}
