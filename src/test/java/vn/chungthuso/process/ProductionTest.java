package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chungthuso.ChungThuSoApplication;
import vn.chungthuso.TestDatabases;

/** The profile {@code production} starts safely or not at all (contract §1): the application in a process of its own. */
class ProductionTest {

    private static final String ADMIN_PASSWORD = "mot-mat-khau-dai";
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final StringBuilder said = new StringBuilder();
    private Process house;

    @AfterEach
    void stop() {
        if (house != null) {
            house.destroy();
        }
    }

    @Test
    void itStartsOnPostgresAndRefusesToStartAgainOnceAnAccountHasADemoPassword() throws Exception {
        String database = TestDatabases.emptyPostgresUrl();

        String port = started(database, "postgres", ADMIN_PASSWORD);
        assertThat(post(port, "clerk")).isEqualTo(204);
        house.destroy();
        house.waitFor();

        assertThat(refusal(database, "postgres", ADMIN_PASSWORD)).contains("clerk still has a demo password");
    }

    @Test
    void itRefusesAnH2Url() throws Exception {
        assertThat(refusal("jdbc:h2:mem:production", "x", ADMIN_PASSWORD)).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void itRefusesAMissingDatabasePassword() throws Exception {
        assertThat(refusal("jdbc:postgresql://localhost/none", "", ADMIN_PASSWORD)).contains("SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void itRefusesAMissingAdministratorPassword() throws Exception {
        assertThat(refusal(TestDatabases.emptyPostgresUrl(), "postgres", "")).contains("CHUNGTHUSO_PROCESS_ADMIN_PASSWORD");
    }

    private void run(String url, String databasePassword, String adminPassword) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-cp", classes, ChungThuSoApplication.class.getName());
        command.directory(new File("target")); // away from the sources: an empty class path entry means the working directory
        command.environment().put("SPRING_PROFILES_ACTIVE", "production");
        command.environment().put("SERVER_PORT", "0");
        command.environment().put("SPRING_DATASOURCE_URL", url);
        command.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
        command.environment().put("SPRING_DATASOURCE_PASSWORD", databasePassword);
        command.environment().put("CHUNGTHUSO_PROCESS_ADMIN_PASSWORD", adminPassword);
        house = command.redirectErrorStream(true).start();
    }

    private String started(String url, String databasePassword, String adminPassword) throws IOException {
        run(url, databasePassword, adminPassword);
        BufferedReader lines = house.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return port.group(1);
            }
        }
        throw new AssertionError("did not start:\n" + said);
    }

    private String refusal(String url, String databasePassword, String adminPassword) throws IOException, InterruptedException {
        run(url, databasePassword, adminPassword);
        List<String> lines = new ArrayList<>(house.inputReader(StandardCharsets.UTF_8).lines().toList());
        assertThat(house.waitFor()).isNotZero();
        return String.join("\n", lines);
    }

    /** Creates an account whose password is its name, as the administrator may do by mistake. */
    private static int post(String port, String account) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("admin:" + ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        String body = """
                {"profile": {"id": "%1$s", "firstName": "A", "lastName": "B"}, "credentials": {"password": "%1$s"}}""".formatted(account);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/engine-rest/user/create".formatted(port)))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
