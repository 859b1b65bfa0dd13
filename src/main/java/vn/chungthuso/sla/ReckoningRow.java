package vn.chungthuso.sla;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code deadline_reckoning}. */
@Repository
class ReckoningRow {

    /** After it no server counts by the former calendar any more, and what was being written by it can be seen. */
    private static final Duration LATECOMERS = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    ReckoningRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from deadline_reckoning").query(Long.class).single();
    }

    boolean isDueAgain(OffsetDateTime now) {
        return jdbc.sql("select count(*) from deadline_reckoning where again and reckoned_at <= ?")
                        .param(now.minus(LATECOMERS))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The first time by a version it is to be done again, for latecomers. */
    void reckoned(long version, OffsetDateTime now) {
        jdbc.sql("""
                update deadline_reckoning set
                    again = case when version < :version then true when reckoned_at <= :seen then false else again end,
                    reckoned_at = case when version < :version then :now else reckoned_at end,
                    version = :version
                where version <= :version""")
                .param("version", version)
                .param("seen", now.minus(LATECOMERS))
                .param("now", now)
                .update();
    }
}
