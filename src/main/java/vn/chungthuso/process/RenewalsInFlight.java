package vn.chungthuso.process;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.InFlight;
import vn.chungthuso.dossier.PeopleInFlight;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** Which of many certificates have a dossier already that renews, replaces or ends them; one query for all. */
@Component
class RenewalsInFlight {

    private static final Set<Procedure> OF_THE_CERTIFICATE = EnumSet.of(Procedure.RENEW, Procedure.CHANGE_INFO, Procedure.REVOKE);

    private final PeopleInFlight people;

    RenewalsInFlight(PeopleInFlight people) {
        this.people = people;
    }

    /** Under what a certificate's dossier is found. @param kind of a new certificate; null where it is about one that is there */
    private record Sought(CertificateKind kind, String person) {}

    /**
     * Code of the dossier by the certificate's id.
     *
     * @param holders the people behind the certificates, by their ids
     */
    Map<Long, String> of(Collection<Certificate> certificates, Map<Long, Holder> holders) {
        Map<Long, List<Sought>> wanted = certificates.stream()
                .collect(Collectors.toMap(Certificate::id, certificate -> sought(certificate, holders.get(certificate.holderId()))));
        Set<String> people = wanted.values().stream().flatMap(List::stream).map(Sought::person).collect(Collectors.toSet());
        Map<Sought, String> codes = new HashMap<>();
        this.people.inFlight(people).forEach(found -> under(found).ifPresent(sought -> codes.put(sought, found.dossierCode())));
        Map<Long, String> flights = new HashMap<>();
        wanted.forEach((certificate, sought) ->
                sought.stream().map(codes::get).filter(Objects::nonNull).findFirst().ifPresent(code -> flights.put(certificate, code)));
        return flights;
    }

    /** What is asked for the certificate itself first. */
    private static List<Sought> sought(Certificate certificate, Holder holder) {
        Stream<String> anew = switch (certificate.kind()) {
            case INDIVIDUAL -> Stream.of(mailbox(certificate), holder == null || holder.idNumber() == null ? null : "id:" + holder.idNumber());
            case ORGANISATION, ONE_STOP -> Stream.of(
                    mailbox(certificate), "name:" + certificate.agencyCode() + ":" + SearchWords.folded(certificate.subjectName()));
            case DEVICE_SERVICE_SOFTWARE -> ItemRequest.KINDS.stream()
                    .map(kind -> ItemRequest.key(certificate.agencyCode(), kind, certificate.subjectName()));
        };
        return Stream.concat(
                        Stream.of(new Sought(null, "serial:" + certificate.serial())),
                        anew.filter(Objects::nonNull).map(person -> new Sought(certificate.kind(), person)))
                .toList();
    }

    /** A new certificate is asked for the person, agency or thing, everything else for the certificate; an unlocking changes nothing here. */
    private static Optional<Sought> under(InFlight found) {
        if (found.procedure() == Procedure.ISSUE) {
            return Optional.of(new Sought(found.kind(), found.person()));
        }
        return OF_THE_CERTIFICATE.contains(found.procedure()) ? Optional.of(new Sought(null, found.person())) : Optional.empty();
    }

    private static String mailbox(Certificate certificate) {
        return "mail:" + certificate.officialEmail().strip().toLowerCase(Locale.ROOT);
    }
}
