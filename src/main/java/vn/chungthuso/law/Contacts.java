package vn.chungthuso.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Names, addresses and numbers of the offices that letters go to ({@code contacts.csv}). */
final class Contacts {

    private static final String IDENTIFIER = "ca.identifier";
    private static final String PROVINCIAL_AUTHORITY = "provincialAuthority.name";
    private static final List<String> ALWAYS = List.of(
            "ca.name", "ca.parent", "ca.address", "ca.phone", "ca.email", "ca.website", IDENTIFIER, PROVINCIAL_AUTHORITY);
    private static final Set<String> AT_TIMES = Set.of("ca.phoneExtension", "ca.portal", "ca.guide");

    private final List<ReferenceRow> rows;

    /** @param place the file, as a fault names it */
    Contacts(List<ReferenceRow> rows, String place) {
        this.rows = rows;
        rows.forEach(Contacts::check);
        var byKey = ReferenceFile.byKey(rows);
        for (var key : ALWAYS) {
            var days = byKey.get(key);
            if (days == null) {
                throw new IllegalStateException(
                        LawTexts.say("reference.faultOfKey", place, key, LawTexts.say("reference.fault.missingKey")));
            }
            isAlwaysKnown(days.get(0), days.get(days.size() - 1));
        }
    }

    private static void check(ReferenceRow row) {
        if (!ALWAYS.contains(row.key()) && !AT_TIMES.contains(row.key())) {
            throw row.fault("unknownKey");
        }
        if (row.key().equals(IDENTIFIER)) {
            try {
                new AgencyIdentifier(row.value());
            } catch (IllegalArgumentException neitherFormat) {
                throw row.fault("identifier", row.value());
            }
        }
    }

    private static void isAlwaysKnown(ReferenceRow first, ReferenceRow last) {
        if (first.validFrom().isAfter(Reference.FIRST_DAY)) {
            throw first.fault("startsLate", Reference.FIRST_DAY);
        }
        if (!last.validTo().equals(LocalDate.MAX)) {
            throw last.fault("ends", last.validTo());
        }
    }

    Authority ca(LocalDate on) {
        return new Authority(
                value("ca.name", on),
                value("ca.parent", on),
                value("ca.address", on),
                value("ca.phone", on),
                value("ca.phoneExtension", on),
                value("ca.email", on),
                value("ca.website", on),
                value("ca.portal", on),
                value("ca.guide", on),
                value(IDENTIFIER, on));
    }

    String provincialAuthority(LocalDate on) {
        return value(PROVINCIAL_AUTHORITY, on);
    }

    private String value(String key, LocalDate on) {
        return rows.stream()
                .filter(row -> row.key().equals(key) && row.holdsOn(on))
                .map(ReferenceRow::value)
                .findFirst()
                .orElse(null);
    }
}
