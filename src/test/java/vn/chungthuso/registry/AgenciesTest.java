package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.TestDatabases;

/** DT-02's resolution rules on the demo tree, on both databases. */
class AgenciesTest {

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY_WITHOUT = LocalDate.of(2025, 7, 1);
    private static List<Named<JdbcClient>> databases;

    @BeforeAll
    static void loadDemoTree() {
        databases = TestDatabases.both().map(database -> Named.of(database.getName(), JdbcClient.create(database.getPayload()))).toList();
        databases.forEach(database -> new DemoRegistry(database.getPayload(), Clock.systemUTC()).afterSingletonsInstantiated());
    }

    static Stream<Named<JdbcClient>> databases() {
        return databases.stream();
    }

    @OnBothDatabases
    void superiorOfTheCommuneIsTheDistrictUntilItsLastDay(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).superiorOf("xa-my-phuoc", LAST_DAY_OF_DISTRICTS)).map(Agency::code).contains("huyen-duc-phuoc");
    }

    @OnBothDatabases
    void superiorOfTheCommuneIsTheProvinceFromTheNextDayOn(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).superiorOf("xa-my-phuoc", FIRST_DAY_WITHOUT)).map(Agency::code).contains("ubnd-tinh-long-an");
    }

    @OnBothDatabases
    void superiorPassesOverAnAgencyWithoutSeal(JdbcClient jdbc) {
        var rows = new AgencyRows(jdbc);
        rows.add(agency("no-seal", "xa-my-phuoc", true, false));
        rows.add(agency("below-no-seal", "no-seal", true, true));

        assertThat(new Agencies(jdbc).superiorOf("below-no-seal", FIRST_DAY_WITHOUT)).map(Agency::code).contains("xa-my-phuoc");
    }

    @OnBothDatabases
    void topOfTheTreeHasNoSuperior(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).superiorOf("ubnd-tinh-long-an", FIRST_DAY_WITHOUT)).isEmpty();
    }

    @OnBothDatabases
    void nearestLegalOfAUnitWithoutSealIsTheAgencyAbove(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).nearestLegal("xa-my-phuoc.vhxh", FIRST_DAY_WITHOUT)).map(Agency::code).contains("xa-my-phuoc");
    }

    @OnBothDatabases
    void nearestLegalOfALegalAgencyIsItself(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).nearestLegal("xa-my-phuoc", FIRST_DAY_WITHOUT)).map(Agency::code).contains("xa-my-phuoc");
    }

    @Test
    void aLegalEntityNeedsBothPersonalityAndSeal() {
        assertThat(agency("a", null, true, true).ownUnitIsLegalEntity()).isTrue();
        assertThat(agency("a", null, true, false).ownUnitIsLegalEntity()).isFalse();
        assertThat(agency("a", null, false, true).ownUnitIsLegalEntity()).isFalse();
    }

    @OnBothDatabases
    void regionProfileIsInheritedFromTheNearestAncestorThatHasOne(JdbcClient jdbc) {
        var agencies = new Agencies(jdbc);

        assertThat(agencies.regionProfileOf("xa-my-phuoc.vhxh", FIRST_DAY_WITHOUT)).isEqualTo("LONG_AN");
        assertThat(agencies.regionProfileOf("xa-dak-lang.thcs", FIRST_DAY_WITHOUT)).isEqualTo("DAK_HA");
        assertThat(agencies.regionProfileOf("xa-yen-thanh-son", FIRST_DAY_WITHOUT)).isEqualTo("THANH_HOA");
        assertThat(agencies.regionProfileOf("xa-nam-hoa-son", FIRST_DAY_WITHOUT)).isEqualTo("NGHE_AN");
        assertThat(agencies.regionProfileOf("phuong-ngoc-tra.tieu-hoc", FIRST_DAY_WITHOUT)).isEqualTo("BA_DINH");
    }

    @OnBothDatabases
    void regionProfileIsDefaultWhereNobodyAboveHasOne(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).regionProfileOf("ubnd-tinh-kon-tum", FIRST_DAY_WITHOUT)).isEqualTo("DEFAULT");
    }

    @OnBothDatabases
    void nothingIsFoundBeforeItsFirstAndAfterItsLastDay(JdbcClient jdbc) {
        var agencies = new Agencies(jdbc);

        assertThat(agencies.find("huyen-duc-phuoc", LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(agencies.find("huyen-duc-phuoc", LAST_DAY_OF_DISTRICTS)).isPresent();
        assertThat(agencies.find("huyen-duc-phuoc", FIRST_DAY_WITHOUT)).isEmpty();
    }

    @OnBothDatabases
    void theDepartmentIsFoundUnderTheNameOfTheDay(JdbcClient jdbc) {
        var agencies = new Agencies(jdbc);

        assertThat(agencies.find("so-khcn-long-an", LocalDate.of(2023, 11, 20)).orElseThrow().letterheadName())
                .isEqualTo("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
        assertThat(agencies.find("so-khcn-long-an", FIRST_DAY_WITHOUT).orElseThrow().letterheadName())
                .isEqualTo("SỞ KHOA HỌC VÀ CÔNG NGHỆ");
    }

    @OnBothDatabases
    void subtreeHoldsTheAgencyAndAllBelowOnTheDay(JdbcClient jdbc) {
        var agencies = new Agencies(jdbc);

        assertThat(agencies.subtree("ubnd-tinh-long-an", LAST_DAY_OF_DISTRICTS))
                .contains("ubnd-tinh-long-an", "so-khcn-long-an", "huyen-duc-phuoc", "xa-my-phuoc")
                .doesNotContain("xa-my-phuoc.vhxh", "xa-dak-lang");
        assertThat(agencies.subtree("ubnd-tinh-long-an", FIRST_DAY_WITHOUT))
                .contains("xa-my-phuoc", "xa-my-phuoc.vhxh")
                .doesNotContain("huyen-duc-phuoc");
    }

    @OnBothDatabases
    void anUnknownAgencyHasNoSubtree(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).subtree("nobody", FIRST_DAY_WITHOUT)).isEmpty();
    }

    @OnBothDatabases
    void searchIgnoresCaseAndDiacritics(JdbcClient jdbc) {
        var agencies = new Agencies(jdbc);

        assertThat(agencies.search("đắk LANG", FIRST_DAY_WITHOUT, 10)).extracting(Agency::code).contains("xa-dak-lang", "xa-dak-lang.thcs");
        assertThat(agencies.search("dak lang", FIRST_DAY_WITHOUT, 10)).extracting(Agency::code).contains("xa-dak-lang", "xa-dak-lang.thcs");
        assertThat(agencies.search("MY-PHUOC.VHXH", FIRST_DAY_WITHOUT, 10)).extracting(Agency::code).containsExactly("xa-my-phuoc.vhxh");
    }

    @OnBothDatabases
    void searchTakesWildcardsAsPlainText(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).search("%", FIRST_DAY_WITHOUT, 10)).isEmpty();
    }

    @OnBothDatabases
    void searchGivesNoMoreThanAskedFor(JdbcClient jdbc) {
        assertThat(new Agencies(jdbc).search("", FIRST_DAY_WITHOUT, 3)).hasSize(3);
    }

    @OnBothDatabases
    void aLoopIsAnErrorAndNotAHang(JdbcClient jdbc) {
        var rows = new AgencyRows(jdbc);
        rows.add(agency("loop-a", "loop-b", false, false));
        rows.add(agency("loop-b", "loop-a", false, false));
        var agencies = new Agencies(jdbc);

        assertThatIllegalStateException().isThrownBy(() -> agencies.nearestLegal("loop-a", FIRST_DAY_WITHOUT))
                .withMessageContaining("loop");
        assertThatIllegalStateException().isThrownBy(() -> agencies.subtree("loop-a", FIRST_DAY_WITHOUT))
                .withMessageContaining("loop");
    }

    @OnBothDatabases
    void twoVersionsOfAnAgencyOnOneDayAreRefused(JdbcClient jdbc) {
        var rows = new AgencyRows(jdbc);
        rows.add(version("twice", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));

        assertThatIllegalStateException().isThrownBy(() -> rows.add(version("twice", LocalDate.of(2020, 12, 31), null)));
        rows.add(version("twice", LocalDate.of(2021, 1, 1), null));
        assertThatIllegalStateException().isThrownBy(() -> rows.add(version("twice", LocalDate.of(2030, 1, 1), null)));
    }

    private static Agency version(String code, LocalDate from, LocalDate to) {
        return new Agency(code, from, to, code, code, null, code, null, AgencyKind.SUBORDINATE_UNIT, null,
                true, true, true, "tỉnh", null, null, null, null);
    }

    private static Agency agency(String code, String parent, boolean legalPersonality, boolean ownSeal) {
        return new Agency(code, LocalDate.of(2020, 1, 1), null, code, code, null, code, parent, AgencyKind.SUBORDINATE_UNIT, null,
                legalPersonality, ownSeal, true, "tỉnh", null, null, null, null);
    }
}
