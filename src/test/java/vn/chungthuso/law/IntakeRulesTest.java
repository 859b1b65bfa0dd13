package vn.chungthuso.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class IntakeRulesTest {

    private static final LocalDate UNDER_TT185 = LocalDate.of(2024, 3, 1);
    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();
    private static final LawProperties PACKAGED = new LawProperties(LawProperties.PACKAGED, LawProperties.PACKAGED_REFERENCE);
    private static final Reference REFERENCE = new Reference(RESOURCES, PACKAGED);
    private static final IntakeRules INTAKE = new IntakeRules(new Law(RESOURCES, PACKAGED, REFERENCE), REFERENCE);

    @ParameterizedTest
    @ValueSource(strings = {"hoa@gmail.com", " Hoa@GMAIL.com ", "hoa@mail.yahoo.com", "hoa@yahoo.com.vn"})
    void privateMailboxesAndTheirLookAlikesAreRefused(String address) {
        var check = INTAKE.mailbox(address, false, false, UNDER_TT185).value();

        assertThat(check.allowed()).isFalse();
        assertThat(check.code()).isEqualTo("PRIVATE_MAILBOX");
        assertThat(check.message()).isEqualTo("Địa chỉ hộp thư của cá nhân phải được cấp bởi cơ quan nhà nước");
    }

    @Test
    void aProvincesOwnMailServerIsNoPrivateMailbox() {
        assertThat(INTAKE.mailbox("hoa@mail.longan.gov.vn", false, false, UNDER_TT185).value())
                .isEqualTo(new MailboxCheck(true, "NEW_SUBSCRIBER", "Thuê bao mới", null));
    }

    @Test
    void aMailboxOutsideTheStatesDomainsIsAcceptedWithAWarning() {
        var check = INTAKE.mailbox("hoa@thcs-badinh.edu.vn", false, false, UNDER_TT185).value();

        assertThat(check.allowed()).isTrue();
        assertThat(check.code()).isEqualTo("MAILBOX_NOT_STATE");
        assertThat(check.message()).isEqualTo("Thuê bao mới");
        assertThat(check.warning()).contains(".gov.vn");
    }

    @Test
    void aMailboxOfAnotherAgencysSubscriberIsRefusedInTheLettersWords() {
        var check = INTAKE.mailbox("hoa@baria.gov.vn", true, false, UNDER_TT185).value();

        assertThat(check.allowed()).isFalse();
        assertThat(check.message())
                .isEqualTo("Email đã tồn tại ở Cơ quan, tổ chức không thuộc danh sách được cấp quyền đăng ký");
    }

    @Test
    void theFrozenAnswerOfAMailboxHoldsItsDomainOnly() {
        assertThat(INTAKE.mailbox("hoa@baria.gov.vn", false, false, UNDER_TT185).answer().toString()).doesNotContain("hoa@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hoa", "hoa@"})
    void aTextWithoutADomainIsNoMailbox(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> INTAKE.mailbox(address, false, false, UNDER_TT185));
    }

    @ParameterizedTest
    @CsvSource({"Viettel, true, Viettel/cs", "Mobifone, false, Mobifone", "'', false, ''", ", false, ''"})
    void theSimColumnNamesTheCarrierAndTheConversion(String carrier, boolean conversion, String text) {
        assertThat(INTAKE.simText(carrier, conversion, UNDER_TT185).value()).isEqualTo(new SimText(true, text));
    }

    @ParameterizedTest
    @CsvSource({"'', true", ", true", "Vietnamobile, false"})
    void aConversionWithoutACarrierAndAnUnknownCarrierAreInvalid(String carrier, boolean conversion) {
        assertThat(INTAKE.simText(carrier, conversion, UNDER_TT185).value()).isEqualTo(new SimText(false, null));
    }
}
