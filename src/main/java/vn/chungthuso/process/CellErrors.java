package vn.chungthuso.process;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is said of a request, said of the cells that it came from. */
@Component
class CellErrors {

    private static final Logger LOG = LoggerFactory.getLogger(CellErrors.class);

    private final Words words;

    CellErrors(Words words) {
        this.words = words;
    }

    /** What the cells told already is not said again as a field that is missing. */
    List<CellError> of(FormRefused refusal, TypedPerson person) {
        return all(refusal).stream().filter(error -> error.field() == null || !person.hasError(error.field())).toList();
    }

    /** Why a row that was right could not be opened after all. */
    List<CellError> of(RuntimeException failure) {
        FormRefused refused = FormRefused.in(failure);
        if (refused != null) {
            return all(refused);
        }
        LOG.error("a row of an import failed", failure);
        return List.of(whole("api.failed"));
    }

    CellError twice(String personKey, int otherRow) {
        SubscriberColumn column = personKey.startsWith("id:") ? SubscriberColumn.ID_NUMBER : SubscriberColumn.OFFICIAL_EMAIL;
        String message = words.say("import.twice", column.heading(words), String.valueOf(otherRow));
        return new CellError(column.heading(words), column.field(), message);
    }

    CellError othersWrong() {
        return whole("import.othersWrong");
    }

    private CellError whole(String key) {
        return new CellError(null, null, words.say(key));
    }

    private List<CellError> all(FormRefused refusal) {
        return refusal.errors().isEmpty()
                ? List.of(new CellError(null, null, refusal.getMessage()))
                : refusal.errors().stream().map(this::shown).toList();
    }

    private CellError shown(FieldError error) {
        String column = SubscriberColumn.showing(error.field()).map(shown -> shown.heading(words)).orElse(null);
        return new CellError(column, error.field(), error.message());
    }
}
