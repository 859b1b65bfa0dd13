package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens dossiers for rows that were checked: each for itself, or all in one transaction. */
@Component
class SubscriberOpening {

    private final Requests requests;
    private final TransactionOperations transaction;
    private final CellErrors errors;

    SubscriberOpening(Requests requests, TransactionOperations transaction, CellErrors errors) {
        this.requests = requests;
        this.transaction = transaction;
        this.errors = errors;
    }

    /** @param checked what was said to the same persons */
    List<ImportedRow> each(List<TypedPerson> persons, List<ImportedRow> checked) {
        List<ImportedRow> rows = new ArrayList<>();
        for (int n = 0; n < checked.size(); n++) {
            ImportedRow row = checked.get(n);
            rows.add(row.accepted() ? opened(persons.get(n), row) : row);
        }
        return rows;
    }

    /** One row that fails, for whatever reason, is no reason to tell nothing of the dossiers that are open by now. */
    private ImportedRow opened(TypedPerson person, ImportedRow row) {
        try {
            return row.opened(requests.open(person.request()));
        } catch (RuntimeException failure) {
            return row.refused(errors.of(failure));
        }
    }

    /** Where one cannot be opened, none is. */
    List<ImportedRow> allOrNone(List<TypedPerson> persons, List<ImportedRow> checked) {
        if (!checked.stream().allMatch(ImportedRow::accepted)) {
            return noneOpen(checked);
        }
        List<ImportedRow> opened = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                for (int n = 0; n < checked.size(); n++) {
                    opened.add(checked.get(n).opened(requests.open(persons.get(n).request())));
                }
            });
            return opened;
        } catch (RuntimeException failure) {
            int failed = Math.min(opened.size(), checked.size() - 1); // the commit itself is nobody's: said of the last
            List<ImportedRow> rows = new ArrayList<>(checked);
            rows.set(failed, rows.get(failed).refused(errors.of(failure)));
            return noneOpen(rows);
        }
    }

    private List<ImportedRow> noneOpen(List<ImportedRow> rows) {
        return rows.stream().map(row -> row.accepted() ? row.refused(List.of(errors.othersWrong())) : row).toList();
    }
}
