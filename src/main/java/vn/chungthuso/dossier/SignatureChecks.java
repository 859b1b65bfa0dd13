package vn.chungthuso.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.dossier.SignatureCheck.Sentence;

/** Remembers what signatures were found to be worth, so that a list of documents need not look at each again. */
@Service
public class SignatureChecks {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    SignatureChecks(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Stores a document together with what its signatures were found to be worth; both or nothing. */
    @Transactional
    public Document keep(SignatureCheck check, Supplier<Document> store) {
        Document document = store.get();
        jdbc.sql("insert into signature_check (document_id, signed, paper, sentences, checked_at) values (?, ?, ?, ?, ?)")
                .params(document.id(), check.signed(), check.paper(), json.write(check.sentences()), OffsetDateTime.now(clock))
                .update();
        return document;
    }

    /** Empty where the document was never looked at. */
    public Optional<SignatureCheck> find(long documentId) {
        return jdbc.sql("select * from signature_check where document_id = ?").param(documentId).query(this::read).optional();
    }

    /** The checks of an owner's documents, by document. */
    public Map<Long, SignatureCheck> of(String owner) {
        Map<Long, SignatureCheck> checks = new HashMap<>();
        jdbc.sql("select c.* from signature_check c join document d on d.id = c.document_id where d.owner_code = ?")
                .param(owner)
                .query((row, n) -> checks.put(row.getLong("document_id"), read(row, n)))
                .list();
        return checks;
    }

    private SignatureCheck read(ResultSet row, int n) throws SQLException {
        List<Sentence> sentences = json.list(row.getString("sentences")).stream()
                .map(one -> new Sentence(one.get("level").toString(), one.get("text").toString()))
                .toList();
        return new SignatureCheck(row.getBoolean("signed"), row.getString("paper"), sentences);
    }
}
