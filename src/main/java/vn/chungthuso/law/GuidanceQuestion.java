package vn.chungthuso.law;

import static vn.chungthuso.law.QuestionRefused.Reason.ASK_ONE;
import static vn.chungthuso.law.QuestionRefused.Reason.MISSING;
import static vn.chungthuso.law.QuestionRefused.Reason.NEGATIVE;

import java.time.LocalDate;
import java.util.stream.Stream;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.ChangeReason;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;
import vn.chungthuso.terms.RevocationReason;
import vn.chungthuso.terms.SubjectRole;

/**
 * A question for advice (contract §5). Exactly one of procedure, event and purpose; whatever else is not known is null.
 *
 * @param regionProfile null for {@code DEFAULT}
 * @param on the day that is asked about; null for today
 * @param ownUnitIsLegalEntity the unit has legal personality and its own seal; null for yes
 * @param senderUnderProvincialCommittee null for yes
 * @param certificateStatus null for {@code ACTIVE}, with negative days {@code EXPIRED}
 * @param remainingDays days left until the certificate ends, negative once it has
 * @param renewalCount how often it was renewed; null for never
 * @param deviceCondition null for what the reason says
 * @param subscriberDeceased null for what the reason says
 * @param signed the document is digitally signed; without meaning for {@code PAPER}
 */
public record GuidanceQuestion(
        String regionProfile,
        LocalDate on,
        Procedure procedure,
        LifeEvent event,
        Purpose purpose,
        CertificateKind certificateKind,
        SubjectRole subjectRole,
        Boolean ownUnitIsLegalEntity,
        Boolean senderUnderProvincialCommittee,
        CertificateStatus certificateStatus,
        Integer remainingDays,
        Integer renewalCount,
        RevocationReason revocationReason,
        DeviceCondition deviceCondition,
        Boolean subscriberDeceased,
        ChangeReason changeReason,
        Channel channel,
        Boolean signed) {

    /** What can be seen without asking a table. */
    void check() {
        if (Stream.of(procedure, event, purpose).filter(asked -> asked != null).count() != 1) {
            throw new QuestionRefused("procedure", ASK_ONE);
        }
        if (renewalCount != null && renewalCount < 0) {
            throw new QuestionRefused("renewalCount", NEGATIVE);
        }
        if (event == LifeEvent.EXPIRING) {
            needs("remainingDays", remainingDays);
        }
        if (procedure != null) {
            checkProcedure();
        }
    }

    private void checkProcedure() {
        needs("certificateKind", certificateKind);
        if (certificateKind == CertificateKind.INDIVIDUAL) {
            needs("subjectRole", subjectRole);
        }
        if (procedure == Procedure.RENEW || procedure == Procedure.CHANGE_INFO) {
            needs("remainingDays", remainingDays);
        }
        if (procedure == Procedure.CHANGE_INFO) {
            needs("changeReason", changeReason);
        }
        if (procedure == Procedure.REVOKE) {
            needs("revocationReason", revocationReason);
        }
        if (channel != null && channel != Channel.PAPER) {
            needs("signed", signed);
        }
    }

    private static void needs(String parameter, Object value) {
        if (value == null) {
            throw new QuestionRefused(parameter, MISSING);
        }
    }

    String profileCode() {
        return regionProfile == null ? "DEFAULT" : regionProfile;
    }

    boolean legalEntity() {
        return !Boolean.FALSE.equals(ownUnitIsLegalEntity);
    }

    boolean underProvincialCommittee() {
        return !Boolean.FALSE.equals(senderUnderProvincialCommittee);
    }

    int renewals() {
        return renewalCount == null ? 0 : renewalCount;
    }

    CertificateStatus status() {
        if (certificateStatus != null) {
            return certificateStatus;
        }
        return remainingDays != null && remainingDays < 0 ? CertificateStatus.EXPIRED : CertificateStatus.ACTIVE;
    }
}
