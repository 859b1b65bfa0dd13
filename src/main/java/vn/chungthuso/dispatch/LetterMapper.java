package vn.chungthuso.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.PaperObligation;

/** A row of {@code letter}; what the clerk typed is kept in it as JSON. */
class LetterMapper implements RowMapper<Letter> {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    LetterMapper(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Letter mapRow(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString("code"),
                LetterFor.valueOf(row.getString("letter_for")),
                row.getString("sender_agency"),
                LetterState.valueOf(row.getString("state")),
                row.getString("agency_form"),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                fields(row.getString("fields")),
                row.getString("return_reason"),
                row.getBoolean("signed"),
                row.getString("channel") == null ? null : Channel.valueOf(row.getString("channel")),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getString("paper_obligation") == null ? null : PaperObligation.valueOf(row.getString("paper_obligation")),
                row.getObject("paper_settled_at", OffsetDateTime.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"));
    }

    private Map<String, Object> fields(String text) {
        try {
            return json.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
