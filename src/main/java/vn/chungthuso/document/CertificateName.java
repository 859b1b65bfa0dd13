package vn.chungthuso.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** The name in a certificate, by its parts. */
record CertificateName(Map<String, String> parts, String whole) {

    /** Parts that the certificates of the country have besides those of RFC 2253. */
    private static final Map<String, String> MORE_PARTS = Map.of(
            "2.5.4.5", "SERIALNUMBER",
            "2.5.4.4", "SURNAME",
            "2.5.4.42", "GIVENNAME",
            "2.5.4.12", "T",
            "2.5.4.97", "ORGANIZATIONIDENTIFIER",
            "1.2.840.113549.1.9.1", "E");

    /** How a personal identity and an organisation's tax or budget code begin in {@code UID} and {@code SERIALNUMBER}. */
    private static final List<String> PERSONAL_CODES = List.of("CCCD:", "CMND:", "CC:", "HC:");

    private static final List<String> ORGANISATION_CODES = List.of("MST:", "MNS:", "MQHNS:", "MDD:");

    static CertificateName of(X500Principal principal) {
        String whole = principal.getName(X500Principal.RFC2253, MORE_PARTS);
        Map<String, String> parts = new LinkedHashMap<>();
        try {
            List<Rdn> ranks = new LdapName(whole).getRdns();
            for (int i = ranks.size() - 1; i >= 0; i--) {
                Rdn rank = ranks.get(i);
                parts.merge(rank.getType().toUpperCase(Locale.ROOT), String.valueOf(rank.getValue()), (one, other) -> one + ", " + other);
            }
        } catch (InvalidNameException unusual) {
            return new CertificateName(Map.of(), whole);
        }
        return new CertificateName(parts, whole);
    }

    /** What one calls it: the common name, else the organisation, else everything. */
    String name() {
        return Stream.of("CN", "O").map(parts::get).filter(name -> name != null && !name.isBlank()).findFirst().orElse(whole);
    }

    Optional<String> organisation() {
        return Optional.ofNullable(parts.get("O"));
    }

    /**
     * A code or a personal name in the subject decides; without them a common name that is the organisation's, or begins like an agency's, is
     * an agency.
     *
     * @param agencyWords how names of agencies begin, in small letters
     */
    SignerKind kind(String... agencyWords) {
        if (hasCode(PERSONAL_CODES) || parts.containsKey("GIVENNAME") || parts.containsKey("SURNAME")) {
            return SignerKind.PERSON;
        }
        String name = name().toLowerCase(Locale.forLanguageTag("vi")) + " ";
        boolean agency = hasCode(ORGANISATION_CODES)
                || parts.containsKey("ORGANIZATIONIDENTIFIER")
                || name().equals(parts.get("O"))
                || Arrays.stream(agencyWords).anyMatch(word -> name.startsWith(word.strip() + " "));
        return agency ? SignerKind.ORGANISATION : SignerKind.PERSON;
    }

    private boolean hasCode(List<String> beginnings) {
        return Stream.of("UID", "SERIALNUMBER")
                .map(part -> parts.getOrDefault(part, "").toUpperCase(Locale.ROOT))
                .anyMatch(code -> beginnings.stream().anyMatch(code::startsWith));
    }
}
