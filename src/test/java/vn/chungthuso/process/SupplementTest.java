package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Certificate;

/** A supplement completes a request; it never turns it into somebody else's. */
class SupplementTest extends ReplacementCase {

    private String wanted(String code) {
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Ghi rõ hơn"));
        return code;
    }

    private void refused(String code, Map<String, Object> supplement) {
        assertThatThrownBy(() -> office.complete("clerk", code, supplement))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Hồ sơ " + code)
                .hasMessageContaining("nộp hồ sơ mới");
        assertThat(office.state(code)).isEqualTo(DossierState.SUPPLEMENT_WANTED);
    }

    @Test
    void itNamesNoOtherCertificate() {
        Certificate mine = active(200);
        String code = wanted(submit("clerk", "renewCertificate", renewal(mine)));

        refused(code, renewal(another(200)));

        assertThat(office.dossier(code).text("certificateSerial")).isEqualTo(mine.serial());
    }

    @Test
    void itNamesNoOtherCertificateForARevocationOrAnUnlock() {
        for (String process : new String[] {"revokeCertificate", "unlockDevice"}) {
            String code = wanted(submit("clerk", process, body(process, another(200))));

            refused(code, body(process, another(200)));
        }
    }

    private static Map<String, Object> body(String process, Certificate certificate) {
        return process.equals("revokeCertificate")
                ? RevocationCase.request(certificate.serial(), "RETIRED", "PRESENT")
                : new HashMap<>(Map.of(
                        "certificateSerial", certificate.serial(),
                        "unlockReason", "PIN_LOCKED",
                        "recoveryLiaison", Map.of("fullName", "Tô Minh Khuê", "phone", "0938112244")));
    }

    @Test
    void itNamesNoOtherPerson() {
        String code = wanted(office.submit("clerk", Office.request()));

        refused(code, Office.request());
    }

    @Test
    void itPutsAPersonsNumberOrMailboxRight() {
        Map<String, Object> request = Office.request();
        String code = wanted(office.submit("clerk", request));
        Map<String, Object> other = Office.request();

        request.put("idNumber", other.get("idNumber"));
        office.complete("clerk", code, request);
        wanted(code);
        request.put("officialEmail", other.get("officialEmail"));
        office.complete("clerk", code, request);

        assertThat(office.dossier(code).text("idNumber")).isEqualTo(other.get("idNumber"));
        assertThat(office.dossier(code).text("officialEmail")).isEqualTo(other.get("officialEmail"));
    }

    @Test
    void itPutsTheNameOfAThingRight() {
        Map<String, Object> request = Office.itemRequest();
        String code = wanted(office.submit("clerk", request));
        String right = request.get("itemName") + " tỉnh";

        request.put("itemName", right);
        office.complete("clerk", code, request);

        assertThat(office.dossier(code).subjectName()).isEqualTo(right);
    }
}
