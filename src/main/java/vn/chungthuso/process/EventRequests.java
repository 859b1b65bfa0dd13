package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.EventAdvice;
import vn.chungthuso.process.PersonnelEvents.Report;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;

/** The request that an event calls for, as far as the event and the register know it (contract §7); the clerk states the rest. */
@Component
class EventRequests {

    private final Certificates certificates;

    EventRequests(Certificates certificates) {
        this.certificates = certificates;
    }

    /** @param more what the clerk states; wins over what is known */
    Map<String, Object> of(
            Report report, EventAdvice advice, Certificate certificate, Procedure procedure, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put(ProcessVariables.PROCEDURE, procedure.name());
        if (procedure == Procedure.ISSUE) {
            body.putAll(anew(certificate));
        } else {
            body.put(CertificateAsked.SERIAL, certificate.serial());
            body.putAll(told(report, advice, procedure));
        }
        body.putAll(more);
        body.values().removeIf(value -> value == null);
        return body;
    }

    private static Map<String, Object> told(Report report, EventAdvice advice, Procedure procedure) {
        Map<String, Object> told = new HashMap<>();
        switch (procedure) {
            case REVOKE -> {
                told.put("eventDate", report.eventDate().toString());
                told.put("revocationReason", advice.revocationReason() == null ? null : advice.revocationReason().name());
                told.put("deviceCondition", report.event() == LifeEvent.DEVICE_LOST ? "LOST" : "PRESENT");
            }
            case CHANGE_INFO -> told.put("changeReason", advice.changeReason() == null ? null : advice.changeReason().name());
            case ONE_STOP_HANDOVER -> told.put("handoverDate", report.eventDate().toString());
            case ISSUE, RENEW, UNLOCK -> { /* nothing of the event stands in these requests */ }
        }
        return told;
    }

    /** The same person again; for what is no person the clerk states more. */
    private Map<String, Object> anew(Certificate certificate) {
        Map<String, Object> request = new HashMap<>();
        if (certificate.kind() == CertificateKind.INDIVIDUAL) {
            Holder holder = certificates.holderOf(certificate);
            request.putAll(PersonFields.of(holder));
            request.put("employingAgency", certificate.agencyCode());
            request.put("isAgencyHead", holder.agencyHead());
        }
        request.put(ProcessVariables.CERTIFICATE_KIND, certificate.kind().name());
        request.put("officialEmail", certificate.officialEmail());
        request.put("oldCertificateSerials", List.of(certificate.serial()));
        return request;
    }
}
