package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.AgencyKind;

/** Two schools of one name in two communes: the path tells which is meant. */
class AgencyTreeTest {

    private final AgencyTree tree = new AgencyTree(
            List.of(
                    agency("tinh", "UBND tỉnh", null),
                    agency("xa-a", "UBND xã A", "tinh"),
                    agency("xa-b", "UBND xã B", "tinh"),
                    agency("truong-a", "Trường Tiểu học", "xa-a"),
                    agency("truong-b", "Trường Tiểu học", "xa-b")),
            Set.of("xa-a", "xa-b", "truong-a", "truong-b"));

    private static Agency agency(String code, String name, String parent) {
        return new Agency(
                code, LocalDate.of(2016, 1, 1), null, name, name, null, name, parent, AgencyKind.DEPARTMENT, null, true, true, true,
                "tỉnh", null, null, null, null);
    }

    @Test
    void theNameAloneIsNotEnough() {
        assertThat(tree.find(List.of("Trường Tiểu học")).wrong()).isEqualTo("ambiguous");
    }

    @Test
    void theAgencyAboveTellsWhichIsMeant() {
        assertThat(tree.find(List.of("UBND xã B", "truong  tieu hoc")).agency().code()).isEqualTo("truong-b");
        assertThat(tree.find(List.of("UBND tỉnh", "UBND xã A", "Trường Tiểu học")).agency().code()).isEqualTo("truong-a");
    }

    @Test
    void noLevelMayBeLeftOut() {
        AgencyTree.Found found = tree.find(List.of("UBND tỉnh", "Trường Tiểu học"));

        assertThat(found.wrong()).isEqualTo("notBelow");
        assertThat(found.level()).isEqualTo(1);
    }

    @Test
    void whatIsAboveTheCallerIsKnownButNotOpen() {
        assertThat(tree.find(List.of("UBND tỉnh")).wrong()).isEqualTo("notManaged");
    }
}
