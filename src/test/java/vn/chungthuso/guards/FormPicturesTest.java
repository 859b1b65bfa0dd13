package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chungthuso.document.FormInfo;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.TestPapers;

/** Each form, filled with its example, as a picture: in target/forms, or with -Dpictures among the documents. */
class FormPicturesTest {

    private static final Path DOCUMENTS = Path.of("docs/forms");
    private static final Path FOLDER = System.getProperty("pictures") == null ? Path.of("target/forms") : DOCUMENTS;
    private static final String INDEX = "README.md";
    private static final int LARGEST = 60 * 1024;

    private static final Map<FormInfo, FormPictures> DRAWN = new TreeMap<>(Comparator.comparing(FormInfo::key));

    @BeforeAll
    static void drawAllForms() throws IOException {
        Papers papers = TestPapers.papers();
        Files.createDirectories(FOLDER);
        for (String former : pictures(FOLDER)) {
            Files.delete(FOLDER.resolve(former));
        }
        for (FormInfo form : papers.forms()) {
            FormPictures drawn = FormPictures.of(form.key(), papers.example(form.key()));
            DRAWN.put(form, drawn);
            for (int i = 0; i < drawn.files().size(); i++) {
                Files.write(FOLDER.resolve(drawn.files().get(i)), drawn.pages().get(i));
            }
        }
        Files.writeString(FOLDER.resolve(INDEX), index());
    }

    @Test
    void everyFormHasItsPictureAndEveryPictureItsForm() throws IOException {
        assertThat(pictures(DOCUMENTS)).containsExactlyInAnyOrderElementsOf(
                DRAWN.values().stream().flatMap(drawn -> drawn.files().stream()).toList());
    }

    @Test
    void theIndexListsTheFormsAsTheyAre() throws IOException {
        assertThat(DOCUMENTS.resolve(INDEX)).hasContent(index());
    }

    @Test
    void aPictureIsSmallAndShowsAPage() {
        assertThat(DRAWN.values()).flatExtracting(FormPictures::pages).allSatisfy(png -> {
            assertThat(png).hasSizeLessThanOrEqualTo(LARGEST);
            assertThat(shares(png).values()).allSatisfy(points -> assertThat(points).isPositive());
        });
    }

    /** How many points are dark, and how many are not. */
    private static Map<Boolean, Long> shares(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(points).boxed().collect(Collectors.partitioningBy(point -> (point & 0xff) < 0x80, Collectors.counting()));
    }

    private static String index() {
        List<String> lines = new ArrayList<>(List.of(
                "# The official forms, filled with their examples",
                "",
                "Drawn by `mvn test -Dtest=FormPicturesTest -Dpictures`; this page too. The people are invented. How a form is made: `forms/official/README.md`.",
                "",
                "| form | title | regime | made by | goes to | picture |",
                "|---|---|---|---|---|---|"));
        DRAWN.forEach((form, drawn) -> lines.add("| `%s` | %s | %s | %s | %s | %s |".formatted(form.key(), form.title(), form.regime(), form.maker(),
                form.receiver(), drawn.files().stream().map(file -> "[%s](%s)".formatted(file.contains("-last") ? "last page" : "page 1", file))
                        .collect(Collectors.joining(", ")))));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> pictures(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png")).toList();
        }
    }
}
