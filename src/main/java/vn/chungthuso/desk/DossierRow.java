package vn.chungthuso.desk;

import java.time.LocalDate;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * A dossier as a line of a list: no more personal data than its name.
 *
 * @param agency short name of the agency that the certificate belongs to
 * @param state in words
 * @param timeLeft null while nothing is due
 */
record DossierRow(
        String code,
        String name,
        Procedure procedure,
        CertificateKind kind,
        String agency,
        String state,
        DossierGroup group,
        TimeLeft timeLeft,
        LocalDate requestDate) {}
