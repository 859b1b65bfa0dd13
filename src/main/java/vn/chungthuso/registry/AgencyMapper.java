package vn.chungthuso.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.RowMapper;

/** A row of {@code agency_version} by its columns' own names: guessed from the record's, most are first looked up in vain. */
class AgencyMapper implements RowMapper<Agency> {

    @Override
    public Agency mapRow(ResultSet row, int number) throws SQLException {
        return new Agency(
                row.getString("code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("letterhead_parent"),
                row.getString("letterhead_name"),
                row.getString("parent_code"),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("region_profile"),
                row.getBoolean("legal_personality"),
                row.getBoolean("own_seal"),
                row.getBoolean("under_provincial_committee"),
                row.getString("province"),
                row.getString("symbol"),
                row.getString("document_place"),
                row.getString("body_name"),
                row.getString("head_title"));
    }
}
