package vn.chungthuso.registry;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the register page by page. */
@Service
@Transactional(readOnly = true)
public class CertificateSearch {

    private static final String ORDER = """
            order by case c.status when 'ACTIVE' then 0 when 'SUPERSEDED' then 2 when 'EXPIRED' then 2 when 'REVOKED' then 2 else 1 end,
                c.not_after nulls last, c.id
            """;

    private final JdbcClient jdbc;
    private final CertificateMapper mapper;

    CertificateSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = new CertificateMapper(clock.getZone());
    }

    /** Two questions to the database, however long the page. */
    public CertificatePage search(CertificateFilter filter) {
        var where = new CertificateConditions(filter);
        String holder = " join holder h on h.id = c.holder_id where " + where.sql() + " ";
        long total = jdbc.sql("select count(*) from certificate c join token t on t.id = c.token_id" + holder)
                .params(where.params())
                .query(Long.class)
                .single();
        var items = jdbc.sql(CertificateRows.SELECT + holder + ORDER + "offset %d rows fetch next %d rows only"
                        .formatted((long) filter.page() * filter.size(), filter.size()))
                .params(where.params())
                .query(mapper)
                .list();
        return new CertificatePage(items, filter.page(), filter.size(), total);
    }
}
