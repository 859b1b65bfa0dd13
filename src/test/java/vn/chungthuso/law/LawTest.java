package vn.chungthuso.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.PaperObligation;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Regime;
import vn.chungthuso.terms.Sender;
import vn.chungthuso.terms.SubjectRole;

class LawTest {

    private static final LocalDate UNDER_TT185 = LocalDate.of(2024, 3, 1);
    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();
    private static final LawProperties PACKAGED = new LawProperties(LawProperties.PACKAGED, LawProperties.PACKAGED_REFERENCE);
    private static final Reference REFERENCE = new Reference(RESOURCES, PACKAGED);
    private static final Law LAW = new Law(RESOURCES, PACKAGED, REFERENCE);

    @ParameterizedTest
    @CsvSource({"2019-12-04, TT185_2019", "2024-08-14, TT185_2019", "2024-08-15, ND68_2024"})
    void theDateOfAPaperDecidesItsRegime(LocalDate on, Regime regime) {
        assertThat(LAW.regime(on).value()).isEqualTo(regime);
    }

    @Test
    void beforeTheFirstRegimeThereIsNoRule() {
        assertThatExceptionOfType(NoRule.class)
                .isThrownBy(() -> LAW.regime(LocalDate.of(2019, 12, 3)))
                .withMessageContaining("legalRegime")
                .withMessageContaining("2019-12-03")
                .satisfies(silence -> assertThat(silence.decision()).isEqualTo("legalRegime"))
                .satisfies(silence -> assertThat(silence.inputs()).containsEntry("on", "2019-12-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_AN, HEAD, SUPERIOR_AGENCY",
        "LONG_AN, DEPUTY_OR_BELOW, OWN_AGENCY",
        "DAK_HA, HEAD, OWN_AGENCY",
        "DEFAULT, HEAD, OWN_AGENCY"
    })
    void onlyLongAnSendsItsHeadsToTheSuperiorAgency(String region, SubjectRole role, Sender sender) {
        assertThat(LAW.route(profile(region), CertificateKind.INDIVIDUAL, role, true).value()).isEqualTo(sender);
    }

    @Test
    void anAnswerIsCompleteEnoughToBeFrozen() {
        var answer = LAW.route(profile("LONG_AN"), CertificateKind.INDIVIDUAL, SubjectRole.HEAD, true).answer();

        assertThat(answer.decision()).isEqualTo("route");
        assertThat(answer.version()).matches("[0-9a-f]{12}");
        assertThat(answer.inputs()).containsEntry("subjectRole", "HEAD").containsEntry("ownUnitIsLegalEntity", true);
        assertThat(answer.rules()).containsExactly("individual-head-superior");
        assertThat(answer.outputs()).containsOnlyKeys("sender").containsEntry("sender", "SUPERIOR_AGENCY");
        assertThat(answer.legalBasis()).containsExactly("Công văn Long An 2020, mục 1, 5–9");
    }

    @Test
    void whatALetterDoesNotSayIsInheritedFromDefault() {
        var asked = LAW.profile("THANH_HOA", UNDER_TT185);

        assertThat(asked.value().channels()).containsEntry(Channel.OFFICIAL_EMAIL, "SIGNED_ONLY");
        assertThat(asked.value().unlockDestination()).isEqualTo(Destination.CA);
        assertThat(asked.value().orgManager()).isEqualTo("SELF");
        assertThat(asked.value().warnings()).isEmpty();
        assertThat(asked.answer().rules()).containsExactly("thanh-hoa", "default");
        assertThat(asked.answer().legalBasis()).contains("Công văn Thanh Hóa 2020, mục 1, 2");
    }

    @Test
    void aLetterAnswersFromItsFirstDayOn() {
        var profile = LAW.profile("LONG_AN", LocalDate.of(2020, 2, 24)).value();

        assertThat(profile.code()).isEqualTo("LONG_AN");
        assertThat(profile.validFrom()).isEqualTo("2020-02-24");
        assertThat(profile.warnings()).isEmpty();
    }

    @Test
    void theDayBeforeItsLetterARegionIsAnsweredByDefaultWithAWarning() {
        var profile = LAW.profile("LONG_AN", LocalDate.of(2020, 2, 23)).value();

        assertThat(profile.code()).isEqualTo("DEFAULT");
        assertThat(profile.orgAndHeadToSuperior()).isFalse();
        assertThat(profile.warnings()).containsExactly("PROFILE_NOT_YET_VALID");
    }

    @Test
    void anUnknownRegionIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LAW.profile("HA_NOI", UNDER_TT185))
                .withMessageContaining("HA_NOI");
    }

    @Test
    void underTheOldRegimeAPersonAndTheAgencyEachHaveAForm() {
        assertThat(LAW.forms(Regime.TT185_2019, Procedure.ISSUE, CertificateKind.INDIVIDUAL).value())
                .isEqualTo(new Forms("tt185-m01", "tt185-m02", "01"));
    }

    @Test
    void underTheNewRegimeOnlyTheAgencyHasAForm() {
        assertThat(LAW.forms(Regime.ND68_2024, Procedure.ISSUE, CertificateKind.INDIVIDUAL).value())
                .isEqualTo(new Forms(null, "nd68-01", "01"));
    }

    @Test
    void anIndividualCertificateIsNeverHandedOverLikeAOneStopCertificate() {
        assertThatExceptionOfType(NoRule.class)
                .isThrownBy(() ->
                        LAW.forms(Regime.ND68_2024, Procedure.ONE_STOP_HANDOVER, CertificateKind.INDIVIDUAL));
    }

    @ParameterizedTest
    @CsvSource({
        "TT185_2019, EFFECTIVE_TIME, tt185-m13",
        "TT185_2019, DEVICE_LOSS, tt185-m15",
        "ND68_2024, EFFECTIVE_TIME, nd68-07",
        "ND68_2024, DEVICE_HANDOVER, nd68-08"
    })
    void thePapersThatFollowARequestHaveTheFormOfTheirRegime(Regime regime, String step, String form) {
        assertThat(LAW.paperForm(regime, step).value()).isEqualTo(form);
    }

    @Test
    void anUnlockInLongAnGoesToTheProvincialAuthority() {
        var addressee = LAW.destination(profile("LONG_AN"), Procedure.UNLOCK, true).value();

        assertThat(addressee).isEqualTo(new Addressee(
                Destination.PROVINCIAL_AUTHORITY, "Sở Thông tin và Truyền thông", "PROVINCIAL_TECHNICIAN"));
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, Sở Thông tin và Truyền thông", "2025-03-01, Sở Khoa học và Công nghệ"})
    void theProvincialAuthorityIsAddressedByItsNameOfThatDay(LocalDate on, String name) {
        var profile = LAW.profile("LONG_AN", on).value();

        assertThat(LAW.destination(profile, Procedure.UNLOCK, true).value().addresseeLine()).isEqualTo(name);
    }

    @Test
    void aHandoverInsideTheAgencyHasNoAddressee() {
        assertThat(LAW.destination(profile("LONG_AN"), Procedure.ONE_STOP_HANDOVER, true).value())
                .isEqualTo(new Addressee(null, null, null));
    }

    @Test
    void anIssueGoesToTheCaEverywhere() {
        var addressee = LAW.destination(profile("LONG_AN"), Procedure.ISSUE, true).value();

        assertThat(addressee).isEqualTo(new Addressee(
                Destination.CA, "Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ", null));
    }

    @Test
    void anEmailFromLongAnOwesThePaperOriginalUnderTheOldRegime() {
        assertThat(LAW.channel(
                                profile("LONG_AN"), Regime.TT185_2019, Destination.CA, Channel.OFFICIAL_EMAIL, true)
                        .value())
                .isEqualTo(new ChannelRule(true, PaperObligation.ORIGINAL_TO_COURIER_AT_USB_RECEIPT));
    }

    @Test
    void anEmailFromLongAnIsNoLongerAllowedUnderTheNewRegime() {
        assertThat(LAW.channel(profile("LONG_AN"), Regime.ND68_2024, Destination.CA, Channel.OFFICIAL_EMAIL, true)
                        .value())
                .isEqualTo(new ChannelRule(false, null));
    }

    @ParameterizedTest
    @CsvSource({"caIssue, 3", "agencyReview, 2", "caRevoke, 3", "supplementExpiry, 20"})
    void aStepHasItsWorkingDays(String key, int workingDays) {
        assertThat(LAW.serviceLevel(key).value().workingDays()).isEqualTo(workingDays);
    }

    @Test
    void aStepWithoutAServiceLevelIsAnErrorAndNotADefault() {
        assertThatExceptionOfType(NoRule.class).isThrownBy(() -> LAW.serviceLevel("sla.caIssue"));
    }

    @Test
    void aFolderWithoutTablesStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Law(
                        RESOURCES, new LawProperties("classpath*:no-tables/*.dmn", LawProperties.PACKAGED_REFERENCE), REFERENCE))
                .withMessageContaining("no-tables");
    }

    private static RegionProfile profile(String code) {
        return LAW.profile(code, UNDER_TT185).value();
    }
}
