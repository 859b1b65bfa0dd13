package vn.chungthuso.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.RowMapper;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** A joined row of certificate and token as a value; moments in the office's zone, whatever the database gives. */
record CertificateMapper(ZoneId zone) implements RowMapper<Certificate> {

    @Override
    public Certificate mapRow(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getLong("id"),
                row.getString("serial"),
                CertificateKind.valueOf(row.getString("kind")),
                row.getString("subject_name"),
                row.getLong("holder_id"),
                row.getString("agency_code"),
                row.getString("official_email"),
                CertificateStatus.valueOf(row.getString("status")),
                row.getObject("not_before", LocalDate.class),
                row.getObject("not_after", LocalDate.class),
                row.getInt("renewal_count"),
                moment(row, "requested_at"),
                moment(row, "effective_from"),
                row.getString("dossier_code"),
                token(row),
                row.getObject("successor_id", Long.class),
                former(CertificateStatus.class, row.getString("former_status")),
                moment(row, "revoked_at"),
                row.getString("public_key_sha256"));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("token_id"),
                row.getString("token_serial"),
                MediaKind.valueOf(row.getString("media_kind")),
                TokenState.valueOf(row.getString("token_state")),
                row.getString("token_agency"),
                former(TokenState.class, row.getString("former_state")),
                new DeviceRecovery(
                        row.getString("notice_number"),
                        row.getObject("notice_date", LocalDate.class),
                        row.getString("return_document"),
                        row.getString("loss_document")));
    }

    private static <S extends Enum<S>> S former(Class<S> states, String name) {
        return name == null ? null : Enum.valueOf(states, name);
    }

    private OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
