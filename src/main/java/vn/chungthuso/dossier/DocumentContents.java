package vn.chungthuso.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The bytes of documents, in pieces and once for each hash; they never change. */
@Component
class DocumentContents {

    /** Memory that storing or reading needs, however large the file; H2 keeps 1 MB and more in one value less well. */
    static final int PIECE_BYTES = 256 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    DocumentContents(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param sha256 hexadecimal */
    record Kept(String sha256, long byteCount) {}

    /** @param content read twice: for its hash, and where that is new, for its bytes */
    Kept keep(InputStreamSource content) {
        Kept kept = measured(content);
        if (!isKnown(kept.sha256())) {
            try {
                savepoint.executeWithoutResult(transaction -> insert(kept.sha256(), content));
            } catch (DuplicateKeyException storedMeanwhile) {
                return kept; // by somebody else; our own pieces went with the savepoint
            }
        }
        return kept;
    }

    /** Reads piece by piece and holds no connection in between, however slowly it is read. */
    InputStream open(String sha256) {
        String pieces = jdbc.sql("select pieces from document_content where sha256 = ?").param(sha256).query(String.class).single();
        return new PiecesInputStream(number -> jdbc.sql("select bytes from document_piece where pieces = ? and number = ?")
                .params(pieces, number)
                .query((row, n) -> row.getBytes("bytes"))
                .optional());
    }

    private boolean isKnown(String sha256) {
        return jdbc.sql("select count(*) from document_content where sha256 = ?").param(sha256).query(Long.class).single() > 0;
    }

    private void insert(String sha256, InputStreamSource content) {
        String pieces = UUID.randomUUID().toString();
        byte[] piece = new byte[PIECE_BYTES];
        try (InputStream bytes = content.getInputStream()) {
            int number = 0;
            for (int length = bytes.readNBytes(piece, 0, PIECE_BYTES); length > 0; length = bytes.readNBytes(piece, 0, PIECE_BYTES)) {
                jdbc.sql("insert into document_piece (pieces, number, bytes) values (?, ?, ?)")
                        .params(pieces, number++, length == PIECE_BYTES ? piece : Arrays.copyOf(piece, length))
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        jdbc.sql("insert into document_content (sha256, pieces) values (?, ?)").params(sha256, pieces).update();
    }

    private static Kept measured(InputStreamSource content) {
        try (DigestInputStream bytes = new DigestInputStream(content.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            byte[] piece = new byte[PIECE_BYTES];
            long count = 0;
            for (int length = bytes.read(piece); length >= 0; length = bytes.read(piece)) {
                count += length;
            }
            return new Kept(HexFormat.of().formatHex(bytes.getMessageDigest().digest()), count);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
