package vn.chungthuso.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for a person's first certificate that lie with the CA and are not in the register yet: what a campaign counts as asked for. */
@Service
@Transactional(readOnly = true)
public class SentRequests {

    private final JdbcClient jdbc;
    private final Json json;

    SentRequests(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Mailboxes of the persons, in small letters, by agency; agencies without any are left out. */
    public Map<String, Set<String>> mailboxes(Collection<String> agencies) {
        Map<String, Set<String>> mailboxes = new HashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("""
                    select subject_agency, fields from dossier where subject_agency in (:agencies) and procedure_key = 'ISSUE'
                        and certificate_kind = 'INDIVIDUAL' and state in ('SENT', 'CA_SUPPLEMENT_WANTED')""")
                    .param("agencies", agencies)
                    .query((RowCallbackHandler) row -> mailboxes
                            .computeIfAbsent(row.getString("subject_agency"), agency -> new HashSet<>())
                            .add(mailbox(json.object(row.getString("fields")))));
        }
        return mailboxes;
    }

    private static String mailbox(Map<String, Object> fields) {
        return String.valueOf(fields.get("officialEmail")).toLowerCase(Locale.ROOT);
    }
}
