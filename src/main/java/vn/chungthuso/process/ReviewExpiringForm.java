package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.ExpiryReview;
import vn.chungthuso.registry.ExpiryReviews;

/** Starts the review of an agency's certificates at once, from those issued in 2016 on; the clock starts the daily one. */
@Component("review-expiring")
class ReviewExpiringForm implements StartForm {

    /** Units with signatures issued since 2016 review them. */
    private static final String FIRST_DAY = "2016-01-01";

    private final ExpiryReviews reviews;
    private final ReviewedAgencies reviewed;
    private final AgencyChoices agencies;
    private final Words words;
    private final Clock clock;

    ReviewExpiringForm(ExpiryReviews reviews, ReviewedAgencies reviewed, AgencyChoices agencies, Words words, Clock clock) {
        this.reviews = reviews;
        this.reviewed = reviewed;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void mayOpen(Caller caller) {
        if (!reviewed.mayReview(caller)) {
            throw FormRefused.forbidden(words.say("expiry.role"));
        }
    }

    @Override
    public Map<String, Object> servedAtStart(Caller caller) {
        return Map.of("agencies", agencies.of(reviewed.by(caller)), "issuedFrom", FIRST_DAY, "withBelow", true);
    }

    @Override
    public List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        List<FieldError> errors = new ArrayList<>();
        Group typed = Group.whole(values);
        Set<String> within = reviewed.by(caller);
        if (typed.has("agency") && !within.contains(typed.text("agency"))) {
            errors.add(new FieldError("agency", words.say("expiry.agency")));
        }
        if (typed.has("issuedFrom") && typed.date("issuedFrom").isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("issuedFrom", words.say("expiry.issuedFrom.future")));
        }
        return errors;
    }

    @Override
    public String open(Caller caller, Map<String, Object> values, VariableScope start) {
        Group typed = Group.whole(values);
        boolean withBelow = Boolean.TRUE.equals(values.get("withBelow"));
        return reviews.begin(new ExpiryReview.Scope(typed.text("agency"), withBelow, typed.date("issuedFrom")), caller.user());
    }

    @Override
    public String openByTheClock() {
        return reviews.beginDaily();
    }
}
