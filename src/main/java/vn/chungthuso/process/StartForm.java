package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A form that opens a dossier or a letter. */
interface StartForm extends CrossCheck {

    /** What the form is shown with. */
    default Map<String, Object> servedAtStart(Caller caller) {
        return Map.of();
    }

    /** @throws FormRefused 403 for who may not open this at all; asked before anything is checked */
    void mayOpen(Caller caller);

    /** What may be sent beside the form's fields, with its only accepted value; the first that differs is refused. */
    default List<Map.Entry<String, String>> fixed() {
        return List.of();
    }

    /**
     * Opens what the form asks for.
     *
     * @param start its variables may be set
     * @return the business key
     */
    String open(Caller caller, Map<String, Object> values, VariableScope start);

    /**
     * Opens what a timer at the model's start asks for; nobody has typed anything.
     *
     * @return the business key
     */
    default String openByTheClock() {
        throw new IllegalStateException(getClass().getSimpleName() + " is opened by people only");
    }
}
