package vn.chungthuso.law;

/**
 * How the CA was called and reached on one day (R-014 to R-020, V-16 to V-18). An office, never a person.
 *
 * @param phone telephone and fax
 * @param phoneExtension what to dial for help; null before it was announced
 * @param portal where requests are filed; null while there is none
 * @param guide where the portal is explained; null while there is none
 * @param identifier code for electronic documents, in the format of that day
 */
public record Authority(
        String name,
        String parent,
        String address,
        String phone,
        String phoneExtension,
        String email,
        String website,
        String portal,
        String guide,
        String identifier) {

    /** The text after «Kính gửi». */
    public String addresseeLine() {
        return name + ", " + parent;
    }

    /** Name and telephone, as whoever needs help reads it. */
    public String contactLine() {
        return phoneExtension == null
                ? LawTexts.say("reference.contact", name, phone)
                : LawTexts.say("reference.contactWithExtension", name, phone, phoneExtension);
    }
}
