package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.LawProperties;
import vn.chungthuso.law.Reference;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.AgencyKind;

/** The lines above the signature, and who may sign how (domain §10.3). */
class SigningLinesTest {

    private static final Agency COMMUNE = agency(AgencyKind.COMMUNE_COMMITTEE, "Ủy ban nhân dân", "Chủ tịch");
    private static final Agency DEPARTMENT = agency(AgencyKind.DEPARTMENT, null, "Giám đốc");
    private static final Agency MINISTRY = agency(AgencyKind.CIPHER_MINISTRY, null, "Bộ trưởng");
    private static final Agency CIPHER_ORGANISATION = agency(AgencyKind.CIPHER_ORGANISATION, null, "Cục trưởng");

    private final SigningLines signing = new SigningLines(law(), words());

    @ParameterizedTest
    @CsvSource({
        "HEAD, Chủ tịch, 'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH', Giám đốc, GIÁM ĐỐC",
        "DEPUTY, Phó Chủ tịch, 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH', Phó Giám đốc, 'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC'",
        "ACTING, Chủ tịch, 'TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH', Giám đốc, Q. GIÁM ĐỐC",
        "BY_ORDER, Chánh Văn phòng, 'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG', Chánh Văn phòng, 'TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG'",
        "BY_AUTHORISATION, Trưởng phòng, 'TUQ. CHỦ TỊCH / TRƯỞNG PHÒNG', Trưởng phòng, 'TUQ. GIÁM ĐỐC / TRƯỞNG PHÒNG'"
    })
    void theLinesFollowFromWhoSignsForWhom(String capacity, String ofCommune, String communes, String ofDepartment, String departments) {
        assertThat(right(COMMUNE, capacity, ofCommune)).isEqualTo(communes);
        assertThat(right(DEPARTMENT, capacity, ofDepartment)).isEqualTo(departments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "DEPUTY", "ACTING"})
    void inTheThreeMinistriesOnlyTheHeadOfTheCipherOrganisationSigns(String capacity) {
        assertThat(wrong(MINISTRY, fields(capacity, "Bộ trưởng"))).containsExactly("signingCapacity");
        assertThat(right(MINISTRY, "BY_ORDER", "Cục trưởng Cục Cơ yếu")).isEqualTo("TL. BỘ TRƯỞNG / CỤC TRƯỞNG CỤC CƠ YẾU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEPUTY", "BY_ORDER", "BY_AUTHORISATION"})
    void aCipherOrganisationIsSignedForByItsHeadAlone(String capacity) {
        assertThat(wrong(CIPHER_ORGANISATION, fields(capacity, "Phó Cục trưởng"))).containsExactly("signingCapacity");
        assertThat(right(CIPHER_ORGANISATION, "HEAD", "Cục trưởng")).isEqualTo("CỤC TRƯỞNG");
    }

    @Test
    void linesTypedAsAWholeDoNotPassWhereOnlyOnePersonMaySign() {
        assertThat(wrong(MINISTRY, Map.of("signerTitle", "KT. BỘ TRƯỞNG / THỨ TRƯỞNG"))).containsExactly("signingCapacity");
    }

    @Test
    void linesTypedAsAWholeArePrintedAsTyped() {
        Map<String, Object> typed = Map.of("signerTitle", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");

        assertThat(signing.wrong(COMMUNE, typed)).isEmpty();
        assertThat(signing.of(COMMUNE, typed)).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    }

    @Test
    void theTitleOfTheHeadAloneMeansThatTheHeadSigns() {
        assertThat(signing.of(COMMUNE, Map.of("signerTitle", "CHỦ TỊCH"))).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    }

    @ParameterizedTest
    @CsvSource({
        "DEPUTY, CHỦ TỊCH, Chủ tịch là người đứng đầu cơ quan",
        "BY_ORDER, Chủ tịch, Chủ tịch là người đứng đầu cơ quan",
        "HEAD, Phó Chủ tịch, phải ghi «Chủ tịch»",
        "ACTING, Phó Chủ tịch, phải ghi «Chủ tịch»",
        "DEPUTY, KT. CHỦ TỊCH, chỉ ghi chức vụ của chính người ký",
        "DEPUTY, KT. CHỦ TỊCH / PHÓ CHỦ TỊCH, chỉ ghi chức vụ của chính người ký"
    })
    void aTitleThatDoesNotFitTheCapacityIsRefused(String capacity, String title, String says) {
        assertThat(signing.wrong(COMMUNE, fields(capacity, title))).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("signerTitle");
            assertThat(error.message()).contains(says);
        });
    }

    @Test
    void anAgencyWithoutAKnownHeadIsSignedForByTypedLinesOnly() {
        Agency unit = agency(AgencyKind.SUBORDINATE_UNIT, null, null);

        assertThat(wrong(unit, fields("DEPUTY", "Phó Hiệu trưởng"))).containsExactly("signingCapacity");
        assertThat(signing.proposed(unit)).isEmpty();
        assertThat(signing.of(unit, Map.of("signerTitle", "HIỆU TRƯỞNG"))).containsExactly("HIỆU TRƯỞNG");
    }

    private String right(Agency agency, String capacity, String title) {
        assertThat(signing.wrong(agency, fields(capacity, title))).isEmpty();
        return String.join(" / ", signing.of(agency, fields(capacity, title)));
    }

    private List<String> wrong(Agency agency, Map<String, Object> fields) {
        return signing.wrong(agency, fields).stream().map(FieldError::field).toList();
    }

    private static Map<String, Object> fields(String capacity, String title) {
        return Map.of("signingCapacity", capacity, "signerTitle", title);
    }

    private static Agency agency(AgencyKind kind, String bodyName, String headTitle) {
        return new Agency("a", LocalDate.EPOCH, null, "Cơ quan", "Cơ quan", null, "CƠ QUAN", null, kind, null, true, true, true, "tỉnh",
                null, null, bodyName, headTitle);
    }

    private static Law law() {
        var resources = new PathMatchingResourcePatternResolver();
        var packaged = new LawProperties(LawProperties.PACKAGED, LawProperties.PACKAGED_REFERENCE);
        return new Law(resources, packaged, new Reference(resources, packaged));
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages_vi");
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages);
    }
}
