package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
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

    private static final String PROCESS = Requests.PROCESSES.get("ISSUE");

    private final SubscriberList list;
    private final SubscriberForms sheets;
    private final RequestExamination examination;
    private final SubscriberOpening opening;
    private final CellErrors errors;
    private final Applicants applicants;
    private final Agencies agencies;
    private final Reference reference;
    private final Words words;
    private final Clock clock;

    SubscriberImport(
            SubscriberList list,
            SubscriberForms sheets,
            RequestExamination examination,
            SubscriberOpening opening,
            CellErrors errors,
            Applicants applicants,
            Agencies agencies,
            Reference reference,
            Words words,
            Clock clock) {
        this.list = list;
        this.sheets = sheets;
        this.examination = examination;
        this.opening = opening;
        this.errors = errors;
        this.applicants = applicants;
        this.agencies = agencies;
        this.reference = reference;
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
            case EACH -> opening.each(persons, checked);
            case ALL_OR_NONE -> opening.allOrNone(persons, checked);
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
        List<CellError> wrong = new ArrayList<>(person.errors());
        List<Warning> warnings = new ArrayList<>(person.warnings());
        if (examined.refusal() != null) {
            wrong.addAll(errors.of(examined.refusal(), person));
        } else if (wrong.isEmpty()) {
            Set<String> keys = examined.request().personKeys();
            keys.stream().filter(claimed::containsKey).sorted().map(key -> errors.twice(key, claimed.get(key))).forEach(wrong::add);
            if (wrong.isEmpty()) {
                keys.forEach(key -> claimed.put(key, number));
            }
            ((List<?>) examined.request().fields().get("warnings")).forEach(warning -> warnings.add((Warning) warning));
        }
        return new ImportedRow(number, wrong.isEmpty(), null, person.fields(), List.copyOf(wrong), List.copyOf(warnings));
    }
}
