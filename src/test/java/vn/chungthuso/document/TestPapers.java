package vn.chungthuso.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The real service without a Spring context, and the examples of the forms. */
public final class TestPapers {

    private static final Path FORMS = Path.of("forms/official");
    private static final ObjectMapper YAML = new YAMLMapper();

    private TestPapers() {}

    /** Papers with the forms of the product, or with those of other places first. */
    public static Papers papers(String... placesBefore) {
        List<String> places = new ArrayList<>(Arrays.asList(placesBefore));
        places.add("classpath:forms/official/");
        return papersOf(places);
    }

    /** Papers with the forms of these places only. */
    static Papers papersOf(List<String> places) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages_vi");
        messages.setDefaultEncoding("UTF-8");
        return new Papers(new DocumentProperties(places, "https://chungthuso.example"), messages, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /** The data of a form's {@code example.yaml}. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> example(String key) throws IOException {
        return YAML.readValue(FORMS.resolve(key).resolve("example.yaml").toFile(), Map.class);
    }
}
