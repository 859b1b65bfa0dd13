package vn.chungthuso.registry;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.TestDatabases;

/** The two databases, one of each for all tests of this room that bring their own rows. */
final class RegistryDatabases {

    private static final JdbcClient H2 = JdbcClient.create(TestDatabases.h2());
    private static final JdbcClient POSTGRES = JdbcClient.create(TestDatabases.postgres());

    private RegistryDatabases() {}

    static Stream<Named<JdbcClient>> shared() {
        return Stream.of(Named.of("H2", H2), Named.of("PostgreSQL", POSTGRES));
    }

    static Stream<Named<JdbcClient>> fresh() {
        return Stream.of(
                Named.of("H2", JdbcClient.create(TestDatabases.h2())),
                Named.of("PostgreSQL", JdbcClient.create(TestDatabases.postgres())));
    }
}
