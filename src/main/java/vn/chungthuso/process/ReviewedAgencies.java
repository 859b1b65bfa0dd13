package vn.chungthuso.process;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Whose certificates a person may have reviewed: a clerk those they take care of, a manager those of the subtree. */
@Service
public class ReviewedAgencies {

    private final CertificateAsked asked;
    private final VisibleAgencies visible;

    ReviewedAgencies(CertificateAsked asked, VisibleAgencies visible) {
        this.asked = asked;
        this.visible = visible;
    }

    public boolean mayReview(Caller caller) {
        return caller.has(Role.CLERK) || caller.has(Role.MANAGER);
    }

    /** Codes; empty for who reviews nothing. */
    public Set<String> by(Caller caller) {
        Set<String> reviewed = new HashSet<>(asked.managedBy(caller));
        if (caller.has(Role.MANAGER)) {
            Set<String> seen = visible.of(caller);
            reviewed.addAll(seen == null ? Set.of() : seen);
        }
        return reviewed;
    }
}
