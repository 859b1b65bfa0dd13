package vn.chungthuso.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.chungthuso.TestDatabases;

/** What an installation stored before contents were kept in pieces is read as before. */
class DocumentMigrationTest {

    @ParameterizedTest
    @CsvSource({"blob", "bytea"})
    void anOldDocumentIsReadAsBefore(String bytes) {
        var database = new DriverManagerDataSource(
                bytes.equals("blob") ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" : TestDatabases.emptyPostgresUrl());
        FluentConfiguration flyway =
                Flyway.configure().dataSource(database).locations("classpath:db/migration").placeholders(Map.of("bytes", bytes));
        flyway.target("30").load().migrate();
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into document_content (sha256, content) values ('ab12', ?)").param(new byte[] {1, 2, 3}).update();
        jdbc.sql("""
                insert into document (owner_code, kind, file_name, media_type, byte_count, sha256, created_at, created_by)
                values ('HS-2026-000001', 'UPLOADED', 'đơn.txt', 'text/plain', 3, 'ab12', current_timestamp, 'clerk')""").update();

        flyway.target("latest").load().migrate();

        var documents = new Documents(jdbc, new DocumentContents(jdbc, new JdbcTransactionManager(database)), Clock.systemUTC());
        Document document = documents.of("HS-2026-000001").get(0);
        assertThat(documents.content(document)).containsExactly(1, 2, 3);
        assertThat(document.findings()).isEmpty();
    }
}
