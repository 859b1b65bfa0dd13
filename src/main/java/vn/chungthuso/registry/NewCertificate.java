package vn.chungthuso.registry;

import java.time.LocalDate;

/**
 * What a renewed or changed certificate says (domain §7.6, §7.7). {@code null} = as in the certificate it replaces.
 *
 * @param serial    16 to 40 hex digits; blanks, colons and case do not matter
 * @param notBefore first day of validity
 * @param notAfter  last day of validity
 * @param holder    the person behind it as stated now; kept beside the former statement
 */
public record NewCertificate(
        String serial,
        LocalDate notBefore,
        LocalDate notAfter,
        String subjectName,
        String officialEmail,
        Holder holder,
        String agencyCode) {

    /** The same names in a certificate of a new serial and period, as after a renewal. */
    public static NewCertificate unchanged(String serial, LocalDate notBefore, LocalDate notAfter) {
        return new NewCertificate(serial, notBefore, notAfter, null, null, null, null);
    }

    /** Without name and mailbox: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "NewCertificate[" + notBefore + ".." + notAfter + "]";
    }
}
