package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;

/** After a full run no table of the engine holds a person's name, ID number or mailbox (design §8). */
class PersonalDataTest extends HouseTest {

    @Autowired
    DataSource database;

    @Test
    void noTableOfTheEngineHoldsPersonalData() {
        Map<String, Object> request = Office.request();
        request.put("fullName", "Vũ Thị Dấu Vết");
        List<String> traces = List.of("Dấu Vết", request.get("idNumber").toString(), request.get("officialEmail").toString(), "Tô Minh Khuê");
        String code = office.submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Vũ Thị Dấu Vết ghi lại chức vụ"));
        office.complete("clerk", code, request);
        office.complete("clerk2", code, Map.of("outcome", "accept"));
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());
        office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(code));
        office.fire(code, "Event_EffectiveTimeReached");

        assertThat(found(List.of(code))).as("the scan itself finds what is there").isNotEmpty();
        assertThat(found(traces)).isEmpty();
    }

    /** Every column of every engine table but the accounts, where the demo's people have their own names. */
    private List<String> found(List<String> traces) {
        var jdbc = new JdbcTemplate(database);
        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where upper(table_name) like 'ACT\\_%' and upper(table_name) not like 'ACT\\_ID\\_%'",
                String.class);
        assertThat(tables).hasSizeGreaterThan(40);
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            jdbc.query("select * from \"" + table + "\"", row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    String text = text(row.getObject(column));
                    String where = table + "." + row.getMetaData().getColumnName(column);
                    traces.stream().filter(text::contains).forEach(trace -> found.add(where + ": " + trace));
                }
            });
        }
        return found;
    }

    private static String text(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }
}
