package vn.chungthuso.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.UnitReports;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.terms.ReportStatus;

/** An invented district of the years until 2024, with its offices, schools and centres, and a clerk in each. */
abstract class CampaignCase extends HouseTest {

    static final String DISTRICT = "quan-hoa-dong";
    static final String CULTURE = "quan-hoa-dong.vhtt";
    static final String EDUCATION = "quan-hoa-dong.gddt";
    static final List<String> SCHOOLS = IntStream.rangeClosed(1, 6).mapToObj(n -> "quan-hoa-dong.truong-" + n).toList();
    static final List<String> CENTRES = List.of("quan-hoa-dong.tt-gdnn", "quan-hoa-dong.tt-vhtt");
    static final LocalDate FIRST_LETTER = LocalDate.of(2023, 10, 26);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campaigns campaigns;

    @Autowired
    UnitReports reports;

    @Autowired
    CampaignWork work;

    @Autowired
    ReportStatuses statuses;

    @Autowired
    Documents documents;

    @BeforeEach
    void theDistrictIsThere() {
        agency(DISTRICT, null, "Ủy ban nhân dân quận Hòa Đông");
        agency(CULTURE, DISTRICT, "Phòng Văn hóa và Thông tin quận Hòa Đông");
        agency(EDUCATION, DISTRICT, "Phòng Giáo dục và Đào tạo quận Hòa Đông");
        SCHOOLS.forEach(school -> agency(school, DISTRICT, "Trường Tiểu học Hòa Lạc " + school.replaceAll("\\D", "")));
        CENTRES.forEach(centre -> agency(centre, DISTRICT, "Trung tâm " + centre.replaceFirst(".*-", "").toUpperCase()));
        account("lanh-dao-quan", Role.LEADER, DISTRICT);
        at(FIRST_LETTER);
    }

    @AfterEach
    void nothingGoesOn() {
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(CampaignWork.PROCESS).list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        jdbc.sql("update campaign set open_letter = null").update();
        jdbc.sql("delete from certificate where agency_code like 'quan-hoa-dong%'").update();
        jdbc.sql("delete from public_certificate where agency_code like 'quan-hoa-dong%'").update();
    }

    /** Known until the end of 2024 only, so that the lists of today do not change. */
    void agency(String code, String parent, String name) {
        if (jdbc.sql("select count(*) from agency_version where code = ?").param(code).query(Long.class).single() > 0) {
            return;
        }
        jdbc.sql("""
                insert into agency_version (code, valid_from, valid_to, name, short_name, letterhead_name, parent_code, kind, legal_personality,
                    own_seal, under_provincial_committee, province, symbol, document_place, head_title, search_key)
                values (?, date '2016-01-01', date '2024-12-31', ?, ?, ?, ?, 'DEPARTMENT', true, true, true, 'thành phố Hà Nội', 'UBND-VHTT', 'Hòa Đông', 'Chủ tịch', ?)""")
                .params(code, name, name, name, parent, code)
                .update();
        account(clerk(code), Role.CLERK, code);
    }

    private void account(String id, Role role, String agency) {
        var identity = engine.getIdentityService();
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identity.newUser(id);
        user.setFirstName("Người thử");
        user.setPassword(id);
        identity.saveUser(user);
        identity.saveGroup(identity.newGroup(role.at(agency)));
        identity.createMembership(id, role.at(agency));
    }

    static String clerk(String agency) {
        return "vt-" + agency;
    }

