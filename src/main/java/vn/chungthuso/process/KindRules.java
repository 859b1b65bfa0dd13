package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import vn.chungthuso.dossier.Request;

/** What a request for a certificate of one kind asks beyond the single fields of the form. */
interface KindRules {

    /** What is wrong between the fields, or with what a field names; fields that are wrong in themselves are absent. */
    List<FieldError> errors(Caller caller, Map<String, Object> fields);

    /** The request in its final shape, with what is known beside it and what should be looked at. */
    Request checked(Caller caller, Map<String, Object> fields);
}
