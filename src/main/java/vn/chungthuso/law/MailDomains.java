package vn.chungthuso.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Domains of public mail services and of State and Party ({@code mail-domains.csv}). */
final class MailDomains {

    private static final String LABEL = "[a-z0-9-]+";
    private static final Map<String, Pattern> SPELLING = Map.of(
            MailDomain.DENIED.name(), Pattern.compile(LABEL + "([.]" + LABEL + ")+"),
            MailDomain.DENIED_BRAND.name(), Pattern.compile(LABEL),
            MailDomain.STATE.name(), Pattern.compile(LABEL + "([.]" + LABEL + ")+"));

    /** One or two short labels, as in {@code .fr} or {@code .com.vn}; a longer rest is somebody's own domain. */
    private static final String ANY_ENDING = "([.][a-z]{2,4}){1,2}";

    private final List<ReferenceRow> rows;

    MailDomains(List<ReferenceRow> rows) {
        this.rows = rows;
        for (var row : rows) {
            if (!SPELLING.containsKey(row.value())) {
                throw row.fault("mailKind", row.value());
            }
            if (!SPELLING.get(row.value()).matcher(row.key()).matches()) {
                throw row.fault("mailDomain", row.value());
            }
        }
    }

    MailDomain kind(String domain, LocalDate on) {
        if (listed(MailDomain.DENIED, on).stream().anyMatch(denied -> isBelow(domain, denied))) {
            return MailDomain.DENIED;
        }
        if (listed(MailDomain.STATE, on).stream().anyMatch(state -> isBelow(domain, state))) {
            return MailDomain.STATE;
        }
        boolean looksAlike = listed(MailDomain.DENIED_BRAND, on).stream()
                .anyMatch(brand -> Pattern.matches("(.+[.])?" + brand + ANY_ENDING, domain));
        return looksAlike ? MailDomain.DENIED_BRAND : MailDomain.OTHER;
    }

    List<String> listed(MailDomain kind, LocalDate on) {
        return rows.stream()
                .filter(row -> row.value().equals(kind.name()) && row.holdsOn(on))
                .map(ReferenceRow::key)
                .toList();
    }

    private static boolean isBelow(String domain, String listed) {
        return domain.equals(listed) || domain.endsWith("." + listed);
    }
}
