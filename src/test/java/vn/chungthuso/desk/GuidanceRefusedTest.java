package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions without a meaning: the answer names the parameter to mend, in Vietnamese (contract §5). */
class GuidanceRefusedTest extends DeskTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/guidance/refused.csv", delimiter = '|', numLinesToSkip = 1)
    void theParameterToMendIsNamed(String field, String query) {
        Answer answer = nobody().get("/api/guidance" + (query == null ? "" : "?" + query));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.wrongFields()).containsExactly(field);
        assertThat(answer.all("errors", "message")).allSatisfy(message -> assertThat(message)
                .contains(field)
                .matches("(?s).*[àáảãạăâđêôơưèéẹìíòóộờúùýỳụốấầậắặếềệị].*"));
        assertThat(answer.detail()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "procedure", "event", "purpose", "certificateKind", "subjectRole", "certificateStatus", "revocationReason", "deviceCondition", "changeReason",
        "channel", "regionProfile", "on", "remainingDays", "renewalCount", "ownUnitIsLegalEntity", "senderUnderProvincialCommittee",
        "subscriberDeceased", "signed"})
    void anUnknownWordIsRefusedEvenWhereTheQuestionDoesNotUseIt(String parameter) {
        String question = "procedure=ISSUE&certificateKind=ONE_STOP".replaceFirst("(?<=^|&)" + parameter + "=[A-Z_]+", "");

        Answer answer = nobody().get("/api/guidance?" + question + "&" + parameter + "=khong-co");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(parameter);
    }
}
