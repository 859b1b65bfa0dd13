package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What subscribers ask for and what minutes confirm (domain §5.4–5.13). */
class SubscriberFormsTest {

    private static final String RENEW_OR_CHANGE = "tt185-m07";
    private static final String AGENCY_HEAD = "NGƯỜI ĐỨNG ĐẦU CƠ QUAN, TỔ CHỨC";
    /** Of reasons that Thông tư 185/2019 knows; the other two came with Nghị định 68/2024. */
    private static final Pattern CHANGED_FIELDS = Pattern.compile(
            "^[^,]*,[^,]*,(?!AGENCY_ADDRESS_CHANGED|ITEM_CHANGED)[^,]*,true,([^,]+),", Pattern.MULTILINE);
    private final Papers papers = TestPapers.papers();

    @Test
    void aRenewalSaysHowOftenBeforeAndNothingOfAChange() throws IOException {
        Map<String, Object> request = with(RENEW_OR_CHANGE, "requestKind", "RENEW");
        request.put("renewalCount", 0);

        PrintedPaper paper = print(RENEW_OR_CHANGE, request);

        assertThat(paper.says("Đề nghị: Gia hạn Đã gia hạn (số lần): 0 Tôi cam kết")).isTrue();
    }

    @Test
    void aChangeSaysWhatChangesAndNothingOfARenewal() throws IOException {
        Map<String, Object> request = with(RENEW_OR_CHANGE, "renewalCount", 0);

        PrintedPaper paper = print(RENEW_OR_CHANGE, request);

        assertThat(paper.says("Đề nghị: Thay đổi nội dung thông tin Lý do thay đổi: ")).isTrue();
        assertThat(paper.says("Đã gia hạn")).isFalse();
    }

    @Test
    void aChangeWithoutAChangeIsRefused() throws IOException {
        assertRefused(RENEW_OR_CHANGE, without(RENEW_OR_CHANGE, "changes"), "Thiếu «Thông tin thay đổi».");
        assertRefused(RENEW_OR_CHANGE, without(RENEW_OR_CHANGE, "changeReason"), "Thiếu «Lý do thay đổi».");
    }

    @Test
    void aBlankCopyHasRoomForBothUses() {
        PrintedPaper paper = PrintedPaper.of(papers.blank(RENEW_OR_CHANGE));

        assertThat(List.of("Đã gia hạn (số lần)", "Lý do thay đổi", "Thông tin cũ", "Thông tin mới", AGENCY_HEAD))
                .allSatisfy(words -> assertThat(paper.says(words)).as(words).isTrue());
    }

    @Test
    void whatAReasonLetsChangeHasItsName() throws IOException {
        List<String> fields = CHANGED_FIELDS.matcher(Files.readString(Path.of("dmn/change-reasons.examples.csv"))).results()
                .flatMap(row -> Stream.of(row.group(1).split("; ")))
                .distinct()
                .toList();
        List<Map<String, String>> changes = fields.stream().map(field -> Map.of("field", field, "newValue", "x")).toList();

        assertThat(fields).contains("employingAgency", "taxCode");
        assertThat(print(RENEW_OR_CHANGE, with(RENEW_OR_CHANGE, "changes", changes)).says("Mã số thuế")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {RENEW_OR_CHANGE, "tt185-m09", "tt185-m11"})
    void theHeadSignsForTheAgencysCertificateOnly(String form) throws IOException {
        assertThat(print(form, with(form, "certificateKind", "ORGANISATION")).says(AGENCY_HEAD)).isTrue();
        assertThat(print(form, with(form, "certificateKind", "INDIVIDUAL")).says(AGENCY_HEAD)).isFalse();
    }

    @Test
    void aRevocationMayNotKnowTheDevice() throws IOException {
        assertThat(print("tt185-m09", without("tt185-m09", "deviceSerial")).says("Số hiệu thiết bị")).isFalse();
    }

    @Test
    void anUnlockNamesTheDeviceAndWhomToPhone() throws IOException {
        Map<String, Object> withoutPhone = with("tt185-m11", "recoveryLiaison", Map.of("fullName", "Lý Thành Nhân"));

        assertRefused("tt185-m11", without("tt185-m11", "deviceSerial"), "Thiếu «Số hiệu thiết bị lưu khóa bí mật».");
        assertRefused("tt185-m11", withoutPhone, "Thiếu «Số điện thoại».");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-stop-handover", "nd68-one-stop-handover"})
    void aSectionsCertificateIsHandedOverOnlyWithANewPassword(String form) throws IOException {
        assertRefused(form, with(form, "pinChanged", false), "Thiếu «Bên nhận đã đổi mật khẩu của thiết bị».");
    }

    static Stream<String> requestsAndMinutes() {
        return TestPapers.papers().forms().stream().filter(form -> !form.kind().equals("agency-letter")).map(FormInfo::key);
    }

    @ParameterizedTest
    @MethodSource("requestsAndMinutes")
    void aPaperEndsOnce(String form) throws IOException {
        assertThat(print(form, TestPapers.example(form)).count("./.")).isEqualTo(1);
    }

    private PrintedPaper print(String form, Map<String, Object> data) {
        return PrintedPaper.of(papers.print(form, data));
    }

    private void assertRefused(String form, Map<String, Object> data, String message) {
        assertThatThrownBy(() -> papers.print(form, data)).isInstanceOf(PaperRefused.class).hasMessage(message);
    }

    private static Map<String, Object> with(String form, String identifier, Object value) throws IOException {
        Map<String, Object> data = new HashMap<>(TestPapers.example(form));
        data.put(identifier, value);
        return data;
    }

    private static Map<String, Object> without(String form, String identifier) throws IOException {
        Map<String, Object> data = new HashMap<>(TestPapers.example(form));
        data.remove(identifier);
        return data;
    }
}
