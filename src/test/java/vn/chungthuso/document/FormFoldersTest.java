package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungthuso.document.Form.Column;
import vn.chungthuso.document.Form.Field;

/** How a form takes over blocks that it shares with others. */
class FormFoldersTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void blocks() throws IOException {
        block("holder-columns", "- { label: TT, width: 8 }", "- { label: Thuê bao, width: 40, parts: [{ include: holder }] }");
        block("holder", "{ identifier: subscriberName, label: Thuê bao }");
        block("law", "- Nghị định A", "- Thông tư B");
    }

    @Test
    void aBlockThatIsAListStandsElementByElementInTheList() throws IOException {
        Form form = form("sections: [{ table: { rows: lines, columns: [include: holder-columns, { label: Ghi chú, width: 20 }] } }]");

        assertThat(columns(form)).extracting(Column::label).containsExactly("TT", "Thuê bao", "Ghi chú");
    }

    @Test
    void aBlockTakesOverOtherBlocks() throws IOException {
        Form form = form("sections: [{ table: { rows: lines, columns: [include: holder-columns] } }]");

        assertThat(columns(form).get(1).parts()).extracting(Field::identifier).containsExactly("subscriberName");
    }

    @Test
    void aBlockMayBeTheWholeList() throws IOException {
        assertThat(form("legalBasis: { include: law }").legalBasis()).containsExactly("Nghị định A", "Thông tư B");
    }

    private static List<Column> columns(Form form) {
        return form.sections().get(0).table().columns();
    }

    private Form form(String line) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("own-form")).resolve("form.yaml"), "key: own-form\n" + line);
        return new FormFolders(List.of(folder.toString())).form("own-form").orElseThrow();
    }

    private void block(String name, String... lines) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("blocks")).resolve(name + ".yaml"), List.of(lines));
    }
}
