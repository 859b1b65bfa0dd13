package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.process.ListSubmission.SLICE_LINES;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungthuso.Office;
import vn.chungthuso.desk.ListSubmissionController.Next;
import vn.chungthuso.dossier.ListLine;
import vn.chungthuso.dossier.ListState;
import vn.chungthuso.process.ListSubmission.Progress;

/** «Nộp hồ sơ» of more lines than one request takes: slice by slice, left off and gone on with. */
class ListSlicesTest extends ListTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(version|opened|refused)\" value=\"(\\d+)\"");

    @BeforeEach
    void stopTheClock() {
        ClockUtil.setCurrentTime(new Date()); // so that a slice is as long on every machine
        attach();
    }

    private void add(int people) {
        IntStream.range(0, people).forEach(n -> add(Office.request()));
    }

    private Answer send(String account, Progress before) {
        return as(account).post("/api/lists/" + code + "/submission", new Next(before.version(), true, before.opened(), before.refused()));
    }

    private Progress slice(String account, Progress before) throws IOException {
        Answer answer = send(account, before);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new ObjectMapper().readValue(answer.body(), Progress.class);
    }

    private Progress first() {
        return new Progress(Long.parseLong(version()), 0, 0, 0);
    }

    private static void assertCounts(Progress progress, int opened, int refused, int left) {
        assertThat(progress).isEqualTo(new Progress(progress.version(), opened, refused, left));
    }

    private long taken() {
        return lines().stream().filter(line -> line.dossierCode() != null).count();
    }

    private ListState state() {
        return lists.find(code).orElseThrow().state();
    }

    /** What the page of the list sends with its button, the commitment among it. */
    private static Map<String, String> formOf(Visitor.Seen page) {
        Map<String, String> form = new HashMap<>(Map.of("commitmentAccepted", "true"));
        Matcher input = HIDDEN.matcher(page.text());
        while (input.find()) {
            form.put(input.group(1), input.group(2));
        }
        return form;
    }

    @Test
    void exactlyOneSliceIsDoneWithOneRequest() throws IOException {
        add(SLICE_LINES);

        assertCounts(slice("clerk", first()), SLICE_LINES, 0, 0);

        assertThat(state()).isEqualTo(ListState.SUBMITTED);
    }

    @Test
    void onePersonMoreTakesAnotherRequest() throws IOException {
        add(SLICE_LINES + 1);

        var progress = slice("clerk", first());

        assertCounts(progress, SLICE_LINES, 0, 1);
        assertThat(state()).isEqualTo(ListState.DRAFT);
        assertCounts(slice("clerk", progress), SLICE_LINES + 1, 0, 0);
        assertThat(state()).isEqualTo(ListState.SUBMITTED);
        assertThat(lines()).extracting(ListLine::dossierCode).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void whatWasRefusedIsNotTriedAgainByTheNextSlice() throws IOException {
        Map<String, Object> inFlight = Office.request();
        office.submit("clerk", inFlight);
        add(inFlight);
        add(SLICE_LINES);

        var progress = slice("clerk", first());

        assertCounts(progress, SLICE_LINES - 1, 1, 1);
        assertCounts(slice("clerk", progress), SLICE_LINES, 1, 0);
        var result = clerk.get("/danh-sach/" + code + "/xem-lai/ket-qua?nop=" + SLICE_LINES);
        assertThat(result.path()).isEqualTo("/danh-sach/" + code);
        assertThat(result.text()).contains("Đã nộp 25 người; còn 1 người chưa nộp được", "Đã có hồ sơ");
    }

    @Test
    void withoutScriptsThePageSaysHowFarItIsAndGoesOnByAButton() {
        add(SLICE_LINES + 1);

        var between = submit(clerk, version());

        assertThat(between.path()).isEqualTo("/danh-sach/" + code + "/xem-lai");
        assertThat(between.text()).contains("Đã nộp 25/26", "Nộp tiếp</button>").doesNotContain("Nộp hồ sơ</button>");
        var end = clerk.post("/danh-sach/" + code + "/xem-lai", formOf(between));
        assertThat(end.path()).isEqualTo("/danh-sach");
        assertThat(end.text()).contains("Đã nộp " + code + ": 26 hồ sơ");
    }

    @Test
    void whoComesBackLaterGoesOnWhereItStopped() throws IOException {
        add(SLICE_LINES + 1);
        slice("clerk", first());
        String before = lines().get(0).dossierCode();

        var page = visitor("clerk").get("/danh-sach/" + code + "/xem-lai");
        assertThat(page.text()).contains("Đã nộp 25/26", "Nộp tiếp</button>").containsPattern("id=\"commitmentAccepted\"[^>]*checked");
        assertCounts(slice("clerk", first()), 1, 0, 0);

        assertThat(lines().get(0).dossierCode()).isEqualTo(before);
        assertThat(lines()).extracting(ListLine::dossierCode).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void anAnswerThatWasLostIsNotDoneAgain() throws IOException {
        add(SLICE_LINES + 1);
        Progress sent = first();
        slice("clerk", sent);

        assertThat(send("clerk", sent).status()).isEqualTo(409);

        assertThat(taken()).isEqualTo(SLICE_LINES);
    }

    @Test
    void whoComesBetweenTwoSlicesGoesOnAndTheOtherIsTold() throws IOException {
        add(SLICE_LINES + 1);
        var earlier = slice("clerk", first());
        slice("clerk2", first());

        var told = send("clerk", earlier);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Tô Minh Khuê");
        assertThat(lines()).extracting(ListLine::dossierCode).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void whatIsMissingIsAnsweredAtItsFieldAndLeavesTheListAsItWas() {
        String seen = version();

        var answer = as("clerk").post("/api/lists/" + code + "/submission", new Next(Long.parseLong(seen), false, 0, 0));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).contains("lines", "commitmentAccepted");
        assertThat(version()).isEqualTo(seen);
    }

    @Test
    void anotherAgencysClerkFindsNoSuchList() {
        assertThat(send("superior-clerk", first()).status()).isEqualTo(404);
    }
}
