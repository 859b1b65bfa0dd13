package vn.chungthuso.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungthuso.document.SheetRow;

/**
 * A row of a sheet as the start form would send it.
 *
 * @param fields what could be read
 * @param errors what could not
 * @param warnings what was taken otherwise than it was typed
 */
record TypedPerson(SheetRow row, Map<String, Object> fields, List<CellError> errors, List<Warning> warnings) {

    /** With what the form asks and the sheet does not: who hands in a list stands for it. */
    Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>(fields);
        request.put(ProcessVariables.PROCEDURE, "ISSUE");
        request.put(ProcessVariables.CERTIFICATE_KIND, "INDIVIDUAL");
        request.put("commitmentAccepted", true);
        return request;
    }

    boolean hasError(String field) {
        return errors.stream().anyMatch(error -> field.equals(error.field()));
    }
}
