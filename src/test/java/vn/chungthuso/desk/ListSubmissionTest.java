package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.ListLine;
import vn.chungthuso.dossier.ListState;

/** Stages 2 and 3 of a list over HTTP: papers, a look through, «Nộp hồ sơ» (Ba Đình 2024, HD Bước 9). */
class ListSubmissionTest extends ListTest {

    @Test
    void everyLineBecomesADossierAndTheListOfDossiersShowsIt() {
        add(Office.request());
        add(Office.request());
        attach();

        var shown = submit(clerk, version());

        assertThat(shown.path()).isEqualTo("/danh-sach");
        assertThat(shown.text()).contains("Đã nộp " + code + ": 2 hồ sơ", "Hồ sơ chờ tiếp nhận");
        assertThat(lists.find(code).orElseThrow().state()).isEqualTo(ListState.SUBMITTED);
        assertThat(lines()).allSatisfy(line -> {
            assertThat(office.state(line.dossierCode())).isEqualTo(DossierState.SUBMITTED);
            assertThat(documents.of(line.dossierCode())).extracting(document -> document.fileName()).contains("van-ban.pdf");
        });
        assertThat(clerk.get("/danh-sach/" + code).text()).contains(lines().get(0).dossierCode()).doesNotContain("Nộp hồ sơ</button>");
    }

