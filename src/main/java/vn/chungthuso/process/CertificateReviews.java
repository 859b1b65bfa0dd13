package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import vn.chungthuso.registry.ExpiryReview;
import vn.chungthuso.registry.ExpiryReviews;

/** Reviews of how long certificates are still valid, started by hand: begun and read. */
@Service
public class CertificateReviews {

    private static final int MOST = 20;

    private final RuntimeService runtime;
    private final ExpiryReviews reviews;
    private final ReviewedAgencies reviewed;

    CertificateReviews(RuntimeService runtime, ExpiryReviews reviews, ReviewedAgencies reviewed) {
        this.runtime = runtime;
        this.reviews = reviews;
        this.reviewed = reviewed;
    }

    /**
     * Starts a review by the fields of its start form.
     *
     * @return its code
     * @throws FormRefused 400 with every wrong field, 403 for who is no clerk and no manager
     */
    public String begin(Map<String, Object> body) {
        return runtime.startProcessInstanceByKey("reviewExpiring", Requests.asSubmitted(body)).getBusinessKey();
    }

    /** The latest ones of the agencies whose certificates the caller may have reviewed. */
    public List<ExpiryReview> latest(Caller caller) {
        return reviews.latest(reviewed.by(caller), MOST);
    }

    /** Empty for what the caller may not see; the daily run is nobody's. */
    public Optional<ExpiryReview> find(Caller caller, String code) {
        return reviews.find(code).filter(review -> !review.isDaily() && reviewed.by(caller).contains(review.agencyCode()));
    }
}
