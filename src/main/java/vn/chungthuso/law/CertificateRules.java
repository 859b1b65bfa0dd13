package vn.chungthuso.law;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.ChangeReason;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.Filer;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.MediaKind;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;
import vn.chungthuso.terms.Regime;
import vn.chungthuso.terms.RevocationReason;
import vn.chungthuso.terms.Sender;
import vn.chungthuso.terms.Urgency;

/**
 * Asks the decision tables about a certificate: whether a procedure is open for it, who may file, what follows. As in
 * {@link Law}, silence of a table is {@link NoRule}, and dates are the caller's.
 */
@Service
public class CertificateRules {

    private final DecisionTables tables;

    /** Asks the tables that the law has read. */
    public CertificateRules(Law law) {
        tables = law.tables();
    }

    /**
     * Whether a procedure is open for a certificate; asked at filing and again on the day the letter leaves (DT-04).
     *
     * @param remainingDays days left on that day, or null where not known
     * @param changeReasonListed only for {@code CHANGE_INFO}, see {@link #changeReason}; else null
     */
    public Answered<Eligibility> eligibility(
            RegionProfile profile,
            Procedure procedure,
            CertificateStatus status,
            Integer remainingDays,
            int renewalCount,
            Boolean changeReasonListed,
            Sender sender) {
        var answer = tables.question("eligibility")
                .with("procedure", procedure)
                .with("certificateStatus", status)
                .with("remainingDays", remainingDays)
                .with("renewalCount", renewalCount)
                .with("changeReasonListed", changeReasonListed)
                .with("sender", sender)
                .with("minRemainingDays", profile.limits().minRemainingDays(procedure))
                .with("maxRenewals", profile.limits().maxRenewals())
                .answer();
        return new Answered<>(Eligibility.of(answer), answer);
    }

    /** Whether a certificate of this kind may be changed for this reason on a paper of this regime (domain §5.8). */
    public Answered<Boolean> changeReason(Regime regime, CertificateKind kind, ChangeReason reason) {
        var answer = tables.question("changeReasons")
                .with("regime", regime)
                .with("certificateKind", kind)
                .with("changeReason", reason)
                .answer();
        return new Answered<>(answer.flag("listed"), answer);
    }

    /** Which information may be corrected for this reason, by the identifiers of domain §5; empty where the reason is not listed. */
    public List<String> changeableFields(Regime regime, CertificateKind kind, ChangeReason reason) {
        return changeReason(regime, kind, reason).answer().list("fields");
    }

    /** Who may make the request (DT-05). */
    public Answered<Filing> filers(
            RegionProfile profile,
            Procedure procedure,
            CertificateKind kind,
            boolean subscriberDeceased,
            RevocationReason reason) {
        var answer = tables.question("revocationFilers")
                .with("procedure", procedure)
                .with("revocationFiling", profile.revocationFiling())
                .with("certificateKind", kind)
                .with("subscriberDeceased", subscriberDeceased)
                .with("revocationReason", reason)
                .answer();
        var filers = answer.list("filers").stream().map(Filer::valueOf).toList();
        return new Answered<>(new Filing(filers, answer.list("warning")), answer);
    }

    /** How urgent a revocation is and what it says of the device (DT-06). */
    public Answered<RevocationHandling> revocation(RevocationReason reason) {
        var answer = tables.question("revocationHandling").with("revocationReason", reason).answer();
        var handling = new RevocationHandling(
                answer.word("urgency", Urgency.class),
                answer.text("evidence"),
                answer.word("deviceCondition", DeviceCondition.class),
                answer.text("note"));
        return new Answered<>(handling, answer);
    }

    /**
     * What follows once the request is sent (DT-14).
     *
     * @param condition of the device of a revoked certificate; null where not known
     */
    public Answered<AfterDelivery> afterDelivery(
            RegionProfile profile,
            Procedure procedure,
            DeviceCondition condition,
            MediaKind media,
            Destination destination) {
        var answer = tables.question("documentAfterDelivery")
                .with("procedure", procedure)
                .with("deviceCondition", condition)
                .with("mediaKind", media)
                .with("destination", destination)
                .with("effectiveLetterRequired", profile.effectiveLetterRequired())
                .answer();
        var after = new AfterDelivery(answer.text("documentStep"), answer.text("next"), answer.list("serviceLevels"));
        return new Answered<>(after, answer);
    }

    /**
     * What an event calls for (DT-10).
     *
     * @param remainingDays days left, or null where not known
     */
    public Answered<EventAdvice> event(RegionProfile profile, LifeEvent event, Integer remainingDays, int renewalCount) {
        var answer = tables.question("hrEventAdvice")
                .with("event", event)
                .with("remainingDays", remainingDays)
                .with("renewalCount", renewalCount)
                .with("changeMinRemainingDays", profile.limits().changeMinRemainingDays())
                .with("renewMinRemainingDays", profile.limits().renewMinRemainingDays())
                .with("maxRenewals", profile.limits().maxRenewals())
                .answer();
        return new Answered<>(EventAdvice.ofEvent(answer), answer);
    }

    /**
     * The stage that a certificate in use has come to before it ends (domain §7.12); empty while none has.
     *
     * @param remainingDays days left
     * @param daysToLimit days to the last one on which it may still be renewed; negative after it
     * @param daysToLastSafeDay days to the last one on which the agency's own working days still suffice; null where that is not known
     */
    public Optional<ExpiryStage> expiryStage(int remainingDays, int daysToLimit, Integer daysToLastSafeDay) {
        try {
            return Optional.of(ExpiryStage.of(tables.question("expiryStage")
                    .with("remainingDays", remainingDays)
                    .with("daysToLimit", daysToLimit)
                    .with("daysToLastSafeDay", daysToLastSafeDay)
                    .answer()));
        } catch (NoRule noStageYet) {
            return Optional.empty();
        }
    }

    /** Which certificate a purpose needs (DT-08). */
    public Answered<EventAdvice> purpose(Purpose purpose, boolean taxCodeMissing) {
        var answer = tables.question("certificateKindAdvice")
                .with("purpose", purpose)
                .with("taxCodeMissing", taxCodeMissing)
                .answer();
        return new Answered<>(EventAdvice.ofPurpose(answer), answer);
    }
}
