package vn.chungthuso.process;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.CertificateKind;

/**
 * What the certificate must say that a dossier waits for: what was asked for, with the new value where it is to change, else what the
 * former certificate says.
 *
 * @param former the certificate to be renewed or changed; empty for a first one or where the register does not know it
 */
record ExpectedCertificate(Dossier dossier, Optional<Certificate> former) {

    /** Fields whose change changes the name that the certificate stands under (DT-04, change reasons). */
    private static final List<String> NAMES = List.of("organisationName", "certificateName", "itemName", "domainOrIp", "fullName");

    /** The names it may stand under; a server or service stands under its own name or its address. */
    List<String> names() {
        List<String> changed = NAMES.stream().flatMap(field -> newValue(field).stream()).toList();
        if (!changed.isEmpty()) {
            return changed;
        }
        String stated = dossier.text("subscriberName");
        String address = dossier.certificateKind() == CertificateKind.DEVICE_SERVICE_SOFTWARE ? dossier.text("domainOrIp") : "";
        return Stream.of(stated.isEmpty() ? Objects.requireNonNullElse(dossier.subjectName(), "") : stated, address)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    String mailboxField() {
        return dossier.certificateKind() == CertificateKind.ORGANISATION ? "agencyEmail" : "officialEmail";
    }

    /** Empty where nobody stated one. */
    String mailbox() {
        return Stream.of(newValue("agencyEmail"), newValue("officialEmail"), stated("agencyEmail"), stated("officialEmail"))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> former.map(Certificate::officialEmail))
                .orElse("");
    }

    /** Empty unless it is to be added. */
    String addedTaxCode() {
        return newValue("taxCode").orElse("");
    }

    /** Of the certificate to be renewed or changed; empty for a first one. */
    String formerSerial() {
        return dossier.text("certificateSerial");
    }

    /** Whether two texts say the same to a reader: composed, without regard to case and to how many blanks there are. */
    static boolean isSame(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private Optional<String> stated(String field) {
        return Optional.of(dossier.text(field)).filter(value -> !value.isEmpty());
    }

    private Optional<String> newValue(String field) {
        return dossier.fields().get("changes") instanceof List<?> changes
                ? changes.stream()
                        .filter(change -> change instanceof Map<?, ?> one && field.equals(one.get("field")))
                        .map(change -> ((Map<?, ?>) change).get("newValue"))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .findFirst()
                : Optional.empty();
    }
}
