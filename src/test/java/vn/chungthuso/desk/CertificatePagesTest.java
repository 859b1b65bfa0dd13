package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;
import vn.chungthuso.Subscriber;
import vn.chungthuso.desk.Visitor.Seen;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.Lifetime;

/** «Chứng thư số»: what each role sees, and what begins there. */
class CertificatePagesTest extends DeskTest {

    private static final String HOLDERS = "5401a7c09e3b4d2f8861c3d5e7f90a12";
    private static final Pattern CODE = Pattern.compile("HS-\\d{4}-\\d{6}");

    @Autowired
    private Issuing issuing;

    @Autowired
    private Lifetime lifetime;

    @Autowired
    private CertificateFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Visitor clerk;

    @BeforeEach
    void aClerk() {
        clerk = visitor("clerk");
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        visitor.get("/chung-thu-so");
        return visitor;
    }

    private Certificate active(int daysLeft) {
        return Subscriber.someone(files).active(issuing, lifetime, daysLeft);
    }

    private static String at(Certificate certificate) {
        return "/chung-thu-so/" + certificate.serial();
    }

    private static String dossierOf(Seen page) {
        return CODE.matcher(page.path()).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    @Test
    void aHolderReadsTheirOwnWithDaysLeftAndWhatCanBeDone() {
        String page = visitor("holder").get("/chung-thu-so").text();

        assertThat(page).contains("<h1>Chứng thư số của tôi</h1>", "Trần Văn Lâm", HOLDERS, "Đang có hiệu lực", "Đang sử dụng");
        assertThat(page).contains("/chung-thu-so/" + HOLDERS + "/gia-han").doesNotContain("Lê Thị Thu Hằng");
    }

    @Test
    void whoHasNoneIsToldWhereToBegin() {
        assertThat(visitor("process-owner").get("/chung-thu-so").text()).contains("Bạn chưa có chứng thư số nào", "/tra-cuu");
    }

    @Test
    void aClerkReadsThoseOfTheAgency() {
        String page = clerk.post("/chung-thu-so", Map.of("q", "tran van lam")).text();

        assertThat(page).contains("<h1>Chứng thư số</h1>", "Trần Văn Lâm", HOLDERS, "VGCA-0423-118201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trần Văn Lâm", "TRAN van", HOLDERS, "54:01:A7:C0:9E:3B:4D:2F", "vgca-0423-118201"})
    void oneIsFoundByNameSerialOrDevice(String words) {
        Seen page = clerk.post("/chung-thu-so", Map.of("q", words));

        assertThat(page.text()).contains(HOLDERS);
        assertThat(page.path()).isEqualTo("/chung-thu-so");
    }

    @ParameterizedTest
    @CsvSource({"180, true", "181, false", "0, true"})
    void whatEndsSoonHasAtMost180DaysLeft(int days, boolean listed) {
        Certificate certificate = active(days);

        Seen page = clerk.post("/chung-thu-so?standing=ENDING", Map.of("q", certificate.serial()));

        assertThat(page.text().contains(at(certificate))).isEqualTo(listed);
    }

    @Test
    void statusAndAgencyAreFilters() {
        assertThat(clerk.get("/chung-thu-so?standing=SUPERSEDED").text()).contains("Đã được thay thế").doesNotContain("is-DONE");
        assertThat(clerk.get("/chung-thu-so?agency=xa-my-phuoc.vhxh").text()).doesNotContain(HOLDERS);
        assertThat(clerk.get("/chung-thu-so?standing=x").status()).isEqualTo(400);
        assertThat(clerk.get("/chung-thu-so?agency=x").status()).isEqualTo(400);
        assertThat(clerk.get("/chung-thu-so?page=-1").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/gia-han", "/thu-hoi"})
    void anotherAgencysCertificateIsNotThere(String road) {
        Certificate certificate = active(200);

        Seen page = visitor("holder").get(at(certificate) + road);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain(Subscriber.NAME);
    }

    @Test
    void anUnknownCertificateOrRoadIsNotThere() {
        assertThat(clerk.get("/chung-thu-so/5401ffffffffffffffffffffffffffff").status()).isEqualTo(404);
        assertThat(clerk.get("/chung-thu-so/" + HOLDERS + "/doi-chu").status()).isEqualTo(404);
    }

    @Test
    void aManagerReadsButAsksNothing() {
        Certificate certificate = active(200);
        var manager = visitor("manager");

        assertThat(manager.get(at(certificate)).text()).contains(Subscriber.NAME, "Bạn xem được").doesNotContain("/gia-han");
        assertThat(manager.get(at(certificate) + "/gia-han").status()).isEqualTo(404);
    }

    @Test
    void aRenewalIsOneBoxAndOneClick() {
        Certificate certificate = active(100);
        assertThat(clerk.get(at(certificate) + "/gia-han").text()).contains("Gia hạn chứng thư số", "name=\"commitmentAccepted\"");

        Seen page = clerk.post(at(certificate) + "/gia-han", Map.of("commitmentAccepted", "true"));

        String code = dossierOf(page);
        assertThat(page.text()).contains("Đã nộp hồ sơ " + code);
        assertThat(office.dossier(code).text("certificateSerial")).isEqualTo(certificate.serial());
    }

    @Test
    void aSecondClickOpensNoSecondDossier() {
        Certificate certificate = active(100);
        Seen first = clerk.post(at(certificate) + "/gia-han", Map.of("commitmentAccepted", "true"));
        var before = stored();

        Seen second = clerk.post(at(certificate) + "/gia-han", Map.of("commitmentAccepted", "true"));

        assertThat(dossierOf(second)).isEqualTo(dossierOf(first));
        assertThat(second.text()).contains("không mở thêm hồ sơ mới");
        assertThat(stored()).isEqualTo(before);
        assertThat(clerk.get(at(certificate)).text()).contains("đang giải quyết, hồ sơ " + dossierOf(first));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        Certificate certificate = active(100);

        Seen page = clerk.post(at(certificate) + "/gia-han", Map.of("remark", "Ghi chú \"<thử>", "applicationDate", "2199-01-01"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("id=\"commitmentAccepted-error\"", "id=\"applicationDate-error\"", "aria-invalid=\"true\"")
                .contains("value=\"Ghi chú &quot;&lt;thử&gt;\"", "value=\"2199-01-01\"");
    }

    @ParameterizedTest
    @CsvSource({"60, true", "59, false"})
    void aRenewalIsOpenUpTo60Days(int days, boolean open) {
        Certificate certificate = active(days);

        String page = clerk.get(at(certificate) + "/gia-han").text();

        assertThat(page.contains("commitmentAccepted")).isEqualTo(open);
        assertThat(page.contains("phải còn ít nhất 60 ngày")).isEqualTo(!open);
        assertThat(page.contains("Công văn Long An 2020, mục 6")).isEqualTo(!open);
    }

    @Test
    void whatIsOfferedInsteadOpensWithWhatIsKnown() {
        Certificate certificate = active(59);
        assertThat(clerk.get(at(certificate) + "/gia-han").text()).contains(at(certificate) + "/cap-moi", "Làm thay: Cấp mới");

        String page = clerk.get(at(certificate) + "/cap-moi").text();

        assertThat(page).contains("value=\"" + Subscriber.NAME + "\"", ">" + certificate.serial() + "</textarea>", "name=\"employingAgency\"");
    }

    @Test
    void aClosedRoadCannotBeForced() {
        Certificate certificate = active(59);

        Seen page = clerk.post(at(certificate) + "/gia-han", Map.of("commitmentAccepted", "true"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("phải còn ít nhất 60 ngày", at(certificate) + "/cap-moi");
    }

    @Test
    void aRevocationKnowsWhoFiles() {
        Certificate certificate = active(100);
        assertThat(clerk.get(at(certificate) + "/thu-hoi").text())
                .contains("value=\"Lâm Thị Bích\"", "value=\"AGENCY_REPRESENTATIVE\" selected");

        Seen page = clerk.post(at(certificate) + "/thu-hoi", Map.of(
                "revocationReason", "RESIGNED", "eventDate", Office.today(), "deviceCondition", "PRESENT",
                "filerRole", "AGENCY_REPRESENTATIVE", "filer.fullName", "Lâm Thị Bích", "filer.position", "Văn thư", "filer.phone", "0938 112 244"));

        assertThat(office.dossier(dossierOf(page)).text("revocationReason")).isEqualTo("RESIGNED");
    }

    @Test
    void anUnlockIsAskedWithThePersonToCallFilledIn() {
        Certificate certificate = active(100);
        String form = clerk.get(at(certificate) + "/mo-khoa").text();
        assertThat(form).contains("name=\"recoveryLiaison.fullName\"", "type=\"radio\"");

        Seen page = clerk.post(at(certificate) + "/mo-khoa", Map.of("unlockReason", "PIN_FORGOTTEN", "recoveryLiaison.fullName", "Kha Minh Đức",
                "recoveryLiaison.phone", "0938112244", "commitmentAccepted", "true"));

        assertThat(office.dossier(dossierOf(page)).text("unlockReason")).isEqualTo("PIN_FORGOTTEN");
    }

    @Test
    void aChangeFirstAsksForItsReason() {
        Certificate certificate = active(100);
        String first = clerk.get(at(certificate) + "/thay-doi").text();
        assertThat(first).contains("name=\"changeReason\"", "Tiếp tục").doesNotContain("changes.officialEmail", "Nộp đề nghị");

        String second = clerk.post(at(certificate) + "/thay-doi", Map.of("changeReason", "PERSON_EMAIL_CHANGED", "next", "true")).text();
        assertThat(second).contains("name=\"changes.officialEmail\"", "Nộp đề nghị").doesNotContain("name=\"changes.taxCode\"", "class=\"wrong\"");

        Map<String, String> typed = new HashMap<>(Map.of("changeReason", "PERSON_EMAIL_CHANGED", "commitmentAccepted", "true"));
        typed.put("changes.officialEmail", "moi" + certificate.id() + ".demo@longan.gov.vn");
        Seen page = clerk.post(at(certificate) + "/thay-doi", typed);
        assertThat(office.dossier(dossierOf(page)).fields().get("changedInformation")).asString().contains("moi" + certificate.id());
    }

    @Test
    void withoutThePagesTokenNothingIsAsked() {
        Certificate certificate = active(100);
        var before = stored();

        clerk.withoutToken().post(at(certificate) + "/gia-han", Map.of("commitmentAccepted", "true"));

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void markupInANameIsOnlyText() {
        Certificate certificate = active(100);
        jdbc.sql("update certificate set subject_name = ? where id = ?").params("<svg onload=alert(1)>", certificate.id()).update();

        for (String page : List.of(at(certificate), at(certificate) + "/gia-han", "/chung-thu-so?standing=ENDING")) {
            assertThat(clerk.get(page).text()).contains("&lt;svg").doesNotContain("<svg");
        }
    }
}
