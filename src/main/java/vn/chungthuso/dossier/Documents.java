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
        return insert(owner, kind, formKey, fileName, mediaType, content, null, by);
    }

    /** Stores a printed paper with the model it was printed from, so that it can be made anew in another format. */
    public long storePrinted(String owner, String formKey, String fileName, String mediaType, byte[] content, byte[] model) {
        return insert(owner, DocumentKind.PRINTED, formKey, fileName, mediaType, content, keep(model), "system");
    }

    /** Stores a signed copy of a printed paper; it is of the same model. */
    public long storeSigned(Document printed, String fileName, byte[] signed, String by) {
        return insert(
                printed.owner(), DocumentKind.SIGNED, printed.formKey(), fileName, printed.mediaType(), signed, printed.modelSha256(), by);
    }

    private long insert(
            String owner, DocumentKind kind, String formKey, String fileName, String mediaType, byte[] content, String model, String by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into document
                  (owner_code, kind, form_key, file_name, media_type, byte_count, sha256, model_sha256, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(owner, kind.name(), formKey, fileName, mediaType, (long) content.length, keep(content), model)
                .params(OffsetDateTime.now(clock), by)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Keeps bytes once and answers their hash. */
    private String keep(byte[] content) {
        String hash = sha256(content);
        boolean known = jdbc.sql("select count(*) from document_content where sha256 = ?").param(hash).query(Long.class).single() > 0;
        if (!known) {
            jdbc.sql("insert into document_content (sha256, content) values (?, ?)").params(hash, content).update();
        }
        return hash;
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
        return kept(document.sha256());
    }

    /** What a paper was printed from; only where {@link Document#hasModel} says so. */
    public byte[] model(Document document) {
        return kept(document.modelSha256());
    }

    private byte[] kept(String hash) {
        return jdbc.sql("select content from document_content where sha256 = ?")
                .param(hash)
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
                row.getString("model_sha256"),
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
