package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** The question «Gia hạn?» in sentences. */
@Component
class RenewalInWords {

    private final Words words;

    RenewalInWords(Words words) {
        this.words = words;
    }

    /** @param standing null where the certificate is not in use any more */
    Map<String, Object> of(Certificate certificate, ExpiryStanding standing) {
        Map<String, Object> said = new HashMap<>();
        said.put("summaryCertificate", words.say("expiry.certificate",
                certificate.subjectName(), words.say("guidance.certificateKind." + certificate.kind()), certificate.serial(),
                date(certificate.notAfter()), words.say("certificate.status." + certificate.status())));
        said.put("summaryDays", standing == null ? "" : days(standing));
        said.put("summaryOffer", standing == null ? words.say("expiry.notInUse") : offer(certificate, standing));
        return said;
    }

    private String days(ExpiryStanding standing) {
        String left = words.say("expiry.daysLeft", standing.daysLeft());
        if (standing.offer() != Procedure.RENEW) {
            return left;
        }
        return left + " " + (standing.lacksCalendar()
                ? words.say("expiry.noCalendar", date(standing.lastDay()))
                : words.say("expiry.lastSafeDay", date(standing.lastSafeDay()), date(standing.lastDay())));
    }

    private String offer(Certificate certificate, ExpiryStanding standing) {
        String offered = words.say("expiry.offer." + standing.offer(), String.join("; ", standing.legalBasis()));
        boolean elsewhere = standing.offer() == Procedure.ISSUE && certificate.kind() != CertificateKind.INDIVIDUAL;
        return elsewhere ? offered + " " + elsewhere(certificate, standing) : offered;
    }

    /** Where to open what this form can't. */
    String elsewhere(Certificate certificate, ExpiryStanding standing) {
        return standing == null ? words.say("expiry.notInUse") : words.say("expiry.elsewhere", certificate.serial());
    }

    private static String date(LocalDate day) {
        return DateWords.date(day.toString());
    }
}
