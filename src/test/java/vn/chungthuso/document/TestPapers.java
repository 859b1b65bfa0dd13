package vn.chungthuso.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The real service without a Spring context, and the examples of the forms as its callers would pass them. */
public final class TestPapers {

    private static final Path FORMS = Path.of("forms/official");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DATE.pattern() + "T.+");
    private static final ObjectMapper YAML = new YAMLMapper();

    private TestPapers() {}

    /** Papers with the forms of the product, or with those of other places first. */
    public static Papers papers(String... placesBefore) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages_vi");
        messages.setDefaultEncoding("UTF-8");
        List<String> places = new ArrayList<>(Arrays.asList(placesBefore));
        places.add("classpath:forms/official/");
        return new Papers(new DocumentProperties(places), messages, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /** The data of a form's {@code example.yaml}. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> example(String key) throws IOException {
        Path example = FORMS.resolve(key).resolve("example.yaml");
        return (Map<String, Object>) typed(YAML.readValue(example.toFile(), Map.class));
    }

    private static Object typed(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> typed = new LinkedHashMap<>();
            map.forEach((key, inner) -> typed.put(key, typed(inner)));
            return typed;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TestPapers::typed).toList();
        }
        if (value instanceof String text && MOMENT.matcher(text).matches()) {
            return OffsetDateTime.parse(text);
        }
        return value instanceof String text && DATE.matcher(text).matches() ? LocalDate.parse(text) : value;
    }
}
