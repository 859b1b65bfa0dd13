package vn.chungthuso.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The three ways to open a dossier (contract §3); each is given the same body. */
enum Road {
    API("/api/dossiers", "code") {
        @Override
        Object body(Map<String, Object> request) {
            return request;
        }
    },
    /** Structures as JSON text, as Tasklist sends them. */
    SUBMIT_FORM("/engine-rest/process-definition/key/issueCertificate/submit-form", "businessKey") {
        @Override
        Object body(Map<String, Object> request) {
            return Map.of("variables", variables(request, Road::asTasklist));
        }
    },
    /** Values as they are, their types left to the engine. */
    START("/engine-rest/process-definition/key/issueCertificate/start", "businessKey") {
        @Override
        Object body(Map<String, Object> request) {
            return Map.of("variables", variables(request, value -> variable(null, value)));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String code;

    Road(String address, String code) {
        this.address = address;
        this.code = code;
    }

    abstract Object body(Map<String, Object> request);

    /** @param request the start form's fields; procedure and kind are added where they are not given */
    Answer open(Outside caller, Map<String, Object> request) {
        Map<String, Object> whole = new HashMap<>(Map.of("procedure", "ISSUE", "certificateKind", "INDIVIDUAL"));
        whole.putAll(request);
        return caller.post(address, body(whole));
    }

    String address() {
        return address;
    }

    /** The code of the dossier that was opened. */
    String code(Answer opened) {
        return opened.json().path(code).asText();
    }

    static Map<String, Object> variables(Map<String, Object> values, Function<Object, Map<String, Object>> typed) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((name, value) -> variables.put(name, typed.apply(value)));
        return variables;
    }

    static Map<String, Object> asTasklist(Object value) {
        if (!(value instanceof Map || value instanceof Collection)) {
            return variable(null, value);
        }
        try {
            return variable("Json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> variable(String type, Object value) {
        Map<String, Object> variable = new HashMap<>();
        variable.put("value", value);
        if (type != null) {
            variable.put("type", type);
        }
        return variable;
    }
}
