package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierState;

/** A dossier that waited for years: each paper follows the law of its own day (T-01), each deadline begins today. */
class OldDossierTest extends HouseTest {

    private static final OffsetDateTime THEN = LocalDate.of(2023, 11, 20).atTime(9, 0).atOffset(ZoneOffset.ofHours(7));
    private static final OffsetDateTime NOW = THEN.withYear(2026);

    @Autowired
    Documents documents;

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    private String form(String letter) {
        return documents.of(letter).get(0).formKey();
    }

    @Test
    void anAnswerThatComesAfterThreeYearsMovesItsDossierOn() {
        at(THEN);
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        assertThat(form(letter)).isEqualTo("tt185-m02");

        at(NOW);
        assertThat(office.answer(letter, ReplyAnswer.ACCEPTED, null).result()).isEqualTo(ReplyResult.Outcome.applied);
        assertThat(office.answer(letter, ReplyAnswer.USB_SHIPPED, null).result()).isEqualTo(ReplyResult.Outcome.applied);

        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);
        assertThat(office.dossier(code).dueAt()).isAfter(NOW);
    }

    @Test
    void itsNextLetterIsThatOfTodaysLaw() {
        at(THEN);
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));

        at(NOW);
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());

        assertThat(form(office.letterToSign(LetterFor.EFFECTIVE_TIME, List.of(code)))).isEqualTo("nd68-07");
    }
}
