package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.chungthuso.SubscriberSheet;
import vn.chungthuso.document.Sheet;
import vn.chungthuso.document.SheetCell;
import vn.chungthuso.document.SheetCell.Kind;
import vn.chungthuso.document.SheetRow;

/** Where the list begins in a sheet, and how long it may be. */
class SubscriberListTest {

    private static final int MOST = 2;

    private final SubscriberList list = new SubscriberList(new ImportProperties(MOST), words());

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages_vi");
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages);
    }

    private static SheetRow row(int number, List<String> texts) {
        return new SheetRow(number, texts.stream().map(text -> SheetCell.of(Kind.TEXT, text)).toList());
    }

    private static Sheet sheet(int persons, List<String> merged) {
        List<SheetRow> rows = new ArrayList<>(List.of(row(1, List.of("DANH SÁCH")), row(3, SubscriberSheet.HEADINGS)));
        for (int n = 0; n < persons; n++) {
            rows.add(row(4 + n, List.of(String.valueOf(n), "Mộc Thị Bảng")));
        }
        return new Sheet(rows, merged);
    }

    @Test
    void asManyAsAreAllowedAreTaken() {
        assertThat(list.of(sheet(MOST, List.of()))).extracting(SheetRow::number).containsExactly(4, 5);
    }

    @Test
    void oneMoreIsRefused() {
        assertThatThrownBy(() -> list.of(sheet(MOST + 1, List.of()))).isInstanceOf(FormRefused.class).hasMessageContaining("hơn 2 dòng");
    }

    @Test
    void headingsAreKnownWithoutDiacriticsAndWithMarks() {
        List<String> headings = new ArrayList<>(SubscriberSheet.HEADINGS);
        headings.set(1, "HO TEN *");
        headings.set(7, "Tổ chức\ncấp 1 *");

        assertThat(list.of(new Sheet(List.of(row(1, headings), row(2, List.of("1", "a"))), List.of()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1:S1", "A1:S2"})
    void aTitleMayBeMerged(String range) {
        assertThat(list.of(sheet(1, List.of(range)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H4:H5", "A3:A4"})
    void whatIsMergedBelowTheHeadingsIsRefused(String range) {
        assertThatThrownBy(() -> list.of(sheet(2, List.of(range)))).isInstanceOf(FormRefused.class).hasMessageContaining(range);
    }
}
