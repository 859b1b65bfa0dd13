package vn.chungthuso.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.dossier.Documents.NewDocument;

/** The largest upload goes into PostgreSQL and out again in a JVM whose whole heap is smaller than the file. */
class LargeDocumentTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 25 * MEGABYTE;

    @Test
    void theLargestFileNeedsLessMemoryThanItsSize(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("large");
        fill(file);
        String database = TestDatabases.emptyPostgresUrl();
        Flyway.configure().dataSource(database, null, null).locations("classpath:db/migration").placeholders(Map.of("bytes", "bytea"))
                .load().migrate();

        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LargeDocumentTest.class.getName(),
                        database,
                        file.toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(small.waitFor()).as(said).isZero();
        assertThat(said).endsWith("the same\n");
    }

    private static void fill(Path file) throws IOException {
        byte[] megabyte = new byte[MEGABYTE];
        var random = new Random();
        try (OutputStream content = Files.newOutputStream(file)) {
            for (int written = 0; written < LARGEST; written += MEGABYTE) {
                random.nextBytes(megabyte);
                content.write(megabyte);
            }
        }
    }

    /** What the small JVM does: stores the file and compares what it reads. */
    public static void main(String... addressAndFile) throws IOException {
        var database = new DriverManagerDataSource(addressAndFile[0]);
        var file = Path.of(addressAndFile[1]);
        var transactions = new JdbcTransactionManager(database);
        var jdbc = JdbcClient.create(database);
        var documents = new Documents(jdbc, new DocumentContents(jdbc, transactions), Clock.systemUTC());
        var upload = NewDocument.upload("HS-1", DocumentKind.UPLOADED, "quét.pdf", "application/pdf", Set.of(), "clerk");
        Document stored = new TransactionTemplate(transactions).execute(status ->
                documents.find("HS-1", documents.store(upload, new FileSystemResource(file))).orElseThrow());

        try (InputStream read = documents.open(stored); InputStream sent = Files.newInputStream(file)) {
            System.out.println(same(read, sent) ? "the same" : "something else");
        }
    }

    private static boolean same(InputStream one, InputStream other) throws IOException {
        byte[] left;
        byte[] right;
        do {
            left = one.readNBytes(64 * 1024);
            right = other.readNBytes(64 * 1024);
        } while (left.length > 0 && Arrays.equals(left, right));
        return left.length == 0 && right.length == 0;
    }
}
