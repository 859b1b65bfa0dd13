package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;

/** The sender is dissolved or merged while its dossiers run: who was named to go on with its work does (T-13). */
class SuccessorTest extends HouseTest {

    private static final String SUCCESSOR = "ubnd-tinh-long-an";

    @Autowired
    DossierLog log;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theAgencyIsAsBefore() {
        ends(null);
        jdbc.sql("delete from agency_successor").update();
    }

    private void isMerged() {
        ends(Office.now().toLocalDate().minusDays(1));
        jdbc.sql("insert into agency_successor (code, successor_code) values (?, ?)").params(Office.COMMUNE, SUCCESSOR).update();
    }

    private void ends(Object lastDay) {
        jdbc.sql("update agency_version set valid_to = ? where code = ? and valid_from = date '2025-07-01'")
                .params(lastDay, Office.COMMUNE)
                .update();
    }

    private String shown(String account, String letter) {
        return office.as(account, () -> engine.getFormService().getTaskFormVariables(office.task(letter).getId())).get("gatherable").toString();
    }

    @Test
    void whatWaitsIsProposedToTheSuccessorsClerkAndSentByThem() {
        String code = office.accepted(Office.request());
        isMerged();
        String letter = office.beginLetter("superior-clerk", LetterFor.ISSUE);
        assertThat(shown("superior-clerk", letter)).contains(code).contains("tiếp nhận từ Ủy ban nhân dân xã Mỹ Phước");

        office.complete("superior-clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code)));
        office.sign("superior-leader", letter);
        office.complete("superior-clerk", letter, Map.of("channel", "CA_PORTAL"));

        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
        assertThat(office.dossier(code).senderAgency()).isEqualTo(SUCCESSOR);
        assertThat(log.history(code))
                .filteredOn(event -> event.kind() == DossierEvent.Kind.SENDER_SUCCEEDED)
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).contains("xã Mỹ Phước", "tỉnh Long An"));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        office.complete("superior-clerk", code, Map.of("outcome", "received"));
        assertThat(office.state(code)).isEqualTo(DossierState.DEVICE_AT_AGENCY);
    }

    @Test
    void aLetterThatWaitedIsNotSignedAnyMoreAndItsLinesGoToTheSuccessor() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        isMerged();
        assertThatThrownBy(() -> office.sign("leader", letter))
                .hasMessageContaining("đã giải thể hoặc sáp nhập")
                .hasMessageContaining("Ủy ban nhân dân tỉnh Long An");

        office.complete("superior-leader", letter, Map.of("outcome", "return", "reason", "Cơ quan đã sáp nhập"));
        office.complete("superior-clerk", letter, Map.of("outcome", "cancel"));

        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CANCELLED);
        assertThat(shown("superior-clerk", office.beginLetter("superior-clerk", LetterFor.ISSUE))).contains(code);
    }

    @Test
    void theSuccessorReviewsWhatTheFormerAgencyHadBegun() {
        String code = office.submit("holder", Office.request());
        isMerged();

        office.complete("superior-clerk", code, Map.of("outcome", "accept"));

        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
    }

    @Test
    void anAgencyThatIsNoMoreBeginsNoLetter() {
        isMerged();

        assertThatThrownBy(() -> office.beginLetter("clerk", LetterFor.ISSUE))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Ủy ban nhân dân tỉnh Long An tiếp nhận hồ sơ");
    }

    @Test
    void anAgencyThatStillExistsLendsNothing() {
        String code = office.submit("holder", Office.request());
        jdbc.sql("insert into agency_successor (code, successor_code) values (?, ?)").params(Office.COMMUNE, SUCCESSOR).update();

        assertThatThrownBy(() -> office.complete("superior-clerk", code, Map.of("outcome", "accept"))).isInstanceOf(Exception.class);
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }
}
