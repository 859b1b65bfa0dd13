package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.LawProperties;
import vn.chungthuso.law.Reference;
import vn.chungthuso.registry.Agencies;

/** A letter shows what held on its own date: the receiver's identifier, the law and the region's documents (R-008, R-020, V-27). */
class DatedLetterTest extends HouseTest {

    private static final String LONG_AN = "Căn cứ Quyết định số 566/QĐ-UBND ngày 24/02/2020; Căn cứ Công văn số 591/UBND-VHXH ngày 10/02/2020.";
    private static final String TT185 = "Căn cứ Nghị định số 130/2018/NĐ-CP ngày 27/9/2018 của Chính phủ;"
            + " Căn cứ Thông tư số 185/2019/TT-BQP ngày 04/12/2019 của Bộ trưởng Bộ Quốc phòng";

    @Autowired
    Typesetting typesetting;

    @Autowired
    Documents documents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Agencies agencies;

    @Autowired
    Words words;

    @Autowired
    Clock clock;

    @TempDir
    Path tables;

    @ParameterizedTest
    @CsvSource({"2021-05-04, 000.05.07.G11", "2022-05-31, 000.05.07.G11", "2022-06-01, G11.07.05", "2023-10-03, G11.07.05", "2024-09-02, G11.07.05"})
    void theReceiversIdentifierIsThatOfTheLettersDate(String date, String identifier) {
        assertThat(printed(date).says("Kính gửi: Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ (Mã định danh: " + identifier + ")"))
                .isTrue();
    }

    @Test
    void aLetterCitesTheLawAndThenTheRegionsDocuments() {
        assertThat(printed("2021-05-04").says(TT185 + "; " + LONG_AN)).isTrue();
    }

    @Test
    void underTheNewRegimeItCitesTheNewLaw() {
        PrintedPaper paper = printed("2024-08-15");

        assertThat(paper.says("Căn cứ Nghị định số 68/2024/NĐ-CP ngày 25/6/2024 của Chính phủ; " + LONG_AN)).isTrue();
        assertThat(paper.says("130/2018/NĐ-CP")).isFalse();
    }

    @Test
    void beforeTheRegionsLetterTheLawStandsAlone() {
        PrintedPaper paper = printed("2020-02-23");

        assertThat(paper.says(TT185 + ".")).isTrue();
        assertThat(paper.says("566/QĐ-UBND")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theReceiversMailboxIsHeldToTheRuleOnlyWhereTheProfileIsStrict(boolean strict) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("dmn"), tables);
        Path profile = tables.resolve("region-profile.dmn");
        String cell = "<outputEntry id=\"default.out-receiverEmailStrict\"><text>";
        assertThat(Files.readString(profile)).contains(cell + "true");
        Files.writeString(profile, Files.readString(profile).replace(cell + "true", cell + strict));

        assertThat(rules(tables).refusedReceiver(letter(), LocalDate.parse("2023-10-03"), "nguoinhan@gmail.com").isPresent()).isEqualTo(strict);
    }

    private LetterRules rules(Path folder) {
        var resources = new PathMatchingResourcePatternResolver();
        var properties = new LawProperties("file:" + folder + "/*.dmn", LawProperties.PACKAGED_REFERENCE);
        var reference = new Reference(resources, properties);
        var law = new Law(resources, properties, reference);
        return new LetterRules(dossiers, law, new IntakeRules(law, reference), reference, agencies, words, clock);
    }

    private Letter letter() {
        return office.letters().get(office.beginLetter("clerk", LetterFor.ISSUE));
    }

    private PrintedPaper printed(String date) {
        String code = office.accepted(Office.requestWith("applicationDate", date));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, date, List.of(code)));
        return PrintedPaper.of(documents.content(typesetting.withPages(documents.of(letter).get(0))));
    }
}
