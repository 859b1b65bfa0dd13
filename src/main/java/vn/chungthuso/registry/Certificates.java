package vn.chungthuso.registry;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;

/** Finds certificates and their holders; {@link Issuing}, {@link Lifetime}, {@link Devices} and {@link Custodians} change them. */
@Service
@Transactional(readOnly = true)
public class Certificates {

    /** How many certificates a list to choose from holds. */
    public static final int LIST_LIMIT = 500;

    private final Register register;

    public Certificates(JdbcClient jdbc, Clock clock) {
        this.register = new Register(jdbc, clock);
    }

    public Optional<Certificate> byDossier(String dossierCode) {
        return register.certificates.byDossier(dossierCode);
    }

    /** Those of several dossiers at once, by the dossier's code; a dossier without one is left out. */
    public Map<String, Certificate> byDossiers(List<String> dossierCodes) {
        return register.certificates.byDossiers(dossierCodes).stream()
                .collect(Collectors.toMap(Certificate::dossierCode, Function.identity()));
    }

    /** By serial, case, blanks and colons ignored; empty for what is no serial. */
    public Optional<Certificate> bySerial(String serial) {
        return CertificateSerial.of(serial).flatMap(register.certificates::bySerial);
    }

    /** Several by their serials in one query, spelled as asked for; what the register does not know is left out. */
    public Map<String, Certificate> bySerials(Collection<String> serials) {
        return register.certificates.bySerials(serials);
    }

    /** Those of these devices that are in the register, spelled as asked for; case and blanks around ignored. */
    public Set<String> knownDevices(Collection<String> deviceSerials) {
        Set<String> known = register.tokens.known(deviceSerials.stream().map(Certificates::spelled).toList());
        return deviceSerials.stream().filter(serial -> known.contains(spelled(serial))).collect(Collectors.toSet());
    }

    private static String spelled(String deviceSerial) {
        return deviceSerial.strip().toUpperCase(Locale.ROOT);
    }

    /** The newest certificate that the CA has confirmed for a mailbox, in whatever state: what «đã tồn tại» means in DT-09. */
    public Optional<Certificate> registeredUnder(String email) {
        return register.certificates.confirmedUnder(Mailbox.of(email)).stream().findFirst();
    }

    /** The agency that a mailbox is registered under, compared trimmed and case-insensitively (DT-09). */
    public Optional<String> registeredMailbox(String email) {
        return registeredUnder(email).map(Certificate::agencyCode);
    }

    /** Serials of all certificates that the CA has confirmed for a mailbox, newest first («Số hiệu chứng thư số cũ»). */
    public List<String> oldSerials(String email) {
        return register.certificates.confirmedUnder(Mailbox.of(email)).stream().map(Certificate::serial).toList();
    }

    /** The active certificates of a kind for a mailbox, newest first. */
    public List<Certificate> activeOf(CertificateKind kind, String email) {
        return register.certificates.confirmedUnder(Mailbox.of(email)).stream()
                .filter(certificate -> certificate.kind() == kind && certificate.status() == CertificateStatus.ACTIVE)
                .toList();
    }

    /**
     * Certificates that the CA has named, of these agencies or of a person, newest first, at most {@value #LIST_LIMIT}.
     *
     * @param account user id of the person
     */
    public List<Certificate> within(Set<String> agencyCodes, String account) {
        return register.certificates.within(agencyCodes, account, LIST_LIMIT);
    }

    /** The person behind a certificate, as stated for it. */
    public Holder holderOf(Certificate certificate) {
        return register.holders.byId(certificate.holderId());
    }

    /** The people behind several certificates in one query, by {@link Certificate#holderId()}. */
    public Map<Long, Holder> holdersOf(Collection<Certificate> several) {
        return register.holders.byIds(several.stream().map(Certificate::holderId).distinct().toList());
    }

    /**
     * What has not ended (superseded, expired, revoked) of a person: their own, and what they manage or keep; newest first.
     *
     * @param accountOrMailbox user id or official mailbox
     */
    public List<Certificate> liveOf(String accountOrMailbox) {
        return register.certificates.liveOfPerson(accountOrMailbox.strip(), Mailbox.of(accountOrMailbox));
    }

    /** What has not ended of the person with a mailbox, for personnel events (DT-10); newest first. */
    public List<Certificate> ofPerson(String mailbox) {
        return register.certificates.liveOfPerson(null, Mailbox.of(mailbox));
    }

    /** What has not ended of an agency, its people and things, for personnel events (DT-10); newest first. */
    public List<Certificate> ofAgency(String agencyCode) {
        return register.certificates.liveOfAgency(agencyCode);
    }

    /** Whether a live one-stop certificate of the agency has this name, case and repeated blanks ignored. */
    public boolean oneStopNameTaken(String agencyCode, String name) {
        var wanted = CertificateName.of(name);
        return register.certificates.liveOfAgency(agencyCode).stream()
                .filter(certificate -> certificate.kind() == CertificateKind.ONE_STOP)
                .anyMatch(certificate -> CertificateName.of(certificate.subjectName()).equals(wanted));
    }

    /** What happened to a certificate and its device, oldest first; empty for a serial the register does not know. */
    public List<RegistryChange> history(String serial) {
        return bySerial(serial).map(register.history::of).orElse(List.of());
    }
}
