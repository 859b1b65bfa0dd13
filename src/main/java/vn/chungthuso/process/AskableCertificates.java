package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.Eligibility;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.Procedure;

/** The certificates that a person sees, and what may be asked for each of them today (DT-04). */
@Service
public class AskableCertificates {

    /**
     * A procedure as it stands for a certificate.
     *
     * @param open whether a request would be taken today
     * @param why sentences against it; empty where it is open
     * @param clauses what the answer rests on
     * @param alternatives what is offered instead, in order
     */
    public record Offer(Procedure procedure, boolean open, String why, List<String> clauses, List<Procedure> alternatives) {}

    private static final List<Procedure> OFFERED = List.of(Procedure.RENEW, Procedure.CHANGE_INFO, Procedure.UNLOCK, Procedure.REVOKE);

    private final CertificateAsked asked;
    private final VisibleAgencies visible;
    private final Words words;
    private final Clock clock;

    AskableCertificates(CertificateAsked asked, VisibleAgencies visible, Words words, Clock clock) {
        this.asked = asked;
        this.visible = visible;
        this.words = words;
        this.clock = clock;
    }

    /** Agencies whose certificates a person sees beside their own; null = all. */
    public Set<String> agencies(Caller caller) {
        Set<String> seen = visible.of(caller);
        if (seen == null) {
            return null;
        }
        Set<String> all = new HashSet<>(seen);
        all.addAll(asked.managedBy(caller));
        return all;
    }

    /** The certificate, where the person may ask something about it. */
    public Optional<Certificate> find(Caller caller, String serial) {
        return asked.find(caller, serial);
    }

    /** Everything that can be asked about a certificate that is there already. */
    public List<Offer> offers(Certificate certificate) {
        return OFFERED.stream().map(procedure -> offer(procedure, certificate)).toList();
    }

    /** A reason for a change is taken to be a listed one: it is not named yet. */
    public Offer offer(Procedure procedure, Certificate certificate) {
        if (procedure == Procedure.ISSUE) {
            return new Offer(procedure, true, "", List.of(), List.of());
        }
        Answered<Eligibility> answered = asked.answered(procedure, certificate, true, LocalDate.now(clock));
        Eligibility eligibility = answered.value();
        if (eligibility.eligible() == null) {
            return new Offer(procedure, false, words.say("certificate.noValidity"), List.of(), List.of());
        }
        return eligibility.eligible()
                ? new Offer(procedure, true, "", answered.answer().legalBasis(), List.of())
                : new Offer(procedure, false, asked.sentences(eligibility), answered.answer().legalBasis(), eligibility.alternatives());
    }
}
