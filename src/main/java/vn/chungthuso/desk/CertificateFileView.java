package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chungthuso.document.CertificateFile;
import vn.chungthuso.document.DistinguishedName;
import vn.chungthuso.process.Difference;
import vn.chungthuso.process.Warning;

/**
 * A .cer file as it was read.
 *
 * @param email the first of {@code emails}; absent where there is none
 * @param notBefore first day of validity, as the register keeps it; {@code validFrom} is the moment
 * @param notAfter last day of validity; {@code validTo} is the moment
 * @param validity {@code NOT_YET_VALID}, {@code VALID} or {@code EXPIRED}
 * @param sha256 fingerprint of the certificate
 * @param dossier the dossier it was compared with; absent where none was named
 * @param differences from that dossier; absent where none was named
 * @param notChecked what reading alone does not tell
 */
record CertificateFileView(
        String subject,
        List<DistinguishedName.Part> subjectParts,
        String serial,
        String email,
        List<String> emails,
        OffsetDateTime validFrom,
        OffsetDateTime validTo,
        LocalDate notBefore,
        LocalDate notAfter,
        String validity,
        String validityName,
        String issuer,
        List<DistinguishedName.Part> issuerParts,
        CertificateFile.Key key,
        List<String> keyUsages,
        boolean authority,
        String sha256,
        List<Warning> warnings,
        String dossier,
        List<Difference> differences,
        List<String> notChecked) {}