    @Test
    void whatIsRefusedStaysWithItsReasonAndIsSubmittedOnceItIsRight() {
        Map<String, Object> taken = Office.request();
        String inFlight = office.submit("clerk", taken);
        add(taken);
        add(Office.request());
        attach();

        var answer = submit(clerk, version());

        assertThat(answer.path()).startsWith("/danh-sach/" + code);
        assertThat(answer.text()).contains("Đã nộp 1 người; còn 1 người chưa nộp được", "Đã có hồ sơ " + inFlight);
        ListLine refused = lines().get(0);
        assertThat(refused.dossierCode()).isNull();
        lists.change(code, refused.id(), Office.requestWith("fullName", "Người Đã Sửa"), Map.of(), Long.parseLong(version()), "clerk");

        assertThat(submit(clerk, version()).text()).contains("Đã nộp " + code + ": 1 hồ sơ");
        assertThat(lines()).extracting(ListLine::dossierCode).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void theSecondClerkIsToldWhoAndNothingIsOpenedTwice() {
        add(Office.request());
        attach();
        String seen = version();
        submit(clerk, seen);

        var second = submit(visitor("clerk2"), seen);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Lâm Thị Bích");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void clicksAtTheSameMomentOpenEachLineOnce() {
        IntStream.range(0, 3).forEach(n -> add(Office.request()));
        attach();
        String seen = version();
        List<Visitor> visitors = List.of(visitor("clerk"), visitor("clerk"), visitor("clerk2"));

        visitors.stream().map(visitor -> CompletableFuture.supplyAsync(() -> submit(visitor, seen).status())).toList()
                .forEach(CompletableFuture::join);

        assertThat(lines()).extracting(ListLine::dossierCode).doesNotContainNull().doesNotHaveDuplicates();
        lines().forEach(line -> assertThat(lists.statedWith(List.of(line.dossierCode()))).isPresent());
    }

    @Test
    void withoutTheCommitmentNothingIsSubmitted() {
        add(Office.request());
        attach();

        var answer = clerk.post("/danh-sach/" + code + "/xem-lai", Map.of("version", version()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("«Cam kết những nội dung đăng ký đúng với khai báo của đơn vị.»: bắt buộc nhập.", "id=\"commitmentAccepted-wrong\"");
        assertThat(lines().get(0).dossierCode()).isNull();
    }

    @Test
    void aCommitmentThatWasTickedBeforeALaterChangeDoesNotCount() {
        Map<String, Object> committed = stated();
        committed.put("commitmentAccepted", true);
        lists.describe(code, committed, Long.parseLong(version()), "clerk");
        add(Office.request());
        attach();

        assertThat(clerk.post("/danh-sach/" + code + "/xem-lai", Map.of("version", version())).status()).isEqualTo(400);

        assertThat(lines().get(0).dossierCode()).isNull();
    }

    @Test
    void aPaperWithAStarMustBeThere() {
        add(Office.request());

        var answer = submit(clerk, version());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("có xác nhận của cơ quan, tổ chức quản lý trực tiếp»: bắt buộc tải lên.");
    }

    @Test
    void savedForLaterItStaysADraft() {
        var shown = clerk.post("/danh-sach/" + code + "/xem-lai", Map.of("version", version(), "action", "later"));

        assertThat(shown.path()).isEqualTo("/danh-sach");
        assertThat(shown.text()).contains("Đã lưu " + code, "«Dự thảo»");
        assertThat(lists.find(code).orElseThrow().state()).isEqualTo(ListState.DRAFT);
    }

    @Test
    void theThreeStagesLeadForwardAndBack() {
        assertThat(clerk.get("/danh-sach/" + code).text()).contains(
                "Nhập đơn đăng ký", "Tải thành phần hồ sơ", "Xem lại hồ sơ trước khi nộp", "Bước tiếp", "Quay lại");
        assertThat(clerk.get("/danh-sach/" + code + "/thanh-phan").text()).contains(
                "Các tài liệu có dấu * yêu cầu bắt buộc phải tải lên", "doc, docx, xls, xlsx, pdf, png, jpeg, gif, bmp, txt, rar, zip, 7z",
                "Dung lượng tối đa: 25 MB", "Xuất file đơn đăng ký", "Xuất file Word", "Sửa lại đơn đăng ký", "Tải văn bản đã ký", "Quay lại");
        assertThat(clerk.get("/danh-sach/" + code + "/xem-lai").text()).contains("Nộp hồ sơ", "Lưu lại và nộp sau", "Nguyễn Văn Nhận", "Quay lại");
    }

    @Test
    void theListIsExportedAsPdfAndAsWord() {
        add(Office.request());

        assertThat(clerk.get("/danh-sach/" + code + "/don.pdf").text()).startsWith("%PDF-");
        assertThat(clerk.get("/danh-sach/" + code + "/don.docx").text()).startsWith("PK");
    }

    @Test
    void aFileIsTakenAndReadAgainByClerksOfTheAgencyAlone() {
        var taken = clerk.upload("/danh-sach/" + code + "/thanh-phan", "don.txt", "Đã ký".getBytes());

        assertThat(taken.text()).contains("Đã nhận tệp «don.txt».");
        String file = "/danh-sach/" + code + "/tep/" + documents.of(code).get(0).id();
        assertThat(clerk.get(file).text()).isEqualTo("Đã ký");
        assertThat(visitor("superior-clerk").get(file).status()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNotTakenIsSaidOnThePage() {
        var refused = clerk.upload("/danh-sach/" + code + "/thanh-phan", "anh.jpg", new byte[] {1});

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("id=\"file-wrong\"", "ảnh .jpg cần đổi đuôi thành .jpeg");
    }

    @Test
    void aFileOfThirtyMegabytesIsSaidOnThePage() {
        var refused = clerk.upload("/danh-sach/" + code + "/thanh-phan", "to.pdf", new byte[30 * 1024 * 1024]);

        assertThat(refused.text()).contains("Tệp lớn hơn 25 MB");
        assertThat(documents.of(code)).isEmpty();
    }

    @Test
    void theLetterIsProposedWithWhoTheListNamedAsReceiver() {
        add(Office.request());
        attach();
        submit(clerk, version());

        office.complete("clerk2", lines().get(0).dossierCode(), Map.of("outcome", "accept"));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);

        var form = as("clerk").get("/engine-rest/task/" + office.task(letter).getId() + "/form-variables?deserializeValues=false");
        assertThat(form.text()).contains("Ấp 1, xã Mỹ Phước, tỉnh Long An");
    }
}
