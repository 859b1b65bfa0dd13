package vn.chungthuso.dossier;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many dossiers stand where, in one question for all states. */
@Service
public class DossierCounts {

    private final JdbcClient jdbc;

    DossierCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the filter leaves, whatever its states, page and order; states without a dossier are left out. */
    public Map<DossierState, Long> byState(DossierFilter filter) {
        var where = new DossierConditions(filter.inAnyState(), null);
        var counts = new EnumMap<DossierState, Long>(DossierState.class);
        jdbc.sql("select state, count(*) as dossiers from dossier where " + where.sql() + " group by state")
                .params(where.params())
                .query((RowCallbackHandler) row -> counts.put(DossierState.valueOf(row.getString("state")), row.getLong("dossiers")));
        return counts;
    }
}
