package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.registry.ExpiryQuestion.Asked;
import vn.chungthuso.registry.ExpiryQuestion.State;

/** What people are asked about certificates that end soon; about each never twice at one stage (domain §7.12). */
@Service
@Transactional
public class ExpiryQuestions {

    private static final RowMapper<ExpiryQuestion> ROW = (row, number) -> new ExpiryQuestion(
            row.getString("code"), row.getLong("certificate_id"), State.valueOf(row.getString("state")), row.getBoolean("asks_agency"));

    private final JdbcClient jdbc;
    private final ReportNumbers numbers;
    private final Register register;
    private final Clock clock;

    ExpiryQuestions(JdbcClient jdbc, ReportNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.register = new Register(jdbc, clock);
        this.clock = clock;
    }

    /**
     * @return the question's code
     * @throws DuplicateKeyException where it was asked at this stage already
     */
    public String ask(long certificateId, String stage, boolean asksAgency) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String code = numbers.next("GH", now);
        jdbc.sql("insert into expiry_question (code, certificate_id, state, asks_agency, asked_at) values (?, ?, ?, ?, ?)")
                .params(code, certificateId, State.OPEN.name(), asksAgency, now)
                .update();
        reached(code, certificateId, stage);
        return code;
    }

    /** An open question stands for this stage too. */
    public void reached(String code, long certificateId, String stage) {
        jdbc.sql("insert into expiry_stage (certificate_id, stage, question_code, reached_at) values (?, ?, ?, ?)")
                .params(certificateId, stage, code, OffsetDateTime.now(clock))
                .update();
    }

    /** The subscriber has not answered: the clerks are asked from now on. */
    public void passedToAgency(String code) {
        jdbc.sql("update expiry_question set asks_agency = true where code = ?").param(code).update();
    }

    @Transactional(readOnly = true)
    public Optional<ExpiryQuestion> find(String code) {
        return jdbc.sql("select * from expiry_question where code = ?").param(code).query(ROW).optional();
    }

    /** The certificate that a question is about. */
    @Transactional(readOnly = true)
    public Certificate certificate(String code) {
        return register.certificates.byId(find(code).orElseThrow().certificateId());
    }

    /** Whose certificates questions are about, by their codes; what is no question is left out. */
    @Transactional(readOnly = true)
    public Map<String, String> subjects(Collection<String> codes) {
        Map<String, String> subjects = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("""
                    select q.code, c.subject_name from expiry_question q join certificate c on c.id = q.certificate_id where q.code in (:codes)""")
                    .param("codes", codes)
                    .query((RowCallbackHandler) row -> subjects.put(row.getString("code"), row.getString("subject_name")));
        }
        return subjects;
    }

    /** What was asked about several certificates, in two queries; those that were never asked about are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Asked> about(Collection<Long> certificateIds) {
        if (certificateIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> stages = new HashMap<>();
        jdbc.sql("select certificate_id, stage from expiry_stage where certificate_id in (:ids)")
                .param("ids", certificateIds)
                .query((RowCallbackHandler) row ->
                        stages.computeIfAbsent(row.getLong("certificate_id"), id -> new HashSet<>()).add(row.getString("stage")));
        return jdbc.sql("select * from expiry_question where certificate_id in (:ids)").param("ids", certificateIds).query(ROW).list().stream()
                .collect(Collectors.groupingBy(ExpiryQuestion::certificateId, Collectors.collectingAndThen(
                        Collectors.toList(), questions -> asked(questions, stages.getOrDefault(questions.get(0).certificateId(), Set.of())))));
    }

    private static Asked asked(List<ExpiryQuestion> questions, Set<String> stages) {
        return new Asked(
                stages,
                questions.stream().filter(question -> question.state() == State.OPEN).findFirst().orElse(null),
                questions.stream().anyMatch(question -> question.state() == State.NOT_NEEDED));
    }

    /** Codes of open questions about certificates that are over or not in use any more. */
    @Transactional(readOnly = true)
    public List<String> outlived() {
        return jdbc.sql("""
                select q.code from expiry_question q join certificate c on c.id = q.certificate_id
                where q.state = 'OPEN' and (c.status <> 'ACTIVE' or c.not_after < ?) order by q.code""")
                .param(LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /**
     * @param reason why it is not needed, else null
     * @param dossierCode of the dossier that was opened, else null
     */
    public void answered(String code, State answer, String by, String reason, String dossierCode) {
        jdbc.sql("update expiry_question set state = ?, answered_by = ?, answered_at = ?, reason = ?, dossier_code = ? where code = ?")
                .params(answer.name(), by, OffsetDateTime.now(clock), reason, dossierCode, code)
                .update();
    }

    /** Nobody needs to answer these. */
    public void settled(Collection<String> codes) {
        if (!codes.isEmpty()) {
            jdbc.sql("update expiry_question set state = 'SETTLED', answered_at = :now where code in (:codes)")
                    .param("now", OffsetDateTime.now(clock))
                    .param("codes", codes)
                    .update();
        }
    }
}
