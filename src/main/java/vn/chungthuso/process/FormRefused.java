package vn.chungthuso.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import vn.chungthuso.terms.Procedure;

/** What a person sent is refused; nothing was stored. The same exception reaches Tasklist, the engine's REST and ours. */
public class FormRefused extends InvalidRequestException {

    private final transient List<FieldError> errors;
    private final transient Map<String, Object> more;

    private FormRefused(Status status, String message, List<FieldError> errors, Map<String, Object> more) {
        super(status, message);
        this.errors = errors;
        this.more = more;
    }

    /** 400: fields are wrong or missing. */
    static FormRefused badInput(List<FieldError> errors) {
        String all = errors.stream().map(FieldError::message).collect(Collectors.joining("\n"));
        return new FormRefused(Status.BAD_REQUEST, all, List.copyOf(errors), Map.of());
    }

    static FormRefused badInput(String field, String message) {
        return badInput(List.of(new FieldError(field, message)));
    }

    /** 400: the law does not allow the procedure for this certificate; with the codes of DT-04 and what is offered instead. */
    static FormRefused notEligible(String message, List<String> refusals, List<Procedure> alternatives) {
        return new FormRefused(Status.BAD_REQUEST, message, List.of(), Map.of("refusals", refusals, "alternatives", alternatives));
    }

    /** The same, where one field says what stands against it. */
    static FormRefused notEligible(FieldError why, List<String> refusals, List<Procedure> alternatives) {
        return new FormRefused(
                Status.BAD_REQUEST, why.message(), List.of(why), Map.of("refusals", refusals, "alternatives", alternatives));
    }

    /** 403: this person may not do this. */
    static FormRefused forbidden(String message) {
        return new FormRefused(Status.FORBIDDEN, message, List.of(), Map.of());
    }

    /** 404: the task is not open any more or never was. */
    static FormRefused gone(String message) {
        return new FormRefused(Status.NOT_FOUND, message, List.of(), Map.of());
    }

    /** 409: somebody or something was faster. */
    static FormRefused conflict(String message, Map<String, Object> more) {
        return new FormRefused(Status.CONFLICT, message, List.of(), more);
    }

    public int status() {
        return getStatus().getStatusCode();
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Further properties of the answer, such as the code of the dossier in flight. */
    public Map<String, Object> more() {
        return more;
    }

    /** The refusal in a chain of causes; null where there is none. */
    public static FormRefused in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
