package vn.chungthuso.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The reference data that is shipped, as of the days on which it changes (domain §2.3, §11.1, §11.2). */
class ReferenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();
    private static final LawProperties PACKAGED = new LawProperties(LawProperties.PACKAGED, LawProperties.PACKAGED_REFERENCE);
    private static final Reference REFERENCE = new Reference(RESOURCES, PACKAGED);
    private static final Law LAW = new Law(RESOURCES, PACKAGED, REFERENCE);

    @Test
    void theCaIsTheOfficeOfTheLetters() {
        assertThat(REFERENCE.ca(LocalDate.of(2021, 5, 4)))
                .isEqualTo(new Authority(
                        "Cục Chứng thực số và Bảo mật thông tin",
                        "Ban Cơ yếu Chính phủ",
                        "Số 23 Ngụy Như Kon Tum, Thanh Xuân, Hà Nội",
                        "024.3773.8668",
                        null,
                        "ca@bcy.gov.vn",
                        "https://ca.gov.vn",
                        "https://ca.gov.vn/dichvucong",
                        "https://ca.gov.vn/huong-dan-chung",
                        "000.05.07.G11"));
    }

    @ParameterizedTest
    @CsvSource({"2019-12-04, 000.05.07.G11", "2022-05-31, 000.05.07.G11", "2022-06-01, G11.07.05", "2026-11-20, G11.07.05"})
    void theCasIdentifierChangesOnItsDay(LocalDate on, String identifier) {
        assertThat(REFERENCE.ca(on).identifier()).isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource({"2022-05-31,", "2022-06-01, 1"})
    void theExtensionIsKnownFromItsDayOn(LocalDate on, String extension) {
        assertThat(REFERENCE.ca(on).phoneExtension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31,", "2020-01-01, https://ca.gov.vn/dichvucong", "2024-08-14, https://ca.gov.vn/dichvucong",
        "2024-08-15, https://dichvucong.ca.gov.vn"})
    void thePortalMovesWithTheRegime(LocalDate on, String portal) {
        assertThat(REFERENCE.ca(on).portal()).isEqualTo(portal);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, Sở Thông tin và Truyền thông", "2025-03-01, Sở Khoa học và Công nghệ"})
    void theProvincialAuthorityIsMergedOnItsDay(LocalDate on, String name) {
        assertThat(REFERENCE.provincialAuthority(on)).isEqualTo(name);
    }

    @Test
    void whatLettersNeedIsKnownFromTheFirstRegimeOnAndNotBefore() {
        LocalDate dayBefore = Reference.FIRST_DAY.minusDays(1);

        assertThat(LAW.regime(Reference.FIRST_DAY)).isNotNull();
        assertThatExceptionOfType(NoRule.class).isThrownBy(() -> LAW.regime(dayBefore));
        assertThat(REFERENCE.ca(Reference.FIRST_DAY).name()).isNotBlank();
        assertThatIllegalArgumentException().isThrownBy(() -> REFERENCE.ca(dayBefore));
        assertThatIllegalArgumentException().isThrownBy(() -> REFERENCE.provincialAuthority(dayBefore));
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_AN, 2026-11-20, Phòng Công nghệ thông tin – 0272.3523888",
        "DAK_HA, 2026-11-20, Văn phòng HĐND và UBND huyện",
        "BA_DINH, 2026-11-20, Phòng Văn hóa và Thông tin",
        "NGHE_AN, 2026-11-20, Cục Chứng thực số và Bảo mật thông tin – 024.3773.8668 (nhánh số 1)",
        "THANH_HOA, 2026-11-20, Cục Chứng thực số và Bảo mật thông tin – 024.3773.8668 (nhánh số 1)",
        "DEFAULT, 2026-11-20, Cục Chứng thực số và Bảo mật thông tin – 024.3773.8668 (nhánh số 1)",
        "THANH_HOA, 2022-05-31, Cục Chứng thực số và Bảo mật thông tin – 024.3773.8668",
        "THANH_HOA, 2022-06-01, Cục Chứng thực số và Bảo mật thông tin – 024.3773.8668 (nhánh số 1)"})
    void whoeverNeedsHelpCallsTheRegionsOfficeOrTheCa(String region, LocalDate on, String contact) {
        assertThat(LAW.supportContact(LAW.profile(region, on).value())).isEqualTo(contact);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "gmail.com", "googlemail.com", "yahoo.com", "yahoo.com.vn", "ymail.com", "hotmail.com", "outlook.com", "live.com", "icloud.com",
        "proton.me", "zoho.com", "mail.com", "aol.com", "mail.yahoo.com", "a.b.gmail.com"})
    void publicMailServicesAreDenied(String domain) {
        assertThat(REFERENCE.mailDomain(domain, TODAY)).isEqualTo(MailDomain.DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "gmail.com.vn", "gmail.vn", "yahoo.co.jp", "hotmail.fr", "live.co.uk", "outlook.com.vn", "thu.icloud.vn", "protonmail.com"})
    void theirNamesAreDeniedUnderAnyEnding(String domain) {
        assertThat(REFERENCE.mailDomain(domain, TODAY)).isEqualTo(MailDomain.DENIED_BRAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gov.vn", "longan.gov.vn", "mail.longan.gov.vn", "tinhuy.dcs.vn", "outlook.gov.vn"})
    void stateAndPartyHaveDomainsOfTheirOwn(String domain) {
        assertThat(REFERENCE.mailDomain(domain, TODAY)).isEqualTo(MailDomain.STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "badinh.edu.vn", "notgmail.com", "fakegov.vn", "gov.vn.example.com", "gmail.badinh.edu.vn", "webmail.com", "gmailxcom"})
    void whatOnlyLooksLikeAListedDomainIsNeitherDeniedNorTheStates(String domain) {
        assertThat(REFERENCE.mailDomain(domain, TODAY)).isEqualTo(MailDomain.OTHER);
    }

    @Test
    void thePublicServicesAreListedByDomain() {
        assertThat(REFERENCE.deniedMailDomains(TODAY)).hasSize(13).contains("gmail.com", "yahoo.com.vn").doesNotContain("gmail", "gov.vn");
    }

    @Test
    void theThreeCarriersAreSpeltAsInTheNote() {
        assertThat(REFERENCE.carriers(TODAY)).containsExactly("Viettel", "Vinaphone", "Mobifone");
    }

    @Test
    void positionsAreSuggestedInTheOrderOfTheFile() {
        assertThat(REFERENCE.positions(TODAY)).hasSize(16).startsWith("Chủ tịch", "Phó Chủ tịch").endsWith("Giáo viên");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, CMND CCCD Hộ chiếu", "2024-07-01, CMND CCCD Hộ chiếu Căn cước", "2024-12-31, CMND CCCD Hộ chiếu Căn cước",
        "2025-01-01, CCCD Hộ chiếu Căn cước"})
    void identityPapersComeAndGoWithTheLaw(LocalDate on, String papers) {
        assertThat(String.join(" ", REFERENCE.idPapers(on))).isEqualTo(papers);
    }

    @Test
    void everyFileOfTheFolderIsExplainedBesideIt() throws IOException {
        String readme = Files.readString(Path.of("dmn/reference/README.md"));

        try (var files = Files.list(Path.of("dmn/reference"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")).toList();
            assertThat(names).hasSize(5).allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
        }
    }
}
