package vn.chungthuso.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyIdentifierTest {

    @ParameterizedTest
    @CsvSource({"000.05.07.G11, true", "001.05.07.G11, true", "G11.07.05, false", "G11, false", "H38.05, false", "G11.07.05.01, false"})
    void bothFormatsAreRecognised(String code, boolean old) {
        assertThat(new AgencyIdentifier(code).isOld()).isEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "000.05.07", "00.05.07.G11", "000.5.07.G11", "000.05.07.g11", "000.05.07.G1", "G11.7.05", "g11.07.05", "G11.07.05.01.02", "G11.",
        "G11.07.05 ", "G11-07-05"})
    void anyOtherTextIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgencyIdentifier(code)).withMessageContaining(code);
    }

    @ParameterizedTest
    @CsvSource({"000.05.07.G11, G11.07.05", "000.12.38.H05, H05.38.12", "G11.07.05, G11.07.05", "H38, H38"})
    void anOldCodeIsReadFromRightToLeftWithoutItsZeros(String code, String inNewFormat) {
        assertThat(new AgencyIdentifier(code).inNewFormat()).isEqualTo(new AgencyIdentifier(inNewFormat));
    }

    @Test
    void anOldCodeWithAFourthLevelHasNoCounterpart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgencyIdentifier("001.05.07.G11").inNewFormat());
    }
}
