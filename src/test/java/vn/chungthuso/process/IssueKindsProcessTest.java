package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Custodians;
import vn.chungthuso.registry.Custody;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** «Cấp mới chứng thư số» for what is no person: agencies, devices, services and software, one-stop sections (domain §7.3 to §7.5). */
class IssueKindsProcessTest extends HouseTest {

    @Autowired
    Typesetting typesetting;

    @Autowired
    Certificates certificates;

    @Autowired
    Custodians custodians;

    @Autowired
    Documents documents;

    @Autowired
    Requests requests;

    @Test
    void anAgencysRequestIsSentByTheSuperiorAgencyAndEndsWithAnActiveCertificate() {
        String code = office.submit("clerk", Office.organisationRequest());
        ProcessInstance instance = office.instance(code, "issueCertificate");
        assertThat(office.dossier(code).senderAgency()).isEqualTo("ubnd-tinh-long-an");
        office.complete("superior-clerk", code, Map.of("outcome", "accept"));
        String letter = office.sentLetter("superior-clerk", "superior-leader", LetterFor.ISSUE_ORGANISATION, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        office.complete("superior-clerk", code, Map.of("outcome", "received"));
        office.complete("superior-clerk", code, office.handover());
        office.sentLetter("superior-clerk", "superior-leader", LetterFor.EFFECTIVE_TIME, List.of(code));

        office.fire(code, "Event_EffectiveTimeReached");

        assertThat(instance).isEnded().hasPassed("Activity_HandOverDevice", "Event_Completed");
        assertThat(certificate(code).status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(certificate(code).subjectName()).isEqualTo(office.dossier(code).text("organisationName"));
        assertThat(certificates.holderOf(certificate(code)).agencyHead()).isTrue();
    }

    @Test
    void anItemsCertificateComesAsAFileAndNeedsNoDevice() {
        String code = accepted(Office.itemRequest());
        ProcessInstance instance = office.instance(code, "issueCertificate");
        String letter = office.sentLetter(LetterFor.ISSUE_DEVICE, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        assertThat(office.answer(letter, ReplyAnswer.CER_FILE, null).result()).isEqualTo(ReplyResult.Outcome.applied);
        assertThat(office.state(code)).isEqualTo(DossierState.CER_RECEIVED);
        office.complete("clerk", code, office.handover());
        assertThat(office.state(code)).isEqualTo(DossierState.HANDED_OVER);
        String effective = office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(code));
        assertThat(paper(effective).says("Không có thiết bị (tệp chứng thư số)")).isTrue();

        office.fire(code, "Event_EffectiveTimeReached");

        assertThat(instance).isEnded().hasPassed("Activity_HandOverFile", "Event_Completed").hasNotPassed("Activity_HandOverDevice");
        assertThat(certificate(code).status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(certificate(code).token().mediaKind()).isEqualTo(MediaKind.SOFT);
        assertThat(certificate(code).token().state()).isEqualTo(TokenState.IN_USE);
    }

    @Test
    void anItemsCertificateMayComeOnADeviceAllTheSame() {
        String code = accepted(Office.itemRequest());
        String letter = office.sentLetter(LetterFor.ISSUE_DEVICE, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);

        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);

        assertThat(office.task(code).getTaskDefinitionKey()).isEqualTo("Activity_ReceiveDevice");
        assertThat(certificate(code).token().mediaKind()).isEqualTo(MediaKind.USB_TOKEN);
    }

    @Test
    void aFaultyDeviceOfAnItemMayBeFollowedByAFile() {
        String code = accepted(Office.itemRequest());
        String letter = office.sentLetter(LetterFor.ISSUE_DEVICE, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        office.complete("clerk", code, Map.of("outcome", "faulty", "reason", "Không đọc được"));

        office.answer(letter, ReplyAnswer.CER_FILE, null);

        assertThat(office.state(code)).isEqualTo(DossierState.CER_RECEIVED);
        assertThat(certificate(code).token().serial()).isNull();
    }

    @Test
    void aPersonsCertificateNeverComesAsAFile() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);

        assertThat(office.answer(letter, ReplyAnswer.CER_FILE, null).result()).isEqualTo(ReplyResult.Outcome.refused);
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @Test
    void aOneStopSectionsCertificateGoesIntoTheHandsOfItsFirstCustodian() {
        String code = accepted(Office.oneStopRequest());
        String letter = office.sentLetter(LetterFor.ISSUE_ONE_STOP, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());
        assertThat(printed(code, "nd68-handover-minutes").says("Giang Thị Thử")).isTrue();
        office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(code));

        office.fire(code, "Event_EffectiveTimeReached");

        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
        assertThat(certificate(code).status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(custodians.of(certificate(code).serial())).hasSize(1).first().extracting(Custody::to).isNull();
    }

    @Test
    void theSectionIsNamedAfterItsFieldOfWorkAndItsPlace() {
        Dossier dossier = office.dossier(office.submit("clerk", Office.oneStopRequest()));

        assertThat(dossier.text("certificateTypeText")).isEqualTo("Chứng thư số phục vụ dịch vụ công");
        assertThat(dossier.text("certificateName"))
                .isEqualTo("Bộ phận 1 cửa, Lĩnh vực %s xã Mỹ Phước".formatted(dossier.text("oneStopField")))
                .isEqualTo(dossier.subjectName());
    }

    @Test
    void aNewOfficerTakesOverTheSectionsCertificateInsteadOfGettingAnother() {
        Map<String, Object> request = Office.oneStopRequest();
        request.remove("oneStopField");

        FormRefused refused = refused(() -> office.submit("clerk", request));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused).hasMessageContaining("«Bộ phận 1 cửa xã Mỹ Phước»").hasMessageContaining("không cấp mới");
        assertThat(refused.more().get("alternatives").toString()).contains("ONE_STOP_HANDOVER");
    }

    @Test
    void twoRequestsForTheSameSectionAreNotInFlightTogether() {
        Map<String, Object> request = Office.oneStopRequest();
        String first = office.submit("clerk", request);
        request.put("officialEmail", "khac." + request.get("officialEmail"));

        FormRefused refused = refused(() -> office.submit("clerk", request));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused).hasMessageContaining(first);
    }

