package vn.chungthuso.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;

/** Who is told by mail, of what, and how often. */
class MailTest extends HouseTest {

    private static final OffsetDateTime MONDAY = LocalDate.of(2026, 10, 5).atTime(9, 0).atOffset(ZoneOffset.ofHours(7));
    private static final String CLERK = "lamthibich.demo@longan.gov.vn";
    private static final String COLLEAGUE = "tominhkhue.demo@longan.gov.vn";

    @Autowired
    MailRound round;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    private record Got(String to, String subject, String text) {}

    @BeforeEach
    void nothingWaits() throws Exception {
        jdbc.sql("delete from mail_outbox").update();
        MAIL.purgeEmailFromAllMailboxes();
        at(MONDAY);
    }

    @AfterEach
    void everybodyWantsEverything() {
        List.of("clerk", "clerk2").forEach(account -> mails.want(account, EnumSet.allOf(MailKind.class)));
    }

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    private List<Got> sent() {
        round.send();
        return Arrays.stream(MAIL.getReceivedMessages()).map(MailTest::read).toList();
    }

    private static Got read(MimeMessage mail) {
        try {
            return new Got(mail.getRecipients(RecipientType.TO)[0].toString(), mail.getSubject(), mail.getContent().toString().replace("\r", ""));
        } catch (MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(mail), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textTo(List<Got> mails, String mailbox) {
        return mails.stream().filter(mail -> mail.to().equals(mailbox)).map(Got::text).reduce("", String::concat);
    }

    @Test
    void aNewTaskIsToldToTheColleaguesButNotToWhoMadeIt() {
        String code = office.submit("clerk", Office.request());

        List<Got> sent = sent();

        assertThat(sent).extracting(Got::to).contains(COLLEAGUE).doesNotContain(CLERK);
        assertThat(sent).filteredOn(mail -> mail.to().equals(COLLEAGUE)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Việc mới: " + code);
            assertThat(mail.text()).contains("- " + code + ": ", "hạn ", "/camunda/app/tasklist/default/#/?task=", "/thong-bao");
        });
    }

    @Test
    void aMailHoldsNoPersonalData() {
        Map<String, Object> request = Office.request();
        office.submit("clerk", request);

        assertThat(textTo(sent(), COLLEAGUE)).isNotEmpty().doesNotContain(
                request.get("fullName").toString(), request.get("idNumber").toString(), request.get("officialEmail").toString());
    }

    @Test
    void severalThingsComeInOneMail() {
        String first = office.submit("clerk", Office.request());
        String second = office.submit("clerk", Office.request());

        List<Got> sent = sent().stream().filter(mail -> mail.to().equals(COLLEAGUE)).toList();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("2 tin về hồ sơ chứng thư số – Việc mới");
            assertThat(mail.text()).contains(first, second);
        });
    }

    @Test
    void theNextMailWaitsUntilThePauseIsOver() {
        office.submit("clerk", Office.request());
        sent();
        String later = office.submit("clerk", Office.request());

        at(MONDAY.plusMinutes(30).minusSeconds(1));
        assertThat(textTo(sent(), COLLEAGUE)).doesNotContain(later);

        at(MONDAY.plusMinutes(30).plusSeconds(1));
        assertThat(textTo(sent(), COLLEAGUE)).contains(later);
    }

    @Test
    void aTaskThatSomebodyHasTakenIsNotToldAnyMore() {
        String code = office.submit("clerk", Office.request());
        office.as("clerk2", () -> {
            engine.getTaskService().claim(office.task(code).getId(), "clerk2");
            return null;
        });

        assertThat(textTo(sent(), COLLEAGUE)).doesNotContain(code);
    }

    @Test
    void whoHandedTheRequestInIsToldThatASupplementIsWantedAndThatItHasEnded() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        assertThat(textTo(sent(), CLERK)).contains("Cần bổ sung hồ sơ\n- " + code + ": Chờ bổ sung").doesNotContain("Thiếu ngày cấp");

        at(MONDAY.plusHours(1));
        office.complete("clerk", code, request);
        office.complete("clerk2", code, Map.of("outcome", "reject", "reason", "Không thuộc đối tượng"));
        assertThat(textTo(sent(), CLERK)).contains("Hồ sơ đã kết thúc\n- " + code + ": Cơ quan từ chối");
    }

    @Test
    void aSupplementThatHasComeIsNotAskedForAnyMore() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        office.complete("clerk", code, request);

        assertThat(textTo(sent(), CLERK)).doesNotContain(code);
    }

    @Test
    void whatIsSwitchedOffIsNotTold() {
        mails.want("clerk2", EnumSet.of(MailKind.SUPPLEMENT));

        String code = office.submit("clerk", Office.request());

        assertThat(textTo(sent(), COLLEAGUE)).doesNotContain(code);
        assertThat(mails.wanted("clerk2")).containsExactly(MailKind.SUPPLEMENT);
    }

    @Test
    void aMailServerThatIsDownLosesNothing() {
        String code = office.submit("clerk", Office.request());
        MAIL.stop();
        try {
            round.send();
        } finally {
            MAIL.start();
        }

        assertThat(textTo(sent(), COLLEAGUE)).as("before the next attempt").doesNotContain(code);
        at(MONDAY.plusMinutes(6));
        assertThat(textTo(sent(), COLLEAGUE)).contains(code);
        assertThat(jdbc.sql("select attempts, count(*) as n from mail_outbox where account = 'clerk2' group by attempts").query().singleRow())
                .contains(entry("attempts", 2));
    }
}
