package vn.chungthuso.registry;

import java.time.LocalDate;

/**
 * The person behind a certificate as stated when it was asked for: its subject, the manager of an agency's certificate or the
 * custodian of a one-stop one. Personal data throughout.
 *
 * @param agencyHead whether the person heads the agency, which decides the route (DT-02)
 * @param account    the person's user id, {@code null} without one
 */
public record Holder(
        String fullName,
        LocalDate dateOfBirth,
        String idNumber,
        LocalDate idIssueDate,
        String idIssuePlace,
        String officialEmail,
        String mobilePhone,
        String position,
        String agencyCode,
        boolean agencyHead,
        String account) {

    /** The same person under another name, mailbox or agency. */
    Holder restated(String name, String mailbox, String agency) {
        return new Holder(
                name, dateOfBirth, idNumber, idIssueDate, idIssuePlace, mailbox, mobilePhone, position, agency, agencyHead, account);
    }

    /** Says nothing about the person: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "Holder[" + agencyCode + "]";
    }
}
