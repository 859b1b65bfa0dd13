package vn.chungthuso.dossier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
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

    private static final String WAITING = """
            sender_agency in (:senders) and state = :state and in_letter is null
                and procedure_key in (:procedures) and certificate_kind in (:kinds)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final DossierLog log;
    private final Json json;
    private final Clock clock;

    Dossiers(JdbcClient jdbc, JdbcOperations batches, DossierLog log, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        claimPerson(code, request);
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
        releasePerson(code);
        claimPerson(code, request);
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

    private void claimPerson(String code, Request request) {
        inFlight(request).filter(other -> !other.equals(code)).ifPresent(other -> {
            throw new AlreadyInFlight(other);
        });
        try {
            for (String person : request.personKeys()) {
                jdbc.sql("insert into dossier_in_flight values (?, ?, ?, ?)")
                        .params(request.procedure().name(), request.certificateKind().name(), person, code)
                        .update();
            }
        } catch (DuplicateKeyException race) {
            throw new AlreadyInFlight(null);
        }
    }

    /** The dossier in flight for the same procedure, kind and person. */
    public Optional<String> inFlight(Request request) {
        return request.personKeys().stream()
                .flatMap(person -> inFlight(request.procedure(), request.certificateKind(), person).stream())
                .findFirst();
    }

    /** By the whole primary key: with {@code person_key in (…)} H2 reads everybody who is in flight. */
    public Optional<String> inFlight(Procedure procedure, CertificateKind kind, String person) {
        return jdbc.sql("""
                select dossier_code from dossier_in_flight
                where procedure_key = ? and certificate_kind = ? and person_key = ?""")
                .params(procedure.name(), kind.name(), person)
                .query(String.class)
                .optional();
    }

    /** What is in flight for these people and certificates, in one query. */
    public List<InFlight> inFlight(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("select * from dossier_in_flight where person_key in (:people)")
                        .param("people", people)
                        .query((row, number) -> new InFlight(
                                Procedure.valueOf(row.getString("procedure_key")),
                                CertificateKind.valueOf(row.getString("certificate_kind")),
                                row.getString("person_key"),
                                row.getString("dossier_code")))
                        .list();
    }

    private void releasePerson(String code) {
        jdbc.sql("delete from dossier_in_flight where dossier_code = ?").param(code).update();
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
            codes.forEach(this::releasePerson);
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
        return jdbc.sql("select * from dossier where %s order by due_at nulls last, created_at, code fetch first %d rows only"
                        .formatted(WAITING, limit))
                .params(waiting(senders, state, procedures, kinds))
                .query(this::read)
                .list();
    }

    /** How many there are. */
    public long waitingCount(Set<String> senders, DossierState state, Set<Procedure> procedures, Set<CertificateKind> kinds) {
        return jdbc.sql("select count(*) from dossier where " + WAITING)
                .params(waiting(senders, state, procedures, kinds))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> waiting(
            Set<String> senders, DossierState state, Set<Procedure> procedures, Set<CertificateKind> kinds) {
        return Map.of(
                "senders", senders,
                "state", state.name(),
                "procedures", procedures.stream().map(Enum::name).toList(),
                "kinds", kinds.stream().map(Enum::name).toList());
    }

    public Optional<Dossier> find(String code) {
        return jdbc.sql("select * from dossier where code = ?").param(code).query(this::read).optional();
    }

    /** @throws NoSuchDossier where there is none */
    public Dossier get(String code) {
        return find(code).orElseThrow(() -> new NoSuchDossier(code));
    }

    /** Several at once, in the order of their codes given. */
    public List<Dossier> all(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Dossier> found = new HashMap<>();
        jdbc.sql("select * from dossier where code in (:codes)").param("codes", codes).query(this::read).list()
                .forEach(dossier -> found.put(dossier.code(), dossier));
        return codes.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public boolean isVisible(String code, String account, Set<String> agencies) {
        return !visible(List.of(code), account, agencies).isEmpty();
    }

    /** Those of several that a reader may see. */
    public List<Dossier> visible(Collection<String> codes, String account, Set<String> agencies) {
        if (codes.isEmpty()) {
            return List.of();
        }
        var where = new DossierConditions(DossierFilter.visibleTo(account, agencies), codes);
        return jdbc.sql("select * from dossier where " + where.sql()).params(where.params()).query(this::read).list();
    }

    public DossierPage search(DossierFilter filter) {
        var where = new DossierConditions(filter, null);
        long total = jdbc.sql("select count(*) from dossier where " + where.sql()).params(where.params()).query(Long.class).single();
        List<Dossier> items = jdbc.sql("""
                select * from dossier where %s order by %s
                offset %d rows fetch next %d rows only"""
                        .formatted(where.sql(), filter.order().sql(), (long) filter.page() * filter.size(), filter.size()))
                .params(where.params())
                .query(this::read)
                .list();
        return new DossierPage(items, filter.page(), filter.size(), total);
    }

    private Dossier read(ResultSet row, int n) throws SQLException {
        return new Dossier(
                row.getString("code"),
                Procedure.valueOf(row.getString("procedure_key")),
                CertificateKind.valueOf(row.getString("certificate_kind")),
                DossierState.valueOf(row.getString("state")),
                row.getString("subject_agency"),
                row.getString("sender_agency"),
                row.getObject("request_date", LocalDate.class),
                row.getString("submitted_by"),
                row.getString("holder_account"),
                row.getString("subject_name"),
                json.object(row.getString("fields")),
                row.getString("in_letter"),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class));
    }
}
