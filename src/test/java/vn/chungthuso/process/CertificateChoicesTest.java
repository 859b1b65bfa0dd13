package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.Procedure;

/** What a start form says of each certificate before anything is typed (domain §7.6 step 1). */
class CertificateChoicesTest extends ReplacementCase {

    @Autowired
    CertificateChoices choices;

    private String label(String account, Certificate certificate, Procedure procedure) {
        return label(certificate, office.as(account, () -> choices.of(Caller.current(engine.getIdentityService()).orElseThrow(), procedure)));
    }

    private static String label(Certificate certificate, Map<String, Object> offered) {
        return ((List<?>) offered.get("certificates")).stream()
                .map(choice -> (Map<?, ?>) choice)
                .filter(choice -> certificate.serial().equals(choice.get("value")))
                .map(choice -> choice.get("label").toString())
                .findFirst()
                .orElse("");
    }

    @Test
    void sixtyDaysAreLeftAndTheProcedureIsOpen() {
        assertThat(label("clerk", active(60), Procedure.RENEW)).endsWith("còn 60 ngày");
    }

    @Test
    void withFiftyNineDaysItIsClosedAndTheLabelSaysWhatToDo() {
        assertThat(label("clerk", active(59), Procedure.RENEW))
                .contains("còn 59 ngày: không gia hạn được. Muốn gia hạn, chứng thư số phải còn ít nhất 60 ngày.")
                .contains("Hãy làm thủ tục: Cấp mới chứng thư số");
    }

    @Test
    void aChangeIsReplacedByARevocationAndANewIssue() {
        assertThat(label("clerk", active(59), Procedure.CHANGE_INFO))
                .contains("còn 59 ngày: không thay đổi thông tin được.")
                .endsWith("Hãy làm thủ tục: Thu hồi chứng thư số, Cấp mới chứng thư số.");
    }

    @Test
    void pastItsLastDayItHasExpiredThoughNobodyHasNotedIt() {
        assertThat(label("clerk", active(0), Procedure.RENEW)).contains("còn 0 ngày: không gia hạn được.");
        assertThat(label("clerk", another(-1), Procedure.RENEW)).contains("không gia hạn được. Chứng thư số đã hết hạn.");
    }

    @Test
    void ofACertificateWithoutALastDayNothingIsSaid() {
        String issue = office.shipped(Office.request());
        office.complete("clerk", issue, Map.of("outcome", "received"));
        office.complete("clerk", issue, office.handover());
        issuing.effective(issue, Office.now());

        assertThat(label("clerk", certificates.byDossier(issue).orElseThrow(), Procedure.RENEW)).endsWith("(chưa ghi sổ)");
    }

    @Test
    void whatDoesNotHangOnTheDaysIsOfferedWithItsStateAlone() {
        Certificate late = active(59);

        Map<String, Object> offered =
                office.as("clerk", () -> choices.of(Caller.current(engine.getIdentityService()).orElseThrow(), any -> true));

        assertThat(label(late, offered)).contains("Đang có hiệu lực").endsWith("còn 59 ngày");
    }

    @Test
    void anotherAgencysCertificateIsNotOffered() {
        assertThat(label("holder", active(200), Procedure.RENEW)).isEmpty();
    }
}
