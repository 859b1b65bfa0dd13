package vn.chungthuso.registry;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** The tables {@code certificate}, {@code token} and {@code holder}. Writes what it is told; the rules are its caller's. */
class CertificateRows {

    private static final String SELECT = """
            select c.*, t.serial as token_serial, t.media_kind, t.state as token_state, t.agency_code as token_agency
            from certificate c join token t on t.id = c.token_id
            """;

    private final JdbcClient jdbc;
    private final CertificateMapper mapper;

    CertificateRows(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.mapper = new CertificateMapper(zone);
    }

    Optional<Certificate> byDossier(String dossierCode) {
        return one("where c.dossier_code = :key", dossierCode);
    }

    Optional<Certificate> bySerial(CertificateSerial serial) {
        return one("where c.serial = :key", serial.digits());
    }

    Certificate byId(long id) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", id).query(mapper).single();
    }

    /** Reads a certificate for a change: whoever comes second waits for the first to commit and then sees its states. */
    Optional<Certificate> lock(String dossierCode) {
        jdbc.sql("select id from certificate where dossier_code = :code for update")
                .param("code", dossierCode)
                .query(Long.class)
                .optional();
        return byDossier(dossierCode);
    }

    /** What the CA has confirmed for a mailbox, newest first; a request alone registers nothing. */
    List<Certificate> confirmedUnder(Mailbox mailbox) {
        return jdbc.sql(SELECT + "where c.official_email_key = :key and c.status <> 'REQUESTED' order by c.requested_at desc, c.id desc")
                .param("key", mailbox.key())
                .query(mapper)
                .list();
    }

    /** What has a serial, of these agencies or of the holder with this account, newest first. */
    List<Certificate> within(Set<String> agencies, String account, int limit) {
        return jdbc.sql(SELECT + """
                join holder h on h.id = c.holder_id
                where c.serial is not null and (c.agency_code in (:agencies) or h.account = :account)
                order by c.requested_at desc, c.id desc fetch first %d rows only""".formatted(limit))
                .param("agencies", agencies.isEmpty() ? Set.of("") : agencies)
                .param("account", account)
                .query(mapper)
                .list();
    }

    boolean knowsDevice(String serial) {
        return jdbc.sql("select count(*) from token where serial = :serial").param("serial", serial).query(Long.class).single() > 0;
    }

    Holder holder(long id) {
        return jdbc.sql("select * from holder where id = :id").param("id", id).query(Holder.class).single();
    }

    void insert(CertificateRequest request, OffsetDateTime at) {
        var token = insertToken(null, request.mediaKind(), TokenState.REQUESTED, request.agencyCode());
        insert(new Certificate(0, null, request.kind(), request.subjectName(), insertHolder(request.holder()), request.agencyCode(),
                request.officialEmail(), CertificateStatus.REQUESTED, null, null, 0, at, null, request.dossierCode(), token, null));
    }

    /** Writes a certificate with all that is known of it; its own id and the id of its successor are not taken over. */
    long insert(Certificate certificate) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into certificate (serial, kind, subject_name, holder_id, agency_code, official_email, official_email_key, status,
                    not_before, not_after, renewal_count, requested_at, effective_from, dossier_code, token_id)
                values (:serial, :kind, :subjectName, :holderId, :agencyCode, :officialEmail, :officialEmailKey, :status,
                    :notBefore, :notAfter, :renewalCount, :requestedAt, :effectiveFrom, :dossierCode, :tokenId)
                """)
                .param("serial", certificate.serial())
                .param("kind", certificate.kind().name())
                .param("subjectName", certificate.subjectName())
                .param("holderId", certificate.holderId())
                .param("agencyCode", certificate.agencyCode())
                .param("officialEmail", certificate.officialEmail())
                .param("officialEmailKey", Mailbox.of(certificate.officialEmail()).key())
                .param("status", certificate.status().name())
                .param("notBefore", certificate.notBefore())
                .param("notAfter", certificate.notAfter())
                .param("renewalCount", certificate.renewalCount())
                .param("requestedAt", certificate.requestedAt())
                .param("effectiveFrom", certificate.effectiveFrom())
                .param("dossierCode", certificate.dossierCode())
                .param("tokenId", certificate.token().id())
                .update(id, "id");
        return id.getKey().longValue();
    }

    Token insertToken(String serial, MediaKind mediaKind, TokenState state, String agencyCode) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("insert into token (serial, media_kind, state, agency_code) values (:serial, :mediaKind, :state, :agencyCode)")
                .param("serial", serial)
                .param("mediaKind", mediaKind.name())
                .param("state", state.name())
                .param("agencyCode", agencyCode)
                .update(id, "id");
        return new Token(id.getKey().longValue(), serial, mediaKind, state, agencyCode);
    }

    long insertHolder(Holder holder) {
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

    void setSerials(Certificate certificate, CertificateSerial serial, String device) {
        jdbc.sql("update certificate set serial = :serial where id = :id")
                .param("serial", serial.digits())
                .param("id", certificate.id())
                .update();
        jdbc.sql("update token set serial = :serial where id = :id")
                .param("serial", device)
                .param("id", certificate.token().id())
                .update();
    }

    void setEffectiveFrom(Certificate certificate, OffsetDateTime effectiveFrom) {
        jdbc.sql("update certificate set effective_from = :from where id = :id")
                .param("from", effectiveFrom)
                .param("id", certificate.id())
                .update();
    }

    void setSuccessor(Certificate replaced, long successorId) {
        jdbc.sql("update certificate set successor_id = :successor where id = :id")
                .param("successor", successorId)
                .param("id", replaced.id())
                .update();
    }

    void move(Certificate certificate, RegistryEvent event) {
        jdbc.sql("update certificate set status = :to where id = :id")
                .param("to", event.certificate.to().name())
                .param("id", certificate.id())
                .update();
        jdbc.sql("update token set state = :to where id = :id")
                .param("to", event.token.to().name())
                .param("id", certificate.token().id())
                .update();
    }

    /** A new token, serial unknown, in the place of the old one; with the old device the old serial falls away. */
    void awaitNewToken(Certificate certificate) {
        var token = insertToken(null, certificate.token().mediaKind(), TokenState.REQUESTED, certificate.agencyCode());
        jdbc.sql("update certificate set token_id = :token, serial = null where id = :id")
                .param("token", token.id())
                .param("id", certificate.id())
                .update();
    }

    void delete(Certificate certificate) {
        jdbc.sql("delete from certificate where id = :id").param("id", certificate.id()).update();
        jdbc.sql("delete from token where id = :id").param("id", certificate.token().id()).update();
        jdbc.sql("delete from holder where id = :id").param("id", certificate.holderId()).update();
    }

    private Optional<Certificate> one(String where, String key) {
        return jdbc.sql(SELECT + where).param("key", key).query(mapper).optional();
    }
}
