package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.Procedure;

/** A request about a certificate of the register, which says what nobody types again (blocks CERTIFICATE and PERSON, domain §5.4, §5.5). */
@Component
class RegisteredRequest {

    private final Certificates certificates;
    private final Agencies agencies;
    private final Clock clock;

    RegisteredRequest(Certificates certificates, Agencies agencies, Clock clock) {
        this.certificates = certificates;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * The request in its final shape: what was typed, with the certificate and the person behind it.
     *
     * @param typed wins over the register
     */
    Request of(Procedure procedure, Certificate certificate, Map<String, Object> typed) {
        Map<String, Object> fields = block(certificate);
        fields.putAll(typed);
        fields.putIfAbsent("applicationDate", LocalDate.now(clock).toString());
        return new Request(
                procedure,
                certificate.kind(),
                certificate.agencyCode(),
                LocalDate.parse(fields.get("applicationDate").toString()),
                certificates.holderOf(certificate).account(),
                certificate.subjectName(),
                Set.of("serial:" + certificate.serial()),
                SearchWords.folded(String.join(" ", certificate.subjectName(), certificate.officialEmail(), certificate.serial())),
                fields);
    }

    private Map<String, Object> block(Certificate certificate) {
        Holder holder = certificates.holderOf(certificate);
        Agency agency = agency(certificate);
        Map<String, Object> block = new HashMap<>();
        block.put("certificateKind", certificate.kind().name());
        block.put("subscriberName", certificate.subjectName());
        block.put("officialEmail", certificate.officialEmail());
        block.put(CertificateAsked.SERIAL, certificate.serial());
        block.put("deviceSerial", certificate.token().serial());
        block.put("notBefore", Objects.toString(certificate.notBefore(), null));
        block.put("notAfter", Objects.toString(certificate.notAfter(), null));
        block.put("renewalCount", certificate.renewalCount());
        block.put("isAgencyHead", holder.agencyHead());
        block.put("employingAgency", agency.code());
        block.put("employingAgencyName", agency.name());
        block.put("province", agency.province());
        block.put("fullName", holder.fullName());
        block.put("position", holder.position());
        block.values().removeIf(Objects::isNull);
        return block;
    }

    /** Who asks, as the register knows them: the subscriber, or who manages or keeps what is no person's. */
    Map<String, Object> applicant(Certificate certificate) {
        Agency agency = agency(certificate);
        Map<String, Object> applicant = PersonFields.of(certificates.holderOf(certificate));
        applicant.put("employingAgencyName", agency.name());
        applicant.put("province", agency.province());
        return applicant;
    }

    private Agency agency(Certificate certificate) {
        return agencies.find(certificate.agencyCode(), LocalDate.now(clock)).orElseThrow();
    }
}
