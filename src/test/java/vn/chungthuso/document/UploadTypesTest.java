package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.law.IntakeRules;

/** The table says which types are taken, this room how each is known by its content: neither may know one more. */
class UploadTypesTest extends HouseTest {

    @Autowired
    IntakeRules intake;

    @Test
    void theTypesOfTheTableAreTheTypesKnownByTheirContent() {
        assertThat(intake.uploadTypes()).containsExactlyInAnyOrderElementsOf(Arrays.stream(UploadType.values()).map(UploadType::extension).toList());
    }
}
