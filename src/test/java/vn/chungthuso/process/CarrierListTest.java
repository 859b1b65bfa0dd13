package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.LawProperties;
import vn.chungthuso.law.Reference;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificates;

/** The carriers of the request's screen and of the list of the day (DT-11, V-29). */
class CarrierListTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyChoices choices;

    @Autowired
    Certificates certificates;

    @Autowired
    Staff staff;

    @Autowired
    Words words;

    @Autowired
    Clock clock;

    @Autowired
    Reference reference;

    @TempDir
    Path folder;

    @Test
    void theScreenOffersTheCarriersOfToday() throws IOException {
        JsonNode form = new ObjectMapper().readTree(Path.of("forms/tasks/issue-certificate.form").toFile());
        JsonNode select = form.findParents("key").stream().filter(field -> field.path("key").asText().equals("carrier")).findFirst().orElseThrow();

        assertThat(select.path("values").findValuesAsText("value")).isEqualTo(reference.carriers(LocalDate.now(clock)));
    }

    @Test
    void aCarrierIsTakenOnItsLastDayAndRefusedOnTheNext() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("dmn/reference"), folder);
        Path carriers = folder.resolve("carriers.csv");
        Files.writeString(carriers, Files.readString(carriers).replace("Mobifone,,,", "Mobifone,,2023-10-02,"));
        IndividualRequest request = request();

        assertThat(errors(request, "2023-10-02")).isEmpty();
        assertThat(errors(request, "2023-10-03")).extracting(FieldError::field).containsExactly("carrier");
        assertThat(errors(request, "2023-10-03").get(0).message()).contains("Mobifone", "danh mục nhà mạng");
    }

    private IndividualRequest request() {
        var resources = new PathMatchingResourcePatternResolver();
        var properties = new LawProperties(LawProperties.PACKAGED, "file:" + folder + "/*.csv");
        var reference = new Reference(resources, properties);
        var law = new Law(resources, properties, reference);
        var intake = new IntakeRules(law, reference);
        return new IndividualRequest(new Applicants(agencies, choices, certificates, law, intake, staff, words, clock), intake, words);
    }

    private List<FieldError> errors(IndividualRequest request, String date) {
        Map<String, Object> fields = Office.requestWith("applicationDate", date);
        fields.put("carrier", "Mobifone");
        return office.as("clerk", () -> request.errors(Caller.current(engine.getIdentityService()).orElseThrow(), fields));
    }
}
