package vn.chungthuso.registry;

import java.time.LocalDate;
import vn.chungthuso.terms.Leadership;

/**
 * What an agency is between two days.
 *
 * @param code                     ASCII letters, digits, dot, hyphen; stays the same through renaming and reorganisation
 * @param validFrom                first day of this version
 * @param validTo                  last day of this version, {@code null} while it lasts
 * @param name                     full name as a paper names it
 * @param shortName                name as lists show it
 * @param letterheadParent         first letterhead line, {@code null} where only the agency itself is named (People's Committees)
 * @param letterheadName           the agency's letterhead lines, parted by line breaks
 * @param parentCode               the agency above, {@code null} at the top
 * @param regionProfile            own local letter; {@code null} = that of the nearest ancestor that has one
 * @param legalPersonality         «tư cách pháp nhân»
 * @param ownSeal                  «con dấu riêng»
 * @param underProvincialCommittee whether the provincial People's Committee stands above it (input of DT-03)
 * @param province                 as printed in the column «Tỉnh/Thành phố»
 * @param symbol                   what follows the number of its letters, {@code null} for a unit that sends none
 * @param documentPlace            place name before the date of its letters, {@code null} for a unit that sends none
 * @param bodyName                 the body that decides together, such as «Ủy ban nhân dân»; {@code null} where one head decides
 * @param headTitle                title of the head, such as «Chủ tịch»; {@code null} where it is not known
 */
public record Agency(
        String code,
        LocalDate validFrom,
        LocalDate validTo,
        String name,
        String shortName,
        String letterheadParent,
        String letterheadName,
        String parentCode,
        AgencyKind kind,
        String regionProfile,
        boolean legalPersonality,
        boolean ownSeal,
        boolean underProvincialCommittee,
        String province,
        String symbol,
        String documentPlace,
        String bodyName,
        String headTitle) {

    /** Legal personality and own seal: may manage subscribers and send letters itself (R-033, input of DT-02). */
    public boolean ownUnitIsLegalEntity() {
        return legalPersonality && ownSeal;
    }

    /** Who leads it, as its letters show above the signature. */
    public Leadership leadership() {
        return switch (kind) {
            case CIPHER_MINISTRY -> Leadership.CIPHER_MINISTRY;
            case CIPHER_ORGANISATION -> Leadership.CIPHER_ORGANISATION;
            default -> bodyName == null ? Leadership.ONE_HEAD : Leadership.COLLECTIVE_BODY;
        };
    }
}
