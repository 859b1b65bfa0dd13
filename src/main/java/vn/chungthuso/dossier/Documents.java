package vn.chungthuso.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;

/** What was printed for or uploaded to a dossier or a letter. The bytes are stored once by their hash and never change. */
@Service
public class Documents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a document with its owner (code of a dossier or letter) and answers its number. */
    public long store(String owner, DocumentKind kind, String formKey, String fileName, String mediaType, byte[] content, String by) {
        String hash = sha256(content);
        boolean known = jdbc.sql("select count(*) from document_content where sha256 = ?").param(hash).query(Long.class).single() > 0;
        if (!known) {
            jdbc.sql("insert into document_content (sha256, content) values (?, ?)").params(hash, content).update();
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into document (owner_code, kind, form_key, file_name, media_type, byte_count, sha256, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(owner, kind.name(), formKey, fileName, mediaType, (long) content.length, hash, OffsetDateTime.now(clock), by)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Documents of an owner, oldest first. */
    public List<Document> of(String owner) {
        return jdbc.sql("select * from document where owner_code = ? order by id").param(owner).query(Documents::read).list();
    }

    public Optional<Document> find(String owner, long id) {
        return jdbc.sql("select * from document where owner_code = ? and id = ?").params(owner, id).query(Documents::read).optional();
    }

    /** The newest document of a kind. */
    public Optional<Document> newest(String owner, DocumentKind kind) {
        return of(owner).stream().filter(document -> document.kind() == kind).reduce((earlier, later) -> later);
    }

    public byte[] content(Document document) {
        return jdbc.sql("select content from document_content where sha256 = ?")
                .param(document.sha256())
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    private static Document read(ResultSet row, int n) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("owner_code"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("form_key"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("byte_count"),
                row.getString("sha256"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
