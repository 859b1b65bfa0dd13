package vn.chungthuso.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Letters page by page and how many stand where: one question to the database each, however many there are. */
@Service
public class LetterSearch {

    private static final String SENT_BY = "(:all or sender_agency in (:agencies))";
    private static final String PAGE = """
            select v.*, (select count(*) from letter_line l where l.letter_code = v.code) as line_count
            from letter v where %s and (:any or state = :state)
            order by created_at desc, code desc offset %d rows fetch next %d rows only""";

    private final JdbcClient jdbc;
    private final LetterMapper mapper;

    LetterSearch(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.mapper = new LetterMapper(json);
    }

    /**
     * One page, newest first.
     *
     * @param agencies whose letters; null = all
     * @param state only these; null = any
     * @param page from 0
     */
    public List<ListedLetter> page(Set<String> agencies, LetterState state, int page, int size) {
        return asked(PAGE.formatted(SENT_BY, (long) page * size, size), agencies)
                .param("any", state == null)
                .param("state", state == null ? "" : state.name())
                .query((row, n) -> new ListedLetter(mapper.mapRow(row, n), row.getInt("line_count")))
                .list();
    }

    /** @param agencies whose letters; null = all. States without a letter are left out */
    public Map<LetterState, Long> byState(Set<String> agencies) {
        var counts = new EnumMap<LetterState, Long>(LetterState.class);
        asked("select state, count(*) as letters from letter where " + SENT_BY + " group by state", agencies)
                .query((RowCallbackHandler) row -> counts.put(LetterState.valueOf(row.getString("state")), row.getLong("letters")));
        return counts;
    }

    private JdbcClient.StatementSpec asked(String sql, Set<String> agencies) {
        return jdbc.sql(sql)
                .param("all", agencies == null)
                .param("agencies", agencies == null || agencies.isEmpty() ? Set.of("") : agencies);
    }
}
