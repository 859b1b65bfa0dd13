package vn.chungthuso.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.CertificateStatus;

/** Who of an agency's staff has a certificate of their own, or will have one: what a campaign counts (domain §7.11). */
@Service
@Transactional(readOnly = true)
public class StaffCertificates {

    private static final Set<String> ISSUED =
            Set.of(CertificateStatus.ISSUED.name(), CertificateStatus.AWAITING_EFFECTIVE.name(), CertificateStatus.ACTIVE.name());

    private final JdbcClient jdbc;

    StaffCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People by their mailboxes, each in one set only.
     *
     * @param issued has a certificate that is not being revoked
     * @param requested the CA was asked for the first one
     */
    public record Staff(Set<String> issued, Set<String> requested) {

        public static final Staff NOBODY = new Staff(Set.of(), Set.of());
    }

    /** By agency; agencies without any are left out. */
    public Map<String, Staff> of(Collection<String> agencies) {
        Map<String, Staff> staff = new HashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("""
                    select agency_code, official_email_key, status from certificate
                    where agency_code in (:agencies) and kind = 'INDIVIDUAL' and status in ('REQUESTED', 'ISSUED', 'AWAITING_EFFECTIVE', 'ACTIVE')""")
                    .param("agencies", agencies)
                    .query((RowCallbackHandler) row -> {
                        Staff of = staff.computeIfAbsent(row.getString("agency_code"), agency -> new Staff(new HashSet<>(), new HashSet<>()));
                        (ISSUED.contains(row.getString("status")) ? of.issued() : of.requested()).add(row.getString("official_email_key"));
                    });
        }
        staff.values().forEach(of -> of.requested().removeAll(of.issued()));
        return staff;
    }
}
