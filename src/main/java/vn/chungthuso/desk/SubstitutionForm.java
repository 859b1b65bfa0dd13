package vn.chungthuso.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.SubstituteChoices.Choices;
import vn.chungthuso.process.Words;
import vn.chungthuso.terms.SigningCapacity;

/** The inputs of a substitution, with what was typed and what is wrong with it. */
@Component
class SubstitutionForm {

    private static final List<SigningCapacity> CAPACITIES =
            List.of(SigningCapacity.DEPUTY, SigningCapacity.BY_ORDER, SigningCapacity.BY_AUTHORISATION, SigningCapacity.ACTING);

    private final Words words;

    SubstitutionForm(Words words) {
        this.words = words;
    }

    List<FormPart> parts(Choices choices, SubstitutionTyping typed, List<FieldError> errors) {
        Map<String, String> wrong = errors.stream().collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one + " " + other));
        return List.of(
                part("select", "leader", options(choices.leaders()), typed, wrong),
                part("select", "substitute", options(choices.people()), typed, wrong),
                part("datetime", "from", List.of(), typed, wrong),
                part("datetime", "to", List.of(), typed, wrong),
                part("select", "capacity", capacities(), typed, wrong),
                part("textfield", "title", List.of(), typed, wrong));
    }

    /** One sentence for each field that is missing or cannot be read. */
    List<FieldError> unread(SubstitutionTyping typed) {
        return typed.unread().stream().map(field -> new FieldError(field, words.say("api.invalidField", label(field)))).toList();
    }

    private FormPart part(String type, String name, List<FormPart.Option> options, SubstitutionTyping typed, Map<String, String> wrong) {
        boolean isText = type.equals("textfield");
        return new FormPart(
                type,
                name,
                label(name),
                isText ? words.say("substitution.page.titleHint") : "",
                true,
                isText ? SubstitutionTyping.LONGEST_TITLE : null,
                "",
                options,
                value(typed.value(name), options),
                wrong.get(name),
                List.of());
    }

    /** Where there is only one to choose, it is chosen. */
    private static String value(String typed, List<FormPart.Option> options) {
        return typed.isEmpty() && options.size() == 1 ? options.get(0).value() : typed;
    }

    private List<FormPart.Option> capacities() {
        return CAPACITIES.stream()
                .map(capacity -> new FormPart.Option(capacity.name(), words.say("list.signingCapacity." + capacity)))
                .toList();
    }

    private static List<FormPart.Option> options(Map<String, String> names) {
        return names.entrySet().stream().map(name -> new FormPart.Option(name.getKey(), name.getValue())).toList();
    }

    private String label(String field) {
        return words.say("substitution.page.field." + field);
    }
}
