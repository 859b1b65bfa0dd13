package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.Subscriber;
import vn.chungthuso.desk.Visitor.Seen;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.Lifetime;

/** «Rà soát hạn»: an agency has its certificates looked at and takes the list along. */
class ExpiryReviewPagesTest extends DeskTest {

    private static final Pattern REVIEW = Pattern.compile("/ra-soat/(RS-\\d{4}-\\d{6})");

    @Autowired
    private Issuing issuing;

    @Autowired
    private Lifetime lifetime;

    @Autowired
    private CertificateFiles files;

    @Autowired
    private Agencies agencies;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    /** Nobody else's lists of tasks grow. */
    @AfterEach
    void withdrawQuestions() {
        runtime.createProcessInstanceQuery().processDefinitionKey("askRenewal").list()
                .forEach(question -> runtime.deleteProcessInstance(question.getId(), "test"));
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        visitor.get("/chung-thu-so");
        return visitor;
    }

    /** A unit of its own, so that no other test's certificates are asked about. */
    private String unit(String name) {
        var today = Office.now().toLocalDate();
        return agencies.addUnit(agencies.find(Office.COMMUNE, today).orElseThrow(), name, today);
    }

    private Certificate at(String unit, int daysLeft) {
        return Subscriber.someone(files).at(unit).active(issuing, lifetime, daysLeft);
    }

    private Seen begun(Visitor visitor, String unit) {
        Seen page = visitor.post("/ra-soat", Map.of("agency", unit, "withBelow", "true", "issuedFrom", "2016-01-01"));
        List<Job> jobs = management.createJobQuery().processDefinitionKey("reviewExpiring").messages().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
            jobs = management.createJobQuery().processDefinitionKey("reviewExpiring").messages().list();
        }
        return page;
    }

    private static String code(Seen page) {
        Matcher review = REVIEW.matcher(page.path());
        assertThat(review.find()).isTrue();
        return review.group(1);
    }

    @Test
    void aClerkHasAUnitReviewedAndReadsWhatCameOut() {
        String unit = unit("Trạm Y tế xã Rà Soát");
        Certificate soon = at(unit, 100);
        Certificate later = at(unit, 400);
        Visitor clerk = visitor("clerk");

        String code = code(begun(clerk, unit));

        String all = clerk.get("/ra-soat/" + code).text();
        assertThat(all).contains("Đã hỏi «Gia hạn?»", "Chưa đến mốc nhắc", soon.serial(), later.serial(), "Còn tối đa 120 ngày");
        assertThat(clerk.get("/ra-soat/" + code + "?result=ASKED").text()).contains(soon.serial()).doesNotContain(later.serial());
        assertThat(clerk.get("/ra-soat").text()).contains(code, "Đã xong", "Trạm Y tế xã Rà Soát");
        assertThat(clerk.get("/ra-soat/" + code + "?result=x").status()).isEqualTo(400);
        assertThat(clerk.get("/ra-soat/" + code + "?page=-1").status()).isEqualTo(400);
    }

    @Test
    void theResultIsTakenAlongAsAFile() {
        String unit = unit("Trường Mầm non Rà Soát");
        Certificate certificate = at(unit, 100);
        Visitor clerk = visitor("clerk");
        String code = code(begun(clerk, unit));

        Seen csv = clerk.get("/ra-soat/" + code + "/danh-sach.csv?result=ASKED");

        assertThat(csv.text()).startsWith("\uFEFF").contains("Ngày an toàn cuối cùng", certificate.serial(), "Gia hạn", "Đã hỏi");
        assertThat(clerk.get("/ra-soat/" + code + "/danh-sach.xlsx").status()).isEqualTo(200);
    }

    @Test
    void aReviewIsSeenWhereItsAgencyIs() {
        String code = code(begun(visitor("clerk"), unit("Trung tâm Rà Soát")));

        assertThat(visitor("manager").get("/ra-soat/" + code).status()).isEqualTo(200);
        assertThat(visitor("holder").get("/ra-soat").status()).isEqualTo(403);
        assertThat(visitor("holder").get("/ra-soat/" + code).status()).isEqualTo(404);
        assertThat(visitor("clerk").get("/ra-soat/RS-2026-999999").status()).isEqualTo(404);
    }

    @Test
    void whatIsTypedWrongIsSaidWhereItWasTyped() {
        String tomorrow = Office.now().toLocalDate().plusDays(1).toString();

        Seen page = visitor("clerk").post("/ra-soat", Map.of("agency", Office.COMMUNE, "issuedFrom", tomorrow));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Chọn một ngày không sau hôm nay.");
    }

    @Test
    void whatEndsSoonIsListedWithStageAndLastSafeDayForTheQuarter() {
        Certificate certificate = Subscriber.someone(files).active(issuing, lifetime, 100);
        Visitor clerk = visitor("clerk");

        String page = clerk.post("/chung-thu-so?standing=ENDING", Map.of("q", certificate.serial())).text();
        String csv = clerk.post("/chung-thu-so/danh-sach.csv?standing=ENDING", Map.of("q", certificate.serial())).text();

        assertThat(page).contains("Còn tối đa 120 ngày", "ngày an toàn cuối cùng");
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(certificate.serial(), "Còn tối đa 120 ngày", "Gia hạn");
    }
}
