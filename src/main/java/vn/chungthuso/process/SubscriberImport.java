package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungthuso.document.Sheet;
import vn.chungthuso.document.SheetForm;
import vn.chungthuso.document.SheetLimits;
import vn.chungthuso.document.SheetRow;
import vn.chungthuso.law.Reference;
import vn.chungthuso.process.RequestExamination.Examined;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/**
 * Many persons from the CA's sheet (domain §11.4): each row is held to the rules of the start form and opens a dossier of its own, as if
 * it had been typed.
 */
@Service
public class SubscriberImport {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriberImport.class);
    private static final String PROCESS = Requests.PROCESSES.get("ISSUE");

    private final SubscriberList list;
    private final SubscriberForms sheets;
    private final RequestExamination examination;
    private final Requests requests;
    private final Applicants applicants;
    private final Agencies agencies;
    private final Reference reference;
    private final TransactionOperations transaction;
    private final Words words;
    private final Clock clock;

    SubscriberImport(
            SubscriberList list,
            SubscriberForms sheets,
            RequestExamination examination,
            Requests requests,
            Applicants applicants,
            Agencies agencies,
            Reference reference,
            TransactionOperations transaction,
            Words words,
            Clock clock) {
        this.list = list;
        this.sheets = sheets;
        this.examination = examination;
        this.requests = requests;
        this.applicants = applicants;
        this.agencies = agencies;
        this.reference = reference;
        this.transaction = transaction;
        this.words = words;
        this.clock = clock;
    }

    /** How much of a sheet is worth reading. */
    public SheetLimits limits() {
        return list.limits();
    }

    /** The sheet to be filled in. */
    public SheetForm blank(Caller caller) {
        mustBeClerk(caller);
        return sheets.blank(agencyTree(caller).provinces());
    }

    /**
     * Checks every row, and opens what the mode says.
     *
     * @return a result for each row that names a person, from the top down
     * @throws FormRefused 403 for who is no clerk, 400 for a sheet that is not the CA's
     */
    public List<ImportedRow> take(Caller caller, Sheet sheet, ImportMode mode) {
        mustBeClerk(caller);
        List<TypedPerson> persons = read(caller, list.of(sheet));
        List<ImportedRow> checked = checked(caller, persons);
        return switch (mode) {
            case PREVIEW -> checked;
            case EACH -> openEach(persons, checked);
            case ALL_OR_NONE -> openAll(persons, checked);
        };
    }

    /**
     * The rows that are refused as a sheet that can be put right and sent again.
     *
     * @param wanted numbers of the rows that matter; empty for all
     */
    public SheetForm corrections(Caller caller, Sheet sheet, Set<Integer> wanted) {
        List<ImportedRow> refused = take(caller, sheet, ImportMode.PREVIEW).stream()
                .filter(row -> !row.accepted() && (wanted.isEmpty() || wanted.contains(row.row())))
                .toList();
        return sheets.corrections(agencyTree(caller).provinces(), sheet, refused);
    }

    /** @throws FormRefused 403 for anybody else */
    public void mustBeClerk(Caller caller) {
        if (!caller.has(Role.CLERK)) {
            throw FormRefused.forbidden(words.say("import.role"));
        }
    }

    private List<TypedPerson> read(Caller caller, List<SheetRow> rows) {
        AgencyTree tree = agencyTree(caller);
        List<String> carriers = reference.carriers(LocalDate.now(clock));
        return rows.stream().map(row -> PersonReading.read(row, tree, carriers, words)).toList();
    }

    private AgencyTree agencyTree(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        List<Agency> known = new ArrayList<>();
        caller.agencies(Role.HOLDER).forEach(agency -> known.addAll(agencies.chain(agency, today)));
        caller.agencies(Role.CLERK).forEach(agency -> {
            known.addAll(agencies.chain(agency, today));
            known.addAll(agencies.within(agency, today));
        });
        return new AgencyTree(known, applicants.managedBy(caller));
    }

    private List<ImportedRow> checked(Caller caller, List<TypedPerson> persons) {
        List<Examined> examined = examination.of(caller, PROCESS, persons.stream().map(TypedPerson::request).toList());
        Map<String, Integer> claimed = new HashMap<>();
        List<ImportedRow> rows = new ArrayList<>();
        for (int n = 0; n < persons.size(); n++) {
            rows.add(checked(persons.get(n), examined.get(n), claimed));
        }
        return rows;
    }

    private ImportedRow checked(TypedPerson person, Examined examined, Map<String, Integer> claimed) {
        int number = person.row().number();
        List<CellError> errors = new ArrayList<>(person.errors());
        List<Warning> warnings = new ArrayList<>(person.warnings());
        if (examined.refusal() != null) {
            errors.addAll(errors(examined.refusal(), person));
        } else if (errors.isEmpty()) {
            Set<String> keys = examined.request().personKeys();
            keys.stream().filter(claimed::containsKey).sorted().map(key -> twice(key, claimed.get(key))).forEach(errors::add);
            if (errors.isEmpty()) {
                keys.forEach(key -> claimed.put(key, number));
            }
            ((List<?>) examined.request().fields().get("warnings")).forEach(warning -> warnings.add((Warning) warning));
        }
        return new ImportedRow(number, errors.isEmpty(), null, person.fields(), List.copyOf(errors), List.copyOf(warnings));
    }

    /** What the cells told already is not said again as a field that is missing. */
    private List<CellError> errors(FormRefused refusal, TypedPerson person) {
        if (refusal.errors().isEmpty()) {
            return List.of(new CellError(null, null, refusal.getMessage()));
        }
        return refusal.errors().stream().filter(error -> !person.hasError(error.field())).map(this::shown).toList();
    }

    private CellError shown(FieldError error) {
        String column = SubscriberColumn.showing(error.field()).map(shown -> shown.heading(words)).orElse(null);
        return new CellError(column, error.field(), error.message());
    }

    private CellError twice(String personKey, int otherRow) {
        SubscriberColumn column = personKey.startsWith("id:") ? SubscriberColumn.ID_NUMBER : SubscriberColumn.OFFICIAL_EMAIL;
        return new CellError(column.heading(words), column.field(), words.say("import.twice", column.heading(words), String.valueOf(otherRow)));
    }

    private List<ImportedRow> openEach(List<TypedPerson> persons, List<ImportedRow> checked) {
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
            return row.refused(failed(failure));
        }
    }

    private List<ImportedRow> openAll(List<TypedPerson> persons, List<ImportedRow> checked) {
        if (!checked.stream().allMatch(ImportedRow::accepted)) {
            return noneStored(checked);
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
            List<ImportedRow> rows = new ArrayList<>(checked);
            int at = Math.min(opened.size(), rows.size() - 1);
            rows.set(at, rows.get(at).refused(failed(failure)));
            return noneStored(rows);
        }
    }

    private List<ImportedRow> noneStored(List<ImportedRow> rows) {
        CellError others = new CellError(null, null, words.say("import.othersWrong"));
        return rows.stream().map(row -> row.accepted() ? row.refused(others) : row).toList();
    }

    private CellError failed(RuntimeException failure) {
        FormRefused refused = FormRefused.in(failure);
        if (refused != null) {
            return refused.errors().isEmpty() ? new CellError(null, null, refused.getMessage()) : shown(refused.errors().get(0));
        }
        LOG.error("a row of an import failed", failure);
        return new CellError(null, null, words.say("api.failed"));
    }
}
