package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens several requests with one click, in the caller's transaction: all of them, or none with everything that stands against each. */
@Component
class RequestsTogether {

    /**
     * @param about names the request for whoever reads what is wrong with it
     * @param group where its fields stand in the form
     * @param body as {@link Requests#open} takes it
     */
    record Wanted(String about, String group, Map<String, Object> body) {}

    private final ObjectProvider<Requests> requests;
    private final Words words;

    RequestsTogether(ObjectProvider<Requests> requests, Words words) {
        this.requests = requests;
        this.words = words;
    }

    /**
     * @return the dossiers' codes
     * @throws FormRefused 400, naming for each request what it lacks
     */
    List<String> open(List<Wanted> all) {
        List<String> codes = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (Wanted wanted : all) {
            try {
                codes.add(requests.getObject().open(wanted.body()));
            } catch (RuntimeException failure) {
                errors.addAll(against(wanted, failure));
            }
        }
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        return codes;
    }

    private List<FieldError> against(Wanted wanted, RuntimeException failure) {
        FormRefused refused = FormRefused.in(failure);
        if (refused == null) {
            throw failure;
        }
        return refused.errors().isEmpty()
                ? List.of(new FieldError(wanted.group(), words.say("together.refused", wanted.about(), refused.getMessage())))
                : refused.errors().stream().map(error -> of(wanted, error)).toList();
    }

    private FieldError of(Wanted wanted, FieldError error) {
        return new FieldError(wanted.group() + "." + error.field(), words.say("together.refused", wanted.about(), error.message()));
    }
}
