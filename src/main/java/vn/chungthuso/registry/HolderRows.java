package vn.chungthuso.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code holder}. */
class HolderRows {

    private static final SimplePropertyRowMapper<Holder> HOLDER = new SimplePropertyRowMapper<>(Holder.class);

    private final JdbcClient jdbc;

    HolderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Holder byId(long id) {
        return jdbc.sql("select * from holder where id = :id").param("id", id).query(Holder.class).single();
    }

    /** Several in one query, by id. */
    Map<Long, Holder> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, Holder>();
        jdbc.sql("select * from holder where id in (:ids)")
                .param("ids", ids)
                .query((RowCallbackHandler) row -> found.put(row.getLong("id"), HOLDER.mapRow(row, 0)));
        return found;
    }

    long insert(Holder holder) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into holder (full_name, date_of_birth, id_number, id_issue_date, id_issue_place, official_email, official_email_key,
                    mobile_phone, position, agency_code, agency_head, account)
                values (:fullName, :dateOfBirth, :idNumber, :idIssueDate, :idIssuePlace, :officialEmail, :officialEmailKey,
                    :mobilePhone, :position, :agencyCode, :agencyHead, :account)
                """)
                .param("fullName", holder.fullName())
                .param("dateOfBirth", holder.dateOfBirth())
                .param("idNumber", holder.idNumber())
                .param("idIssueDate", holder.idIssueDate())
                .param("idIssuePlace", holder.idIssuePlace())
                .param("officialEmail", holder.officialEmail())
                .param("officialEmailKey", Mailbox.of(holder.officialEmail()).key())
                .param("mobilePhone", holder.mobilePhone())
                .param("position", holder.position())
                .param("agencyCode", holder.agencyCode())
                .param("agencyHead", holder.agencyHead())
                .param("account", holder.account())
                .update(id, "id");
        return id.getKey().longValue();
    }
}
