package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import vn.chungthuso.law.EventAdvice;
import vn.chungthuso.registry.PublicCertificate;
import vn.chungthuso.registry.PublicCertificate.State;
import vn.chungthuso.registry.PublicCertificates;
import vn.chungthuso.terms.Purpose;

/** The change-over from public CAs to the government's (domain §7.13, R-002): declared, listed, advised. The rest runs in the process. */
@Service
public class ChangeOvers {

    static final String PROCESS = "replacePublicCertificate";

    private final RuntimeService runtime;
    private final PublicCertificates declared;
    private final ChangeOverAdvice advice;
    private final VisibleAgencies visible;
    private final CertificateAsked asked;
    private final DeclarePublicCertificateForm form;

    ChangeOvers(
            RuntimeService runtime, PublicCertificates declared, ChangeOverAdvice advice, VisibleAgencies visible, CertificateAsked asked,
            DeclarePublicCertificateForm form) {
        this.runtime = runtime;
        this.declared = declared;
        this.advice = advice;
        this.visible = visible;
        this.asked = asked;
        this.form = form;
    }

    /**
     * What became of one row.
     *
     * @param row counted from 1
     * @param code null where it was refused
     * @param reason why it was refused, null where it was declared
     */
    public record Declared(int row, String code, String reason, List<FieldError> errors) {}

    /** @param advice what takes the place of the public certificate for this purpose */
    public record Advised(Purpose purpose, EventAdvice advice) {}

    /** @throws FormRefused 403 for who is no clerk */
    public void mustBeClerk(Caller caller) {
        form.mayOpen(caller);
    }

    /**
     * Declares a certificate by the fields of the start form, and starts its change-over.
     *
     * @return its code
     * @throws FormRefused 400 with every wrong field, 403 for who is no clerk, 409 where it is declared already
     */
    public String declare(Map<String, Object> body) {
        return runtime.startProcessInstanceByKey(PROCESS, Requests.asSubmitted(body)).getBusinessKey();
    }

    /** Declares many, each by itself: one that is refused leaves the others as they are. */
    public List<Declared> declareAll(List<Map<String, Object>> bodies) {
        List<Declared> results = new ArrayList<>();
        for (Map<String, Object> body : bodies) {
            results.add(declared(results.size() + 1, body));
        }
        return results;
    }

    private Declared declared(int row, Map<String, Object> body) {
        try {
            return new Declared(row, declare(body), null, List.of());
        } catch (RuntimeException failure) {
            FormRefused refused = FormRefused.in(failure);
            if (refused == null) {
                throw failure;
            }
            return new Declared(row, null, refused.getMessage(), refused.errors());
        }
    }

    /** Newest first; a clerk's are those of their agency and all below, a manager's those of the subtree. */
    public PublicCertificates.Page list(Caller caller, String agency, State state, int page, int size) {
        return declared.list(seen(caller, agency), state, page, size);
    }

    /** Empty for what the caller may not see. */
    public Optional<PublicCertificate> find(Caller caller, String code) {
        return declared.find(code).filter(certificate -> {
            Set<String> seen = seen(caller, null);
            return seen == null || seen.contains(certificate.agencyCode());
        });
    }

    /** What takes its place, one advice per purpose in the declared order (DT-08). */
    public List<Advised> advice(PublicCertificate certificate) {
        return certificate.purposes().stream().map(purpose -> new Advised(purpose, advice.of(certificate, purpose))).toList();
    }

    /** Codes of the dossiers that are to bring its replacement. */
    public List<String> requests(PublicCertificate certificate) {
        return declared.requests(certificate.code());
    }

    private Set<String> seen(Caller caller, String agency) {
        Set<String> all = visible.of(caller);
        if (all == null) {
            return agency == null ? null : Set.of(agency);
        }
        Set<String> seen = new HashSet<>(all);
        seen.addAll(asked.managedBy(caller));
        if (agency != null) {
            seen.retainAll(Set.of(agency));
        }
        return seen;
    }
}
