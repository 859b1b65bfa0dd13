package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Request;

/** What one procedure asks of its request beyond the single fields of its form. */
interface RequestRules {

    /** What may be sent beside the form's fields, with its only accepted value (see {@link StartForm#fixed}). */
    List<Map.Entry<String, String>> fixed();

    /** What the form offers to choose from. */
    Map<String, Object> choices(Caller caller);

    /** What is wrong between the fields, or with what a field names; fields that are wrong in themselves are absent. */
    List<FieldError> errors(Caller caller, Map<String, Object> fields);

    /** The request in its final shape, with what is known beside it and what should be looked at. */
    Request checked(Caller caller, Map<String, Object> fields);

    /** The fields of a dossier as the form shows them again. */
    default Map<String, Object> typed(Dossier dossier) {
        return dossier.fields();
    }
}
