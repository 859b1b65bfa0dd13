package vn.chungthuso.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.dossier.Documents;

/** The house seen from outside: real requests over HTTP to the application that all tests share. */
abstract class DeskTest extends HouseTest {

    private static final List<String> KEPT = List.of(
            "dossier", "dossier_in_flight", "dossier_event", "dossier_decision", "document", "document_content", "document_piece", "letter", "letter_line", "reply_message",
            "act_ru_execution", "act_ru_variable", "act_ru_task", "act_hi_procinst", "act_hi_varinst", "act_hi_detail", "act_ge_bytearray");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Documents documents;

    /** With HTTP Basic; a demo user's password is the user's id (contract §1). */
    Outside as(String account) {
        return new Outside(port, headers -> headers.setBasicAuth(account, account));
    }

    int port() {
        return port;
    }

    Outside nobody() {
        return new Outside(port, headers -> {});
    }

    /** How many rows there are of all that a request could leave behind. */
    Map<String, Long> stored() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> documents.withoutPages().isEmpty()); // what was issued before is printed
        return KEPT.stream().collect(Collectors.toMap(
                Function.identity(), table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    }
}