    @Test
    void whatHasNoPositionIsOfferedToTheLetterWithoutAGap() {
        String code = accepted(Office.itemRequest());
        String letter = office.beginLetter("clerk", LetterFor.ISSUE_DEVICE);

        Map<String, Object> shown = office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(letter).getId()));

        assertThat(shown.get("gatherable").toString()).contains(code + " · " + office.dossier(code).subjectName()).doesNotContain(" · }", " · ,");
        office.complete("clerk", letter, Map.of("outcome", "cancel"));
    }

    @Test
    void onlyTheHeadManagesAnAgencysCertificate() {
        Map<String, Object> request = Office.organisationRequest();
        Map<String, Object> manager = Office.requestWith("isAgencyHead", false);
        manager.remove("commitmentAccepted");
        request.put("certificateManager", manager);

        FormRefused refused = refused(() -> office.submit("clerk", request));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("certificateManager.isAgencyHead");
    }

    @Test
    void aUnitWithoutSealGetsNoCertificateOfItsOwn() {
        Map<String, Object> request = Office.organisationRequest();
        Map<String, Object> manager = Office.requestWith("isAgencyHead", true);
        manager.remove("commitmentAccepted");
        manager.put("employingAgency", "xa-my-phuoc.vhxh");
        request.put("certificateManager", manager);

        FormRefused refused = refused(() -> office.submit("clerk", request));

        assertThat(refused.more()).containsEntry("refusals", List.of("NOT_LEGAL_ENTITY"));
    }

    @Test
    void whereBothFormsAreMadeAtTheSameTimeTheLetterIsBegunOnAcceptance() {
        Map<String, Object> request = Office.organisationRequest();
        Map<String, Object> manager = Office.requestWith("isAgencyHead", true);
        manager.remove("commitmentAccepted");
        manager.put("employingAgency", "xa-dak-lang");
        request.put("certificateManager", manager);
        String code = from("xa-dak-lang", "clerk", () ->
                engine.getRuntimeService().startProcessInstanceByKey("issueCertificate", Office.variables(request)).getBusinessKey());

        String task = office.task(code).getId();
        String reviewers = engine.getTaskService().getIdentityLinksForTask(task).get(0).getGroupId();
        engine.getIdentityService().setAuthentication("reviewer-xa-dak-lang", List.of(reviewers));
        try {
            engine.getTaskService().complete(task, Map.of("outcome", "accept"));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        assertThat(office.letters().carrying(code)).extracting(Letter::letterFor, Letter::state)
                .containsExactly(tuple(LetterFor.ISSUE_ORGANISATION, LetterState.COMPOSING));
    }

    @Test
    void aSupplementKeepsTheKindAndNothingIsRetyped() {
        Map<String, Object> request = Office.itemRequest();
        String code = office.submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Ghi tên miền đầy đủ"));
        Map<String, Object> shown =
                office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));
        assertThat(shown).containsEntry("certificateKind", "DEVICE_SERVICE_SOFTWARE").containsEntry("itemName", request.get("itemName"));

        request.remove("certificateKind");
        request.put("domainOrIp", "10.20.30.40");
        office.complete("clerk", code, request);

        assertThat(office.dossier(code).text("domainOrIp")).isEqualTo("10.20.30.40");
        office.complete("clerk2", code, Map.of("outcome", "accept"));
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
    }

    @Test
    void aSupplementForTheAuthorityMaySayTheKindAgain() {
        Map<String, Object> request = Office.oneStopRequest();
        String code = accepted(request);
        String letter = office.sentLetter(LetterFor.ISSUE_ONE_STOP, List.of(code));
        office.answer(letter, ReplyAnswer.SUPPLEMENT, "Ghi rõ chức vụ");

        office.complete("clerk", code, request);
        office.complete("clerk2", code, Map.of("outcome", "accept"));

        office.sentLetter(LetterFor.ISSUE_ONE_STOP, List.of(code));
        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
    }

    @Test
    void aSupplementNeverChangesTheKind() {
        String code = office.submit("clerk", Office.itemRequest());
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Nhầm loại"));

        FormRefused refused = refused(() -> {
            office.complete("clerk", code, Office.oneStopRequest());
            return null;
        });

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("certificateKind");
    }

    @Test
    void anAgencysOldFormAndItsLetterSayWhatWasAsked() {
        Map<String, Object> request = Office.organisationRequest();
        request.put("applicationDate", "2024-08-01");
        request.put("taxCode", "1100112233-001");
        String code = office.submit("clerk", request);
        office.complete("superior-clerk", code, Map.of("outcome", "accept"));

        PrintedPaper own = printed(code, "tt185-m03");
        PrintedPaper letter = letterOf("superior-clerk", LetterFor.ISSUE_ORGANISATION, code, "2024-08-02");

        assertThat(List.of(own, letter)).allMatch(paper -> paper.says("1100112233-001") && paper.says("Bạch Thị Kim Thử"));
        assertThat(own.says("con dấu điện tử") || own.says("ký số của cơ quan, tổ chức")).isTrue();
    }

    @Test
    void anItemsOldFormAndItsLetterSayWhatWasAsked() {
        Map<String, Object> request = Office.itemRequest();
        request.put("applicationDate", "2024-08-01");
        String code = accepted(request);

        PrintedPaper own = printed(code, "tt185-m05");
        PrintedPaper letter = letterOf("clerk", LetterFor.ISSUE_DEVICE, code, "2024-08-02");

        assertThat(List.of(own, letter)).allMatch(paper -> paper.says(request.get("itemName").toString()) && paper.says("Kha Minh Đức"));
    }

    @Test
    void theOneStopLetterSaysColumnsOneAndTwo() {
        Map<String, Object> request = Office.oneStopRequest();
        request.put("applicationDate", "2024-08-01");
        String code = accepted(request);

        PrintedPaper letter = letterOf("clerk", LetterFor.ISSUE_ONE_STOP, code, "2024-08-02");

        assertThat(documents.of(code)).isEmpty();
        assertThat(letter.says("Chứng thư số phục vụ dịch vụ công")).isTrue();
        assertThat(letter.says(office.dossier(code).text("certificateName"))).isTrue();
    }

    @Test
    void underTheNewRegimeTheSectionStandsInTheListOfOrganisations() {
        String code = accepted(Office.oneStopRequest());

        String letter = office.beginLetter("clerk", LetterFor.ISSUE_ONE_STOP);
        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE_ONE_STOP, Office.today(), List.of(code)));

        assertThat(documents.of(letter)).extracting(Document::formKey).containsExactly("nd68-02");
        assertThat(paper(letter).says(office.dossier(code).text("certificateName"))).isTrue();
        assertThat(paper(letter).says("Giang Thị Thử")).isTrue();
    }

    @Test
    void theReviewerReadsWhatIsAskedFor() {
        String item = office.submit("clerk", Office.itemRequest());
        String section = office.submit("clerk", Office.oneStopRequest());

        assertThat(summary(item)).contains(office.dossier(item).text("itemName"), "dịch vụ", "Kha Minh Đức", "Bạch Thị Kim Thử");
        assertThat(summary(section)).contains(office.dossier(section).text("certificateName"), "Giang Thị Thử");
    }

    private String accepted(Map<String, Object> request) {
        return office.accepted(request);
    }

    private Certificate certificate(String code) {
        return certificates.byDossier(code).orElseThrow();
    }

    private String summary(String code) {
        return office.as("clerk2", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()))
                .get("summaryPerson")
                .toString();
    }

    private PrintedPaper letterOf(String clerk, LetterFor letterFor, String code, String date) {
        String letter = office.beginLetter(clerk, letterFor);
        office.complete(clerk, letter, Office.composed(letterFor, date, List.of(code)));
        return paper(letter);
    }

    private PrintedPaper paper(String letter) {
        return PrintedPaper.of(documents.content(typesetting.withPages(documents.of(letter).get(0))));
    }

    private PrintedPaper printed(String code, String formKey) {
        Document document = documents.of(code).stream().filter(d -> d.formKey().equals(formKey)).findFirst().orElseThrow();
        return PrintedPaper.of(documents.content(typesetting.withPages(document)));
    }

    private static FormRefused refused(Supplier<?> attempt) {
        return catchThrowableOfType(FormRefused.class, attempt::get);
    }

    /** Somebody of an agency that the demo has no accounts for. */
    private <T> T from(String agency, String role, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(role + "-" + agency, List.of(role + "." + agency));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
