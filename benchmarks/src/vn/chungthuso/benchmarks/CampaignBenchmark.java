package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long an owner waits for a campaign of 200 units against one of 20, by HTTP, and how long the house goes on with it afterwards.
 * Arguments: {@code --units} of the large campaign, {@code --rounds}.
 */
public final class CampaignBenchmark {

    private static final Path REPORT = Path.of("target", "benchmarks", "campaign.md");
    private static final int FEW = 20;
    private static final int WARM_UP_ROUNDS = 3;
    private static final String OWNER = "ubnd-tinh-long-an";
    private static final String ACCOUNT = "superior-clerk";
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + ACCOUNT).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final JdbcClient jdbc;
    private final ManagementService jobs;

    private int letters;

    private CampaignBenchmark(int port, JdbcClient jdbc, ManagementService jobs) {
        this.port = port;
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    public static void main(String[] args) throws IOException {
        var arguments = new SimpleCommandLinePropertySource(args);
        int units = IssueBenchmark.number(arguments, "units", 200);
        int rounds = IssueBenchmark.number(arguments, "rounds", 5);
        try (var context = IssueBenchmark.house()) {
            var benchmark = new CampaignBenchmark(
                    context.getWebServer().getPort(),
                    context.getBean(JdbcClient.class),
                    context.getBean(ProcessEngine.class).getManagementService());
            benchmark.agencies(FEW);
            benchmark.agencies(units);
            benchmark.run(FEW, WARM_UP_ROUNDS);
            benchmark.run(units, 1);
            var report = new CampaignReport(rounds);
            report.campaigns(FEW, benchmark.run(FEW, rounds), units, benchmark.run(units, rounds));
            IssueBenchmark.publish(REPORT, report.text());
        }
    }

    private void agencies(int units) {
        agency("cum-" + units, OWNER);
        for (int n = 1; n <= units; n++) {
            agency("cum-%d.truong-%d".formatted(units, n), "cum-" + units);
        }
    }

    private void agency(String code, String parent) {
        jdbc.sql("""
                insert into agency_version (code, valid_from, name, short_name, letterhead_name, parent_code, kind, legal_personality,
                    own_seal, under_provincial_committee, province, symbol, document_place, head_title, search_key)
                values (?, date '2016-01-01', ?, ?, ?, ?, 'DEPARTMENT', true, true, true, 'tỉnh Long An', 'TR', 'Long An', 'Hiệu trưởng', ?)""")
                .params(code, "Trường " + code, code, code, parent, code)
                .update();
    }

    private Map<CampaignStep, List<CampaignStep.Taken>> run(int units, int rounds) {
        Map<CampaignStep, List<CampaignStep.Taken>> measured = new EnumMap<>(CampaignStep.class);
        for (int round = 0; round < rounds; round++) {
            oneCampaign(units).forEach((step, taken) -> measured.computeIfAbsent(step, s -> new ArrayList<>()).add(taken));
        }
        return measured;
    }

    private Map<CampaignStep, CampaignStep.Taken> oneCampaign(int units) {
        Map<CampaignStep, CampaignStep.Taken> measured = new EnumMap<>(CampaignStep.class);
        String[] address = new String[1];
        measured.put(CampaignStep.DEFINE, taken(() -> address[0] = defined(units)));
        measured.put(CampaignStep.LOOK, taken(() -> ask("GET", address[0] + "/units?size=200", "")));
        measured.put(CampaignStep.SEND_AGAIN, taken(() -> ask("POST", address[0] + "/sendings", "{}")));
        measured.put(CampaignStep.CLOSE, taken(() -> ask("POST", address[0] + "/closing", "{}")));
        return measured;
    }

    private String defined(int units) {
        return ask("POST", "/api/campaigns", definition(units)).headers().firstValue("Location").orElseThrow();
    }

    private String definition(int units) {
        return """
                {"kind": "ROLLOUT", "owner": "%s", "title": "đăng ký chữ ký số", "letterNumber": "%d/UBND", "letterDate": "%s",
                 "targetPercent": "100", "staffCategories": ["CIVIL_SERVANT"], "remindDays": "3",
                 "first": {"units": [], "unitsBelow": "cum-%d", "deadline": "%s", "evidenceWanted": true}}"""
                .formatted(OWNER, ++letters, LocalDate.now(), units, LocalDate.now().plusDays(20));
    }

    private HttpResponse<String> ask(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", LOGIN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the owner waits for, then what the job executor would do, one job after the other. */
    private CampaignStep.Taken taken(Runnable action) {
        Stretch waited = Stretch.of(action);
        Stretch afterwards = Stretch.NONE;
        for (List<Job> waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
            for (Job job : waiting) {
                afterwards = afterwards.then(Stretch.of(() -> jobs.executeJob(job.getId())));
            }
        }
        return new CampaignStep.Taken(waited, afterwards);
    }

    private List<Job> waiting() {
        return jobs.createJobQuery().messages().withRetriesLeft().list();
    }
}
