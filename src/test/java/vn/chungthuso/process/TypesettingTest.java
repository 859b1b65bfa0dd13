package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungthuso.HouseTest;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.document.TestPapers;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;

/** What stands on a paper is fixed in the transaction that issues it; its pages are made outside of it. */
class TypesettingTest extends HouseTest {

    private static final String FORM = "handover-minutes";

    @Autowired
    PaperPrint print;

    @Autowired
    Typesetting typesetting;

    @Autowired
    Documents documents;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPaperIsIssuedWithoutItsPagesWhichFollowTheCommit() {
        Document issued = transaction.execute(status -> issue("HS-2026-800001", Map.of()));

        assertThat(issued.hasPages()).isFalse();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(documents.find(issued.owner(), issued.id()).orElseThrow().hasPages()).isTrue());
    }

    @Test
    void whoReadsFirstHasThePagesMadeAndTheyNeverChange() {
        Document issued = transaction.execute(status -> issue("HS-2026-800002", Map.of()));

        Document first = typesetting.withPages(issued);
        Document again = typesetting.withPages(issued);

        assertThat(first.hasPages()).isTrue();
        assertThat(again.sha256()).isEqualTo(first.sha256());
        assertThat(PrintedPaper.of(documents.content(first)).says("Biên bản".toUpperCase())).isTrue();
    }

    @Test
    void manyWhoReadAtOnceGetTheSamePagesAndNothingIsLeftBehind() {
        Document issued = transaction.execute(status -> issue("HS-2026-800007", Map.of()));
        byte[] others = TestPapers.papers().print(FORM, example(Map.of()));

        var read = IntStream.range(0, 8).parallel().mapToObj(reader -> typesetting.withPages(issued).sha256()).distinct().toList();
        Document late = documents.typeset(issued, others);

        assertThat(read).containsExactly(late.sha256());
        assertThat(jdbc.sql("select count(*) from document_content where sha256 = ?").param(sha256(others)).query(Long.class).single()).isZero();
    }

    @Test
    void noPagesAreMadeWhileATransactionIsOpen() {
        assertThatThrownBy(() -> transaction.execute(status -> typesetting.withPages(issue("HS-2026-800003", Map.of()))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPaperThatIsRolledBackIsNeverPrinted() {
        transaction.executeWithoutResult(status -> {
            issue("HS-2026-800004", Map.of());
            status.setRollbackOnly();
        });

        assertThat(documents.of("HS-2026-800004")).isEmpty();
    }

    @Test
    void aCharacterThatCannotBePrintedIsRefusedBeforeThePaperIsIssued() {
        assertThatThrownBy(() -> transaction.execute(status -> issue("HS-2026-800005", Map.of("minutesPlace", "Hòa 中 Đông"))))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("中")
                .hasMessageContaining("Địa danh");
        assertThat(documents.of("HS-2026-800005")).isEmpty();
    }

    @Test
    void whatAStopLeftWithoutPagesGetsThemAtTheNextStart() {
        Document left = transaction.execute(status -> documents.find("HS-2026-800006", documents.storePrinted(
                        "HS-2026-800006", FORM, "biên bản.pdf", "application/pdf", TestPapers.papers().compose(FORM, example(Map.of()))))
                .orElseThrow());

        typesetting.makeWhatWasLeft();

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(documents.find(left.owner(), left.id()).orElseThrow().hasPages()).isTrue());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document issue(String owner, Map<String, Object> changed) {
        print.store(owner, FORM, example(changed));
        return documents.of(owner).get(0);
    }

    private static Map<String, Object> example(Map<String, Object> changed) {
        try {
            Map<String, Object> data = TestPapers.example(FORM);
            data.putAll(changed);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
