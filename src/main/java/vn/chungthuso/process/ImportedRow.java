package vn.chungthuso.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What became of one row of a sheet.
 *
 * @param row its number as Excel shows it
 * @param accepted a dossier was opened for it, or would be
 * @param code of the dossier; null where none was opened
 * @param fields of the start form, as far as they could be read
 * @param errors why it is not accepted; none where it is
 * @param warnings what a person should look at
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportedRow(
        int row, boolean accepted, String code, Map<String, Object> fields, List<CellError> errors, List<Warning> warnings) {

    ImportedRow opened(String newCode) {
        return new ImportedRow(row, true, newCode, fields, errors, warnings);
    }

    ImportedRow refused(List<CellError> reasons) {
        return new ImportedRow(row, false, null, fields, reasons, warnings);
    }
}
