package vn.chungthuso.dossier;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Internal notes: added and read, never changed. Who may read them is decided by whoever asks. */
@Service
public class DossierNotes {

    /** The longest note, in characters. */
    public static final int MAX_LENGTH = 2000;

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    DossierNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a note, at most {@link #MAX_LENGTH} characters. */
    public void add(String code, String author, String text) {
        jdbc.sql("insert into dossier_note (dossier_code, at, author, note) values (?, ?, ?, ?)")
                .params(code, OffsetDateTime.now(clock), author, text)
                .update();
    }

    /** The newest notes, newest first. */
    public List<DossierNote> of(String code) {
        return jdbc.sql("select * from dossier_note where dossier_code = ? order by id desc fetch first %d rows only".formatted(SHOWN))
                .param(code)
                .query((row, n) -> new DossierNote(
                        row.getObject("at", OffsetDateTime.class), row.getString("author"), row.getString("note")))
                .list();
    }
}
