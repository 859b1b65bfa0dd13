package vn.chungthuso.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What came back over HTTP. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The texts at a path such as {@code items/code}. */
    List<String> all(String list, String field) {
        return json().path(list).findValuesAsText(field);
    }

    List<String> wrongFields() {
        return all("errors", "field");
    }

    String detail() {
        return json().path("detail").asText();
    }

    boolean isProblem() {
        return MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(headers.getContentType());
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
