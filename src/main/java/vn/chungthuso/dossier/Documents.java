package vn.chungthuso.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.FileFinding;

/** What was printed for or uploaded to a dossier or a letter. The bytes are stored once by their hash and never change. */
@Service
public class Documents {

    private final JdbcClient jdbc;
    private final DocumentContents contents;
    private final Clock clock;

    Documents(JdbcClient jdbc, DocumentContents contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * A document that is about to be stored.
     *
     * @param owner code of a dossier or letter
     * @param formKey official form it was printed from; null for uploads
     * @param modelSha256 what it was printed from, see {@link Document}
     * @param findings what was seen inside
     * @param by account, or {@code system}
     */
    public record NewDocument(
            String owner,
            DocumentKind kind,
            String formKey,
            String modelSha256,
            String fileName,
            String mediaType,
            Set<FileFinding> findings,
            String by) {

        /** A file that somebody brings along. */
        public static NewDocument upload(
                String owner, DocumentKind kind, String fileName, String mediaType, Set<FileFinding> findings, String by) {
            return new NewDocument(owner, kind, null, null, fileName, mediaType, findings, by);
        }
    }

    /** Stores a document that we made and answers its number. */
    @Transactional
    public long store(String owner, DocumentKind kind, String formKey, String fileName, String mediaType, byte[] content, String by) {
        return store(new NewDocument(owner, kind, formKey, null, fileName, mediaType, Set.of(), by), new ByteArrayResource(content));
    }

    /** Stores a paper that we issue by all that stands on it; its pages come with {@link #typeset}. */
    @Transactional
    public long storePrinted(String owner, String formKey, String fileName, String mediaType, byte[] model) {
        String kept = contents.keep(new ByteArrayResource(model)).sha256();
        var paper = new NewDocument(owner, DocumentKind.PRINTED, formKey, kept, fileName, mediaType, Set.of(), "system");
        return insert(paper, new DocumentContents.Kept(null, 0));
    }

    /**
     * The pages of a paper. Of two who make them at the same moment the first counts: what was issued never changes.
     *
     * @return the document with its pages
     */
    @Transactional
    public Document typeset(Document paper, byte[] pages) {
        Document waiting = jdbc.sql("select * from document where id = ? for update").param(paper.id()).query(Documents::read).single();
        if (waiting.hasPages()) {
            return waiting;
        }
        var kept = contents.keep(new ByteArrayResource(pages));
        jdbc.sql("update document set sha256 = ?, byte_count = ? where id = ?")
                .params(kept.sha256(), kept.byteCount(), paper.id())
                .update();
        return find(paper.owner(), paper.id()).orElseThrow();
    }

    /** Papers whose pages were not made yet, oldest first. */
    public List<Document> withoutPages() {
        return jdbc.sql("select * from document where sha256 is null order by id").query(Documents::read).list();
    }

    /** Stores a signed copy of a printed paper; it is of the same model. */
    @Transactional
    public long storeSigned(Document printed, String fileName, byte[] signed, String by) {
        return store(
                new NewDocument(
                        printed.owner(), DocumentKind.SIGNED, printed.formKey(), printed.modelSha256(), fileName, printed.mediaType(),
                        Set.of(), by),
                new ByteArrayResource(signed));
    }

    /**
     * Stores a document without holding it in memory and answers its number.
     *
     * @param content read twice, so it must give the same bytes again
     */
    @Transactional
    public long store(NewDocument document, InputStreamSource content) {
        return insert(document, contents.keep(content));
    }

    private long insert(NewDocument document, DocumentContents.Kept kept) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into document
                  (owner_code, kind, form_key, model_sha256, file_name, media_type, byte_count, sha256, created_at, created_by, findings)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        document.owner(),
                        document.kind().name(),
                        document.formKey(),
                        document.modelSha256(),
                        document.fileName(),
                        document.mediaType(),
                        kept.byteCount(),
                        kept.sha256(),
                        OffsetDateTime.now(clock),
                        document.by(),
                        document.findings().stream().map(FileFinding::name).sorted().collect(Collectors.joining(",")))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Puts a document that is stored already with another owner, too. */
    @Transactional
    public void share(Document document, String owner, String by) {
        insert(
                NewDocument.upload(owner, document.kind(), document.fileName(), document.mediaType(), document.findings(), by),
                new DocumentContents.Kept(document.sha256(), document.byteCount()));
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

    /** The whole content in memory, for papers that we work on ourselves. */
    public byte[] content(Document document) {
        return whole(document.sha256());
    }

    /** What a paper was printed from; only where {@link Document#hasModel} says so. */
    public byte[] model(Document document) {
        return whole(document.modelSha256());
    }

    private byte[] whole(String hash) {
        try (InputStream content = contents.open(hash)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content for whoever passes it on, a piece of memory at a time; no connection is held between two reads. */
    public InputStream open(Document document) {
        return contents.open(document.sha256());
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
                row.getString("created_by"),
                findings(row.getString("findings")));
    }

    private static Set<FileFinding> findings(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(FileFinding::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FileFinding.class)));
    }
}
