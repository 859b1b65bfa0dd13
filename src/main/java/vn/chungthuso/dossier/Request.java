package vn.chungthuso.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * What a person asks for, checked and in its final spelling.
 *
 * @param personKeys who it is for, each unique in flight: ID number, mailbox, or certificate serial (contract §6)
 * @param searchText words by which it is found: lower case, without diacritics
 */
public record Request(
        Procedure procedure,
        CertificateKind certificateKind,
        String subjectAgency,
        LocalDate requestDate,
        String holderAccount,
        String subjectName,
        Set<String> personKeys,
        String searchText,
        Map<String, Object> fields) {}
