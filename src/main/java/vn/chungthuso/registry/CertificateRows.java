package vn.chungthuso.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.chungthuso.terms.CertificateStatus;

/** The table {@code certificate}. Writes what it is told; the rules are its caller's. */
class CertificateRows {

    static final String SELECT = """
            select c.*, t.serial as token_serial, t.media_kind, t.state as token_state, t.agency_code as token_agency,
                t.former_state, t.notice_number, t.notice_date, t.return_document, t.loss_document
            from certificate c join token t on t.id = c.token_id
            """;

    private static final String LIVE = "c.status not in ('SUPERSEDED', 'EXPIRED', 'REVOKED') order by c.requested_at desc, c.id desc";

    private final JdbcClient jdbc;
    private final CertificateMapper mapper;

    CertificateRows(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.mapper = new CertificateMapper(zone);
    }

    Optional<Certificate> byDossier(String dossierCode) {
        return one("where c.dossier_code = :key", dossierCode);
    }

    List<Certificate> byDossiers(List<String> dossierCodes) {
        return dossierCodes.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where c.dossier_code in (:codes)").param("codes", dossierCodes).query(mapper).list();
    }

    Optional<Certificate> bySerial(CertificateSerial serial) {
        return one("where c.serial = :key", serial.digits());
    }

    /** By the serials as they were asked for. */
    Map<String, Certificate> bySerials(Collection<String> asked) {
        Map<String, String> digits = new HashMap<>();
        asked.forEach(serial -> CertificateSerial.of(serial).ifPresent(wellFormed -> digits.put(serial, wellFormed.digits())));
        if (digits.isEmpty()) {
            return Map.of();
        }
        Map<String, Certificate> found = new HashMap<>();
        jdbc.sql(SELECT + "where c.serial in (:serials)").param("serials", digits.values()).query(mapper).list()
                .forEach(certificate -> found.put(certificate.serial(), certificate));
        Map<String, Certificate> named = new HashMap<>();
        digits.forEach((serial, wellFormed) -> {
            if (found.containsKey(wellFormed)) {
                named.put(serial, found.get(wellFormed));
            }
        });
        return named;
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

    Optional<Certificate> lock(CertificateSerial serial) {
        jdbc.sql("select id from certificate where serial = :serial for update")
                .param("serial", serial.digits())
                .query(Long.class)
                .optional();
        return bySerial(serial);
    }

    /** The active certificates whose last day is before a day, for a change; in the order of their ids, so that two at once never deadlock. */
    List<Certificate> lockPastEnd(LocalDate day) {
        var past = "where c.status = 'ACTIVE' and c.not_after < :day order by c.id";
        jdbc.sql("select c.id from certificate c " + past + " for update").param("day", day).query(Long.class).list();
        return jdbc.sql(SELECT + past).param("day", day).query(mapper).list();
    }

    /** What has not ended of an agency, newest first. */
    List<Certificate> liveOfAgency(String agencyCode) {
        return jdbc.sql(SELECT + "where c.agency_code = :agency and " + LIVE).param("agency", agencyCode).query(mapper).list();
    }

    /** What has not ended of a person, by account or mailbox, as its subject, manager or custodian; newest first. */
    List<Certificate> liveOfPerson(String account, Mailbox mailbox) {
        return jdbc.sql(SELECT + """
                where (c.official_email_key = :key or c.holder_id in (
                    select h.id from holder h where h.account = :account or h.official_email_key = :key)) and
                """ + LIVE).param("account", account).param("key", mailbox.key()).query(mapper).list();
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

    void insert(CertificateRequest request, long holderId, Token token, OffsetDateTime at) {
        insert(new Certificate(0, null, request.kind(), request.subjectName(), holderId, request.agencyCode(), request.officialEmail(),
                CertificateStatus.REQUESTED, null, null, 0, at, null, request.dossierCode(), token, null, null, null, null));
    }

    /** Writes a certificate with all that is known of it; its own id and the id of its successor are not taken over. */
    long insert(Certificate certificate) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into certificate (serial, kind, subject_name, holder_id, agency_code, official_email, official_email_key, status,
                    not_before, not_after, renewal_count, requested_at, effective_from, dossier_code, token_id,
                    former_status, revoked_at, public_key_sha256)
                values (:serial, :kind, :subjectName, :holderId, :agencyCode, :officialEmail, :officialEmailKey, :status,
                    :notBefore, :notAfter, :renewalCount, :requestedAt, :effectiveFrom, :dossierCode, :tokenId,
                    :formerStatus, :revokedAt, :publicKeySha256)
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
                .param("formerStatus", certificate.formerStatus() == null ? null : certificate.formerStatus().name())
                .param("revokedAt", certificate.revokedAt())
                .param("publicKeySha256", certificate.publicKeySha256())
                .update(id, "id");
        return id.getKey().longValue();
    }

    void setSerial(Certificate certificate, CertificateSerial serial) {
        jdbc.sql("update certificate set serial = :serial where id = :id")
                .param("serial", serial.digits())
                .param("id", certificate.id())
                .update();
    }

    void setValidity(Certificate certificate, LocalDate notBefore, LocalDate notAfter, String publicKeySha256) {
        jdbc.sql("update certificate set not_before = :notBefore, not_after = :notAfter, public_key_sha256 = :key where id = :id")
                .param("notBefore", notBefore)
                .param("notAfter", notAfter)
                .param("key", publicKeySha256)
                .param("id", certificate.id())
                .update();
    }

    void setRevokedAt(Certificate certificate, OffsetDateTime revokedAt) {
        jdbc.sql("update certificate set revoked_at = :at where id = :id")
                .param("at", revokedAt)
                .param("id", certificate.id())
                .update();
    }

    void setHolder(Certificate certificate, long holderId) {
        jdbc.sql("update certificate set holder_id = :holder where id = :id")
                .param("holder", holderId)
                .param("id", certificate.id())
                .update();
    }

    void setEffectiveFrom(Certificate certificate, OffsetDateTime effectiveFrom) {
        jdbc.sql("update certificate set effective_from = :from where id = :id")
                .param("from", effectiveFrom)
                .param("id", certificate.id())
                .update();
    }

    void setFormerStatus(Certificate certificate, CertificateStatus former) {
        jdbc.sql("update certificate set former_status = :former where id = :id")
                .param("former", former.name())
                .param("id", certificate.id())
                .update();
    }

    void setSuccessor(Certificate replaced, long successorId) {
        jdbc.sql("update certificate set successor_id = :successor where id = :id")
                .param("successor", successorId)
                .param("id", replaced.id())
                .update();
    }

    /** Remembers the status it leaves; a certificate that stays what it is keeps its former one. */
    void move(Certificate certificate, CertificateStatus to) {
        if (to != certificate.status()) {
            jdbc.sql("update certificate set status = :to, former_status = status where id = :id")
                    .param("to", to.name())
                    .param("id", certificate.id())
                    .update();
        }
    }

    /** A token yet to come takes the place of the old one; with the old device all that its certificate said falls away. */
    void awaitToken(Certificate certificate, Token token) {
        jdbc.sql("""
                update certificate set token_id = :token, serial = null, not_before = null, not_after = null, public_key_sha256 = null
                where id = :id
                """)
                .param("token", token.id())
                .param("id", certificate.id())
                .update();
    }

    /** With all that is its own: token and holder. */
    void delete(Certificate certificate) {
        jdbc.sql("delete from certificate where id = :id").param("id", certificate.id()).update();
        jdbc.sql("delete from token where id = :id").param("id", certificate.token().id()).update();
        jdbc.sql("delete from holder where id = :id").param("id", certificate.holderId()).update();
    }

    private Optional<Certificate> one(String where, String key) {
        return jdbc.sql(SELECT + where).param("key", key).query(mapper).optional();
    }
}
