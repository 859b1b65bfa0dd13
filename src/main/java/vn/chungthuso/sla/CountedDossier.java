package vn.chungthuso.sla;

import java.time.OffsetDateTime;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * A dossier that a figure counts.
 *
 * @param dueAt null where it has no term
 * @param endedAt null while it is open
 * @param outcome the end state; null while it is open
 */
public record CountedDossier(
        String code,
        Procedure procedure,
        CertificateKind certificateKind,
        String agency,
        OffsetDateTime receivedAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt,
        String outcome) {}
