package vn.chungthuso.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage is who has a certificate or has asked for one, of all staff, and never rounded up (domain §7.11 step 2). */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({"42, 40, 2, 100, 100", "31, 20, 7, '87,0', 87", "58, 0, 0, 0, 0", "1000, 999, 0, '99,9', 99", "100000, 99999, 0, '99,9', 99", "3, 2, 0, '66,6', 66", "0, 0, 0, '', 100"})
    void aPercentageIsRoundedDown(int headcount, int issued, int requested, String percent, int ofTarget) {
        Figures figures = new Figures(headcount, issued, requested);

        assertThat(figures.percent()).isEqualTo(percent.replace(",0", ""));
        assertThat(figures.percentOfTarget(100)).isEqualTo(ofTarget);
    }

    @ParameterizedTest
    @CsvSource({"80, 100", "79, 98", "100, 100", "0, 0"})
    void aLowerTargetIsReachedSooner(int issued, int ofTarget) {
        assertThat(new Figures(100, issued, 0).percentOfTarget(80)).isEqualTo(ofTarget);
    }

    @Test
    void aSumAddsEachColumn() {
        assertThat(Figures.sum(List.of(new Figures(42, 40, 2), new Figures(31, 20, 7)))).isEqualTo(new Figures(73, 60, 9));
        assertThat(Figures.sum(List.of())).isEqualTo(Figures.NONE);
        assertThat(new Figures(31, 20, 7).notRegistered()).isEqualTo(4);
    }
}
