package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungthuso.Office;

/** {@code POST /api/sla/{code}/extension}: a review may get two working days more, from its leader or a manager above. */
class ExtensionAddressTest extends DeskTest {

    private String code;

    @BeforeEach
    void aReviewWaits() {
        code = office.submit("clerk", Office.request());
    }

    private Answer extend(String user, int days, String reason) {
        return as(user).post("/api/sla/" + code + "/extension", Map.of("days", days, "reason", reason));
    }

    @Test
    void theLeaderExtendsOnceMoreUntilTheLimitIsReached() {
        var before = office.task(code).getDueDate();

        assertThat(extend("leader", 1, "Chờ xác minh").status()).isEqualTo(200);
        assertThat(extend("leader", 1, "Chờ xác minh thêm").status()).isEqualTo(200);

        assertThat(office.task(code).getDueDate()).isAfter(before);
        Answer third = extend("leader", 1, "Lần ba");
        assertThat(third.status()).isEqualTo(400);
        assertThat(third.detail()).contains("không còn được gia hạn");
    }

    @Test
    void aManagerAboveMayToo() {
        assertThat(extend("manager", 2, "Theo đề nghị của cơ quan").status()).isEqualTo(200);
    }

    @Test
    void aClerkMayNot() {
        assertThat(extend("clerk2", 1, "Bận").status()).isEqualTo(403);
    }

    @Test
    void whoDoesNotSeeItFindsNothing() {
        assertThat(extend("unlock-desk", 1, "Bận").status()).isEqualTo(404);
    }

    @Test
    void aNumberOfDaysTooLargeToReadIsNamed() {
        Answer refused = as("leader").post("/api/sla/" + code + "/extension", Map.of("days", 99_999_999_999L, "reason", "Bận"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("days");
    }

    @Test
    void withoutAReasonOrWithNoDaysItIsRefused() {
        assertThat(extend("leader", 1, " ").status()).isEqualTo(400);
        assertThat(extend("leader", 0, "Bận").status()).isEqualTo(400);
    }
}
