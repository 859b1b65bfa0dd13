package vn.chungthuso.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.chungthuso.terms.MediaKind;

/** The table {@code token}. Writes what it is told; the rules are its caller's. */
class TokenRows {

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a token with all that is known of it, and gives it back with its id. */
    Token insert(Token token) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into token (serial, media_kind, state, agency_code, former_state,
                    notice_number, notice_date, return_document, loss_document)
                values (:serial, :mediaKind, :state, :agencyCode, :formerState,
                    :noticeNumber, :noticeDate, :returnDocument, :lossDocument)
                """)
                .param("serial", token.serial())
                .param("mediaKind", token.mediaKind().name())
                .param("state", token.state().name())
                .param("agencyCode", token.agencyCode())
                .param("formerState", token.formerState() == null ? null : token.formerState().name())
                .param("noticeNumber", token.recovery().noticeNumber())
                .param("noticeDate", token.recovery().noticeDate())
                .param("returnDocument", token.recovery().returnDocument())
                .param("lossDocument", token.recovery().lossDocument())
                .update(id, "id");
        return new Token(id.getKey().longValue(), token.serial(), token.mediaKind(), token.state(), token.agencyCode(),
                token.formerState(), token.recovery());
    }

    Set<String> known(Collection<String> serials) {
        return serials.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select serial from token where serial in (:serials)")
                        .param("serials", serials)
                        .query(String.class)
                        .list());
    }

    boolean knows(String serial) {
        return jdbc.sql("select count(*) from token where serial = :serial").param("serial", serial).query(Long.class).single() > 0;
    }

    /** Remembers the state it leaves; a token that stays where it is keeps its former one. */
    void move(Token token, TokenState to) {
        if (to != token.state()) {
            jdbc.sql("update token set state = :to, former_state = state where id = :id")
                    .param("to", to.name())
                    .param("id", token.id())
                    .update();
        }
    }

    void setSerial(Token token, String serial) {
        set(token, "serial", serial);
    }

    void setMedia(Token token, MediaKind media) {
        set(token, "media_kind", media.name());
    }

    void setFormerState(Token token, TokenState former) {
        set(token, "former_state", former.name());
    }

    void setAgency(Token token, String agencyCode) {
        set(token, "agency_code", agencyCode);
    }

    void setNotice(Token token, String number, LocalDate date) {
        jdbc.sql("update token set notice_number = :number, notice_date = :date where id = :id")
                .param("number", number)
                .param("date", date)
                .param("id", token.id())
                .update();
    }

    void setReturnDocument(Token token, String documentCode) {
        set(token, "return_document", documentCode);
    }

    void setLossDocument(Token token, String documentCode) {
        set(token, "loss_document", documentCode);
    }

    private void set(Token token, String column, String value) {
        jdbc.sql("update token set " + column + " = :value where id = :id").param("value", value).param("id", token.id()).update();
    }
}
