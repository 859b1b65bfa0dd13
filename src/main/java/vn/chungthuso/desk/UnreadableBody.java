package vn.chungthuso.desk;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Where in a body the value stands that could not be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    /** Path of the field, such as {@code replies[0].answer}; empty where the whole body is no JSON or none of the right shape. */
    static Optional<String> field(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JsonMappingException wrong && !wrong.getPath().isEmpty() && isAboutAValue(wrong)
                ? Optional.of(wrong.getPath().stream().map(UnreadableBody::step).collect(joining()).replaceFirst("^\\.", ""))
                : Optional.empty();
    }

    /** A wrong type, or a number that is too large for its field; anything else is broken JSON. */
    private static boolean isAboutAValue(JsonMappingException wrong) {
        return wrong instanceof MismatchedInputException || wrong.getCause() instanceof InputCoercionException;
    }

    private static String step(Reference place) {
        return place.getFieldName() == null ? "[" + place.getIndex() + "]" : "." + place.getFieldName();
    }
}
