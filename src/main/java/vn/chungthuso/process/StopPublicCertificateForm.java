package vn.chungthuso.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.PublicCertificate;
import vn.chungthuso.registry.PublicCertificates;

/** The new certificate is registered where the public one was, which is no longer used (domain §7.13 step 4). */
@Component("stop-public-certificate")
class StopPublicCertificateForm implements TaskForm {

    private final PublicCertificates declared;
    private final Words words;

    StopPublicCertificateForm(PublicCertificates declared, Words words) {
        this.declared = declared;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        PublicCertificate certificate = declared.find(visit.code()).orElseThrow();
        return Map.of("summaryReplaced", words.say("changeover.replaced",
                certificate.holderName(), certificate.provider(), DateWords.date(certificate.validTo().toString()),
                certificate.purposes().stream().map(purpose -> words.say("guidance.purpose." + purpose)).collect(Collectors.joining("; "))));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        declared.migrated(visit.code());
    }
}
