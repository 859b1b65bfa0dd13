package vn.chungthuso.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of the CA's sheet in their order (domain §11.4); their headings stand in {@code messages_vi.properties}. */
enum SubscriberColumn {
    ROW_NO("rowNo", null),
    FULL_NAME("fullName", "fullName"),
    DATE_OF_BIRTH("dateOfBirth", "dateOfBirth"),
    ID_NUMBER("idNumber", "idNumber"),
    ID_ISSUE_PLACE("idIssuePlace", "idIssuePlace"),
    ID_ISSUE_DATE("idIssueDate", "idIssueDate"),
    OFFICIAL_EMAIL("officialEmail", "officialEmail"),
    ORG_LEVEL_1("orgLevel1", "employingAgency"),
    ORG_LEVEL_2("orgLevel2", "employingAgency"),
    ORG_LEVEL_3("orgLevel3", "employingAgency"),
    ORG_LEVEL_4("orgLevel4", "employingAgency"),
    PROVINCE("province", "province"),
    PROVINCE_OF_WORK("provinceOfWork", "province"),
    POSITION("position", "position"),
    MOBILE_PHONE("mobilePhone", "mobilePhone"),
    OLD_SERIALS("oldCertificateSerials", "oldCertificateSerials"),
    CARRIER("carrier", "carrier"),
    SIM_NUMBER_CONVERSION("simNumberConversion", "simNumberConversion"),
    MEDIA_KIND("mediaKind", "carrier");

    static final List<SubscriberColumn> LEVELS = List.of(ORG_LEVEL_1, ORG_LEVEL_2, ORG_LEVEL_3, ORG_LEVEL_4);

    private static final Set<SubscriberColumn> REQUIRED = EnumSet.of(
            FULL_NAME, DATE_OF_BIRTH, ID_NUMBER, ID_ISSUE_PLACE, ID_ISSUE_DATE, OFFICIAL_EMAIL, ORG_LEVEL_1, PROVINCE, POSITION, MOBILE_PHONE);

    private final String identifier;
    private final String field;

    SubscriberColumn(String identifier, String field) {
        this.identifier = identifier;
        this.field = field;
    }

    /** The column that a person looks at for this field of the start form; none for what the sheet does not have. */
    static Optional<SubscriberColumn> showing(String field) {
        return Arrays.stream(values()).filter(column -> field.equals(column.field)).findFirst();
    }

    String heading(Words words) {
        return words.say("import.column." + identifier);
    }

    /** Of the start form; null for what it does not ask. */
    String field() {
        return field;
    }

    boolean isRequired() {
        return REQUIRED.contains(this);
    }
}
