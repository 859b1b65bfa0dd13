package vn.chungthuso.browser;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks of dossiers that nobody has opened, spread over steps, people, deadlines and weeks; the same ones each time. */
final class GeneratedSteps {

    private record Step(String process, String activity, String agency, String deadline, List<String> people) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> PROCEDURES = List.of("ISSUE", "ISSUE", "ISSUE", "RENEW", "REVOKE", "UNLOCK", "CHANGE_INFO");
    private static final List<Step> STEPS = List.of(
            new Step("reviewRequest", "Activity_ReviewRequest", "xa-my-phuoc", "agencyReview", List.of("clerk", "clerk2")),
            new Step("reviewRequest", "Activity_ReviewRequest", "ubnd-tinh-long-an", "agencyReview", List.of("superior-clerk")),
            new Step("reviewRequest", "Activity_SupplementRequest", "xa-my-phuoc", "supplement", List.of("holder")),
            new Step("agencyLetter", "Activity_ComposeLetter", "xa-my-phuoc", "letterCompose", List.of("clerk")),
            new Step("agencyLetter", "Activity_SignLetter", "xa-my-phuoc", "letterSign", List.of("leader")),
            new Step("agencyLetter", "Activity_SendLetter", "ubnd-tinh-long-an", "letterSend", List.of("superior-clerk")),
            new Step("unlockDevice", "Activity_SupportUnlock", "so-khcn-long-an", "unlock", List.of("unlock-desk")));

    private final JdbcClient jdbc;

    GeneratedSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That many open ones, due from nine days ago to twelve days ahead. */
    void open(int count) {
        for (int n = 0; n < count; n++) {
            Step step = STEPS.get(n % STEPS.size());
            LocalDate due = weekday(LocalDate.now(ZONE).plusDays(n * 7L % 22 - 9));
            boolean stopped = step.activity().equals("Activity_SupplementRequest");
            Map<String, Object> row = row(n, step, due.minusDays(6).atTime(8, n % 60));
            row.put("stops_clock", stopped);
            row.put("soft_at", stopped ? null : due.minusDays(1).atTime(8, 0).atZone(ZONE).toOffsetDateTime());
            row.put("due_at", stopped ? null : due.atTime(17, 0).atZone(ZONE).toOffsetDateTime());
            row.put("escalated", due.isBefore(LocalDate.now(ZONE).minusDays(5)) ? "LEADER" : null);
            insert(row);
        }
    }

    /** That many that have ended, over the last twelve weeks; every fifth too late. */
    void ended(int count) {
        for (int n = 0; n < count; n++) {
            Step step = STEPS.get(n % STEPS.size());
            LocalDate end = weekday(LocalDate.now(ZONE).minusDays(n % 80));
            Map<String, Object> row = row(1000 + n, step, end.minusDays(3).atTime(9, 0));
            row.put("stops_clock", false);
            row.put("ended_at", end.atTime(15, n % 60).atZone(ZONE).toOffsetDateTime());
            row.put("worked_seconds", 3600L * (2 + n * 5L % 40));
            row.put("late", n % 5 == 0);
            insert(row);
        }
    }

    /** The day itself, or the Friday before. */
    private static LocalDate weekday(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
    }

    private static Map<String, Object> row(int n, Step step, LocalDateTime began) {
        OffsetDateTime from = began.atZone(ZONE).toOffsetDateTime();
        boolean letter = step.process().equals("agencyLetter");
        Map<String, Object> row = new HashMap<>();
        row.put("activity_instance", UUID.randomUUID().toString());
        row.put("instance", "generated-" + n);
        row.put("process_key", step.process());
        row.put("activity", step.activity());
        row.put("code", (letter ? "VB-2026-%06d" : "HS-2026-%06d").formatted(200_000 + n));
        row.put("procedure_key", letter ? null : PROCEDURES.get(n % PROCEDURES.size()));
        row.put("agency", step.agency());
        row.put("person", n % 4 == 0 ? null : step.people().get(n % step.people().size()));
        row.put("deadline", step.deadline());
        row.put("began_at", from);
        return row;
    }

    private void insert(Map<String, Object> row) {
        jdbc.sql("insert into step_clock (%s) values (:%s)".formatted(String.join(", ", row.keySet()), String.join(", :", row.keySet())))
                .params(row)
                .update();
    }
}
