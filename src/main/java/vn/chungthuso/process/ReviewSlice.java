package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.ExpiryFinding;
import vn.chungthuso.registry.ExpiryFinding.Result;
import vn.chungthuso.registry.ExpiryReview;
import vn.chungthuso.registry.ExpiryReviews;

/** Reviews the next certificates of a run in a transaction of their own; the diagram comes back as long as there are more. */
@Component
class ReviewSlice implements JavaDelegate {

    /** So many are looked at and asked about in a second or two. */
    static final int SIZE = 50;

    private final ExpiryReviews reviews;
    private final ExpiryRound round;
    private final Agencies agencies;
    private final Clock clock;

    ReviewSlice(ExpiryReviews reviews, ExpiryRound round, Agencies agencies, Clock clock) {
        this.reviews = reviews;
        this.round = round;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExpiryReview review = reviews.find(execution.getProcessBusinessKey()).orElseThrow();
        List<Certificate> slice = reviews.next(review, agencies(review), SIZE);
        List<ExpiryFinding> findings = round.of(slice).stream()
                .filter(finding -> !review.isDaily() || finding.result() == Result.ASKED)
                .toList();
        long reviewedTo = slice.isEmpty() ? review.reviewedTo() : slice.get(slice.size() - 1).id();
        reviews.found(review.code(), reviewedTo, findings);
        boolean more = slice.size() == SIZE;
        if (!more) {
            reviews.ended(review.code());
        }
        execution.setVariable(ProcessVariables.OUTCOME, more ? "more" : "done");
    }

    /** Null = all. */
    private Set<String> agencies(ExpiryReview review) {
        if (review.isDaily()) {
            return null;
        }
        return review.withBelow() ? agencies.subtree(review.agencyCode(), LocalDate.now(clock)) : Set.of(review.agencyCode());
    }
}