    static void at(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(day.atTime(LocalTime.of(9, 0)).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant()));
    }

    static void at(int year, int month, int day) {
        at(LocalDate.of(year, month, day));
    }

    static Map<String, Object> group(List<String> units, String deadline, boolean evidence) {
        return new HashMap<>(Map.of("units", units, "deadline", deadline, "evidenceWanted", evidence));
    }

    static Map<String, Object> through(String aggregator, String before, Map<String, Object> group) {
        group.putAll(Map.of("aggregator", aggregator, "consolidateBefore", before));
        return group;
    }

    static Map<String, Object> campaign(String kind, Map<String, Object> first) {
        Map<String, Object> campaign = new HashMap<>();
        campaign.put("kind", kind);
        campaign.put("owner", DISTRICT);
        campaign.put("title", "đăng ký và sử dụng chữ ký số chuyên dùng Chính phủ");
        campaign.put("letterNumber", "2039/UBND-VHTT");
        campaign.put("letterDate", Office.today());
        campaign.put("remindDays", "3");
        if (kind.equals("ROLLOUT")) {
            campaign.put("targetPercent", "100");
            campaign.put("staffCategories", List.of("CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE"));
        }
        campaign.put("first", first);
        return campaign;
    }

    /** A campaign whose units have not been told yet. */
    String begin(Map<String, Object> campaign) {
        return office.as(clerk(DISTRICT), () -> work.define(campaign));
    }

    String define(Map<String, Object> campaign) {
        String code = begin(campaign);
        office.doJobs(code);
        return code;
    }

    /** People of a unit with a certificate, and people for whom the CA was asked. */
    void staff(String agency, int issued, int requested) {
        for (int n = 0; n < issued + requested; n++) {
            person(agency, n, n < issued ? "ACTIVE" : "REQUESTED");
        }
    }

    private void person(String agency, int n, String status) {
        String mail = agency + "." + n + "@hoadong.gov.vn";
        jdbc.sql("insert into holder (full_name, official_email, official_email_key, agency_code, agency_head) values ('Người Thử', ?, ?, ?, false)")
                .params(mail, mail, agency)
                .update();
        jdbc.sql("insert into token (media_kind, state, agency_code) values ('USB_TOKEN', 'REQUESTED', ?)").param(agency).update();
        jdbc.sql("""
                insert into certificate (kind, subject_name, holder_id, agency_code, official_email, official_email_key, status, renewal_count, requested_at, token_id)
                values ('INDIVIDUAL', 'Người Thử', (select max(id) from holder), ?, ?, ?, ?, 0, timestamp with time zone '2023-10-30 09:00:00+07:00', (select max(id) from token))""")
                .params(agency, mail, mail, status)
                .update();
    }

    CampaignUnit unit(String code, String agency) {
        return reports.of(code).stream().filter(unit -> unit.agency().equals(agency)).findFirst().orElseThrow();
    }

    ReportStatus status(String code, String agency) {
        return statuses.of(campaigns.get(code), unit(code, agency));
    }

    Campaign get(String code) {
        return campaigns.get(code);
    }

    /** The open task about a unit's report; null where there is none. */
    Task task(String code, String agency) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).processVariableValueEquals("unitAgency", agency).singleResult();
    }

    void complete(String account, Task task, Map<String, Object> values) {
        office.as(account, () -> {
            engine.getTaskService().complete(task.getId(), Office.variables(values));
            return null;
        });
    }

    void report(String code, String agency, int headcount) {
        complete(clerk(agency), task(code, agency), Map.of("headcount", String.valueOf(headcount), "letterNumber", "05/CV", "letterDate", Office.today()));
    }

    void evidence(String code, String agency) {
        long document = documents.store(code, DocumentKind.UPLOADED, null, "cong-van.pdf", "application/pdf", new byte[] {1}, clerk(agency));
        CampaignUnit unit = office.as(clerk(agency), () -> work.forEvidence(caller(clerk(agency)), get(code), unit(code, agency).number()));
        reports.evidence(unit, document, LocalDate.parse(Office.today()), clerk(agency));
    }

    void accept(String code, String agency, String receiver) {
        complete(clerk(receiver), task(code, agency), Map.of("outcome", "accept"));
    }

    /** A report with all that belongs to it, taken by who wants it. */
    void reportedAndTaken(String code, String agency, String receiver, int headcount) {
        report(code, agency, headcount);
        evidence(code, agency);
        accept(code, agency, receiver);
    }

    Caller caller(String account) {
        List<String> groups = new ArrayList<>();
        engine.getIdentityService().createGroupQuery().groupMember(account).list().forEach(group -> groups.add(group.getId()));
        return new Caller(account, Set.copyOf(groups));
    }
}
