package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.dossier.Documents;

/** From the clerk's choice to the block on paper, with the agencies of the demo. */
class LetterSignerTest extends HouseTest {

    @Autowired
    Typesetting typesetting;

    @Autowired
    Documents documents;

    @Test
    void aDeputyChairmanSignsForTheCommittee() {
        assertThat(printed("DEPUTY", "Phó Chủ tịch").says("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Thu Hằng")).isTrue();
    }

    @Test
    void aLetterWithoutACapacityPrintsTheLinesAsTyped() {
        assertThat(printed(null, "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH").says("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Thị Thu Hằng")).isTrue();
    }

    @Test
    void aLetterCarriesItsCodeAndOneDashBeforeEachReceiver() {
        PrintedPaper paper = printed("HEAD", "Chủ tịch");

        assertThat(paper.text()).containsPattern("VB-\\d{4}-\\d{6}").contains("- Như trên;").doesNotContain("- - ");
    }

    @Test
    void aTitleThatDoesNotFitIsRefusedWithItsField() {
        assertThatThrownBy(() -> printed("DEPUTY", "Chủ tịch")).satisfies(refused -> assertThat(FormRefused.in(refused).errors())
                .extracting(FieldError::field)
                .containsExactly("signerTitle"));
    }

    @Test
    void anUnknownCapacityIsRefused() {
        assertThatThrownBy(() -> printed("DICTATOR", "Chủ tịch")).satisfies(refused -> assertThat(FormRefused.in(refused).errors())
                .extracting(FieldError::field)
                .containsExactly("signingCapacity"));
    }

    private PrintedPaper printed(String capacity, String title) {
        String code = office.accepted(Office.request());
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        Map<String, Object> values = Office.composed(LetterFor.ISSUE, Office.today(), List.of(code));
        values.put("signingCapacity", capacity);
        values.put("signerTitle", title);
        office.complete("clerk", letter, values);
        return PrintedPaper.of(documents.content(typesetting.withPages(documents.of(letter).get(0))));
    }
}
