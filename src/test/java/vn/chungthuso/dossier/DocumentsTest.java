package vn.chungthuso.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.dossier.Documents.NewDocument;
import vn.chungthuso.registry.OnBothDatabases;
import vn.chungthuso.terms.FileFinding;

/** Documents are stored whole or not at all, once for each content, and read as they were stored. */
class DocumentsTest {

    private static final String OWNER = "HS-2026-000001";
    private static List<Named<DataSource>> databases;

    @BeforeAll
    static void migrate() {
        databases = TestDatabases.both().toList();
    }

    static Stream<Named<DataSource>> databases() {
        return databases.stream();
    }

    @OnBothDatabases
    void whatIsReadIsWhatWasStored(DataSource database) {
        for (int size : new int[] {1, DocumentContents.PIECE_BYTES, DocumentContents.PIECE_BYTES + 1, 3_000_000}) {
            byte[] content = random(size);

            Document stored = store(database, new ByteArrayResource(content));

            assertThat(stored.byteCount()).isEqualTo(size);
            assertThat(documents(database).content(stored)).isEqualTo(content);
        }
    }

    @OnBothDatabases
    void aSingleByteAtATimeIsTheSame(DataSource database) throws IOException {
        Document stored = store(database, new ByteArrayResource(new byte[] {1, -1, 0}));

        try (InputStream content = documents(database).open(stored)) {
            assertThat(new int[] {content.read(), content.read(), content.read(), content.read()}).containsExactly(1, 255, 0, -1);
        }
    }

    @OnBothDatabases
    void findingsAreKeptWithTheDocument(DataSource database) {
        Set<FileFinding> findings = Set.of(FileFinding.MACROS, FileFinding.EMBEDDED_FILE);

        assertThat(store(database, new ByteArrayResource(random(10)), findings).findings()).isEqualTo(findings);
        assertThat(store(database, new ByteArrayResource(random(10)), Set.of()).findings()).isEmpty();
    }

    @OnBothDatabases
    void theSameContentIsStoredOnce(DataSource database) {
        byte[] content = random(600_000);
        store(database, new ByteArrayResource(content));
        Rows before = rows(database);

        store(database, new ByteArrayResource(content));

        assertThat(rows(database)).isEqualTo(new Rows(before.documents() + 1, before.contents(), before.pieces()));
    }

    @OnBothDatabases
    void twoWhoStoreTheSameAtTheSameTimeStoreItOnce(DataSource database) {
        byte[] content = random(600_000);
        Rows before = rows(database);
        var together = new CyclicBarrier(2);
        Supplier<Document> storing = () -> store(database, onceBothFoundItNew(content, together));

        var first = CompletableFuture.supplyAsync(storing);
        var second = CompletableFuture.supplyAsync(storing);

        assertThat(documents(database).content(first.join())).isEqualTo(content);
        assertThat(documents(database).content(second.join())).isEqualTo(content);
        assertThat(rows(database)).isEqualTo(new Rows(before.documents() + 2, before.contents() + 1, before.pieces() + 3));
    }

    @OnBothDatabases
    void aFileThatBreaksOffWhileItIsStoredLeavesNothing(DataSource database) {
        Rows before = rows(database);

        assertThatThrownBy(() -> store(database, brokenAtTheSecondReading(random(600_000)))).isInstanceOf(UncheckedIOException.class);

        assertThat(rows(database)).isEqualTo(before);
    }

    private record Rows(long documents, long contents, long pieces) {}

    private static Rows rows(DataSource database) {
        return new Rows(count(database, "document"), count(database, "document_content"), count(database, "document_piece"));
    }

    private static long count(DataSource database, String table) {
        return JdbcClient.create(database).sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Documents documents(DataSource database) {
        var jdbc = JdbcClient.create(database);
        return new Documents(jdbc, new DocumentContents(jdbc, new JdbcTransactionManager(database)), Clock.systemUTC());
    }

    private static Document store(DataSource database, InputStreamSource content) {
        return store(database, content, Set.of());
    }

    private static Document store(DataSource database, InputStreamSource content, Set<FileFinding> findings) {
        var upload = NewDocument.upload(OWNER, DocumentKind.UPLOADED, "đơn.pdf", "application/pdf", findings, "clerk");
        var documents = documents(database);
        return new TransactionTemplate(new JdbcTransactionManager(database))
                .execute(status -> documents.find(OWNER, documents.store(upload, content)).orElseThrow());
    }

    /** Lets nobody read the bytes to store before two have come to that. */
    private static InputStreamSource onceBothFoundItNew(byte[] content, CyclicBarrier together) {
        var readings = new AtomicInteger();
        return () -> {
            if (readings.incrementAndGet() == 2) {
                await(together);
            }
            return new ByteArrayInputStream(content);
        };
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStreamSource brokenAtTheSecondReading(byte[] content) {
        var readings = new AtomicInteger();
        return () -> readings.incrementAndGet() == 1 ? new ByteArrayInputStream(content) : new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (available() < content.length / 2) {
                    throw new IOException("the disk is gone");
                }
                return super.read(target, offset, length);
            }
        };
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random().nextBytes(content);
        return content;
    }
}
