package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dispatch.Replies;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.dossier.DossierState;

/** Letters with many lines: what one holds, what stays for the next, and how often the database is asked. */
class LongLetterTest extends HouseTest {

    /** More than are told at once, so that both letters make jobs. */
    private static final int FEW = 21;
    private static final int MANY = 63;

    @Autowired
    Replies replies;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void countNoMore() {
        jdbc.sql("set query_statistics false").update();
        jdbc.sql("delete from letter_line where dossier_code like 'HS-TEST-%'").update();
        jdbc.sql("delete from dossier_event where dossier_code like 'HS-TEST-%'").update();
        jdbc.sql("delete from dossier_decision where dossier_code like 'HS-TEST-%'").update();
        jdbc.sql("delete from dossier where code like 'HS-TEST-%'").update();
    }

    /** Dossiers like this one; it alone has an instance, the others are rows that a letter can gather. */
    private void copiesOf(String code, int many) {
        for (int n = 1; n <= many; n++) {
            jdbc.sql("""
                    insert into dossier (code, procedure_key, certificate_kind, state, subject_agency, sender_agency, request_date,
                        submitted_by, holder_account, subject_name, search_text, fields, created_at, updated_at)
                    select ?, procedure_key, certificate_kind, state, subject_agency, sender_agency, request_date,
                        submitted_by, holder_account, subject_name, search_text, fields, created_at, updated_at
                    from dossier where code = ?""")
                    .params("HS-TEST-%06d".formatted(n), code)
                    .update();
        }
    }

    private Map<String, Object> shown(String letter) {
        return office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(letter).getId()));
    }

    private List<String> waiting() {
        return jdbc.sql("""
                select code from dossier where state = 'ACCEPTED' and in_letter is null and sender_agency = ? and procedure_key = 'ISSUE'
                    and certificate_kind = 'INDIVIDUAL' order by due_at nulls last, created_at, code""")
                .param(Office.COMMUNE)
                .query(String.class)
                .list();
    }

    private List<String> copiesThatWait() {
        return waiting().stream().filter(code -> code.startsWith("HS-TEST-")).toList();
    }

    @Test
    void aLetterTakesFiveHundredAndSaysHowManyStayForTheNext() {
        copiesOf(office.accepted(Office.request()), Letters.MAX_LINES + 2);
        List<String> copies = copiesThatWait();
        String first = office.beginLetter("clerk", LetterFor.ISSUE);
        assertThat(shown(first).get("moreWaiting").toString()).contains("500").contains("Còn %d hồ sơ".formatted(waiting().size() - 500));

        office.complete("clerk", first, Office.composed(LetterFor.ISSUE, Office.today(), copies.subList(0, 500)));

        String second = office.beginLetter("clerk", LetterFor.ISSUE);
        assertThat(shown(second).get("moreWaiting")).isEqualTo("");
        office.complete("clerk", second, Office.composed(LetterFor.ISSUE, Office.today(), copiesThatWait()));
        assertThat(office.letterLines().of(first)).hasSize(500);
        assertThat(office.letterLines().of(second)).extracting(LetterLine::dossierCode).containsExactlyElementsOf(copies.subList(500, 502));
        office.complete("leader", second, Map.of("outcome", "return", "reason", "Chưa gửi"));
        office.complete("clerk", second, Map.of("outcome", "cancel"));
    }

    @Test
    void answersToManyLinesAreReadInAsManyQueriesAsToFew() {
        String few = sent(FEW);
        String many = sent(MANY);

        assertThat(reads(() -> answered(many, ReplyAnswer.ACCEPTED))).isEqualTo(reads(() -> answered(few, ReplyAnswer.ACCEPTED)));
        runJobs();
        assertThat(reads(() -> answered(many, ReplyAnswer.USB_SHIPPED))).isEqualTo(reads(() -> answered(few, ReplyAnswer.USB_SHIPPED)));
    }

    @Test
    void twoLinesOfAMessageThatNameTheSameDeviceAreNotBothTaken() {
        String letter = sent(2);
        answered(letter, ReplyAnswer.ACCEPTED);
        List<Reply> same = List.of(shipped(1, "TEST-SAME"), shipped(2, "TEST-SAME"));

        List<ReplyResult> results = replies.take(letter, new ReplyMessage("same-" + letter, Office.now(), same), "clerk");

        assertThat(results).extracting(ReplyResult::result).containsExactly(Outcome.applied, Outcome.refused);
    }

    private String sent(int lines) {
        List<String> codes = new ArrayList<>();
        for (int n = 0; n < lines; n++) {
            codes.add(office.accepted(Office.request()));
        }
        String letter = office.sentLetter(LetterFor.ISSUE, codes);
        runJobs();
        assertThat(office.state(codes.get(0))).isEqualTo(DossierState.SENT);
        return letter;
    }

    private void runJobs() {
        var jobs = engine.getManagementService();
        jobs.createJobQuery().messages().list().forEach(job -> jobs.executeJob(job.getId()));
    }

    /** How often anything was selected meanwhile. */
    private long reads(Runnable work) {
        jdbc.sql("set query_statistics_max_entries 10000").update();
        jdbc.sql("set query_statistics false").update();
        jdbc.sql("set query_statistics true").update();
        work.run();
        return jdbc.sql("""
                select sum(execution_count) from information_schema.query_statistics
                where lower(sql_statement) like 'select%' and lower(sql_statement) not like '%query_statistics%'""")
                .query(Long.class)
                .single();
    }

    private List<ReplyResult> answered(String letter, ReplyAnswer answer) {
        List<Reply> all = office.letterLines().of(letter).stream()
                .map(line -> answer == ReplyAnswer.USB_SHIPPED
                        ? shipped(line.line(), letter + "-" + line.line())
                        : new Reply(line.line(), answer, null, null, null, null, null, null, null))
                .toList();
        List<ReplyResult> results = replies.take(letter, new ReplyMessage("long-" + answer + letter, Office.now(), all), "clerk");
        assertThat(results).allMatch(result -> result.result() == Outcome.applied);
        return results;
    }

    private static Reply shipped(int line, String device) {
        String serial = "5401%036x".formatted((device + line).hashCode() & 0xffffffffL);
        return new Reply(line, ReplyAnswer.USB_SHIPPED, null, null, serial, device, null, null, null);
    }
}
