package vn.chungthuso.dossier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** The dossiers: opened, corrected, moved from state to state, never deleted. Every call joins the caller's transaction. */
@Service
public class Dossiers {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final DossierRows rows;
    private final PeopleInFlight people;
    private final DossierLog log;
    private final Json json;
    private final Clock clock;

    Dossiers(JdbcClient jdbc, JdbcOperations batches, PeopleInFlight people, DossierLog log, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = new DossierRows(jdbc, json);
        this.people = people;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens a dossier in state {@code SUBMITTED}.
     *
     * @return its code
     * @throws AlreadyInFlight where the same procedure, kind and person is on its way
     */
    public String open(Request request, String submittedBy) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String code = "HS-%d-%06d".formatted(now.getYear(), nextNumber());
        jdbc.sql("""
                insert into dossier (code, procedure_key, certificate_kind, state, subject_agency, request_date, submitted_by,
                    holder_account, subject_name, search_text, fields, created_at, updated_at)
                values (:code, :procedure, :kind, :state, :agency, :date, :by, :holder, :name, :words, :fields, :now, :now)""")
                .param("code", code)
                .param("procedure", request.procedure().name())
                .param("kind", request.certificateKind().name())
                .param("state", DossierState.SUBMITTED.name())
                .param("by", submittedBy)
                .params(typed(request))
                .param("now", now)
                .update();
        people.claim(code, request);
        log.record(code, submittedBy, Kind.SUBMITTED, null);
        return code;
    }

    private long nextNumber() {
        var number = new GeneratedKeyHolder();
        jdbc.sql("insert into dossier_number default values").update(number, "number");
        return number.getKeyAs(Long.class);
    }

    /** Puts a corrected request in the place of the former one; the history remembers who did it. */
    public void correct(String code, Request request, String by) {
        jdbc.sql("""
                update dossier set subject_agency = :agency, request_date = :date, holder_account = :holder, subject_name = :name,
                    search_text = :words, fields = :fields, updated_at = :now
                where code = :code""")
                .params(typed(request))
                .param("now", OffsetDateTime.now(clock))
                .param("code", code)
                .update();
        people.release(List.of(code));
        people.claim(code, request);
        log.record(code, by, Kind.CORRECTED, null);
    }

    private Map<String, Object> typed(Request request) {
        Map<String, Object> params = new HashMap<>();
        params.put("agency", request.subjectAgency());
        params.put("date", request.requestDate());
        params.put("holder", request.holderAccount());
        params.put("name", request.subjectName());
        params.put("words", request.searchText());
        params.put("fields", json.write(request.fields()));
        return params;
    }

    /**
     * Moves a dossier to a state; an end state frees its person for a new request. What a review was due on stays due until the letter
     * has left (domain §8, {@code sla.agencyReview}); every other step has a deadline of its own.
     */
    public void enter(String code, DossierState state) {
        enter(List.of(code), state);
    }

    /** Moves several dossiers to a state. */
    public void enter(List<String> codes, DossierState state) {
        if (codes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update dossier set state = :state, due_at = case when :keeps then due_at end, updated_at = :now
                where code in (:codes)""")
                .params(Map.of("state", state.name(), "keeps", state.keepsDeadline(), "now", OffsetDateTime.now(clock), "codes", codes))
                .update();
        if (state.isEnd()) {
            people.release(codes);
        }
    }

    /** When the present step is due. */
    public void due(String code, OffsetDateTime dueAt) {
        jdbc.sql("update dossier set due_at = ? where code = ?").params(dueAt, code).update();
    }

    /** Who reviews and sends. */
    public void route(String code, String senderAgency) {
        jdbc.sql("update dossier set sender_agency = ? where code = ?").params(senderAgency, code).update();
    }

    /** From now on this agency sees the dossier too, though it neither sends it nor keeps the certificate any more. */
    public void tell(String code, String agency) {
        jdbc.sql("update dossier set told_agency = ? where code = ?").params(agency, code).update();
    }

    /** Adds to what is known of a dossier, such as the day of the handover. */
    public void add(String code, Map<String, Object> facts) {
        addAll(Map.of(code, facts));
    }

    /**
     * Adds to what is known of several dossiers, by their codes.
     *
     * @throws NoSuchDossier where one of them is unknown
     */
    public void addAll(Map<String, Map<String, Object>> facts) {
        Map<String, Dossier> known = all(List.copyOf(facts.keySet())).stream().collect(toMap(Dossier::code, identity()));
        List<Object[]> rows = facts.entrySet().stream().map(added -> {
            String code = added.getKey();
            Map<String, Object> fields = new HashMap<>(
                    Optional.ofNullable(known.get(code)).orElseThrow(() -> new NoSuchDossier(code)).fields());
            fields.putAll(added.getValue());
            return new Object[] {json.write(fields), code};
        }).toList();
        batches.batchUpdate("update dossier set fields = ? where code = ?", rows);
    }

    /**
     * A letter takes dossiers in, if all of them still wait in that state and no other letter holds one.
     *
     * @return those that somebody was faster with; where there are any, nothing has changed
     */
    public List<String> gather(List<String> codes, String letter, DossierState waiting) {
        List<String> free = jdbc.sql("""
                select code from dossier where code in (:codes) and state = :state and in_letter is null
                order by code for update""") // two letters that want the same dossiers take them in the same order
                .params(Map.of("codes", codes, "state", waiting.name()))
                .query(String.class)
                .list();
        if (free.size() == codes.size()) {
            jdbc.sql("update dossier set in_letter = :letter where code in (:codes)").params(Map.of("letter", letter, "codes", codes)).update();
        }
        return codes.stream().filter(code -> !free.contains(code)).toList();
    }

    /** A letter lets go of everything it holds: it has left, was cancelled or goes back to be composed anew. */
    public List<String> letGo(String letter) {
        List<String> codes = jdbc.sql("select code from dossier where in_letter = ? order by code")
                .param(letter)
                .query(String.class)
                .list();
        jdbc.sql("update dossier set in_letter = null where in_letter = ?").param(letter).update();
        return codes;
    }

    /** Those of sending agencies that wait in a state and are in no letter, soonest due first, at most {@code limit}. */
    public List<Dossier> waiting(
            Set<String> senders, DossierState state, Set<Procedure> procedures, Set<CertificateKind> kinds, int limit) {
        return rows.waiting(senders, state, procedures, kinds, limit);
    }

    /** How many there are. */
    public long waitingCount(Set<String> senders, DossierState state, Set<Procedure> procedures, Set<CertificateKind> kinds) {
        return rows.waitingCount(senders, state, procedures, kinds);
    }

    public Optional<Dossier> find(String code) {
        return rows.find(code);
    }

    /** @throws NoSuchDossier where there is none */
    public Dossier get(String code) {
        return find(code).orElseThrow(() -> new NoSuchDossier(code));
    }

    /** Several at once, in the order of their codes given. */
    public List<Dossier> all(List<String> codes) {
        return rows.all(codes);
    }

    public boolean isVisible(String code, String account, Set<String> agencies) {
        return !visible(List.of(code), account, agencies).isEmpty();
    }

    /** Those of several that a reader may see. */
    public List<Dossier> visible(Collection<String> codes, String account, Set<String> agencies) {
        return rows.visible(codes, account, agencies);
    }

    public DossierPage search(DossierFilter filter) {
        return rows.search(filter);
    }
}
