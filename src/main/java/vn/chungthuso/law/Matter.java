package vn.chungthuso.law;

import static vn.chungthuso.law.QuestionRefused.Reason.DECEASED_SUBSCRIBER;
import static vn.chungthuso.law.QuestionRefused.Reason.LOST_DEVICE;
import static vn.chungthuso.law.QuestionRefused.Reason.ONLY_ONE_STOP;
import static vn.chungthuso.law.QuestionRefused.Reason.ROLE_WITHOUT_PERSON;
import static vn.chungthuso.law.QuestionRefused.Reason.STATUS_AGAINST_DAYS;

import java.util.List;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.ChangeReason;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.RevocationReason;
import vn.chungthuso.terms.SubjectRole;

/**
 * What a question comes down to, whether it was asked by procedure, event or purpose, free of contradictions.
 *
 * @param procedures in order; the first is the one to describe
 * @param kinds whose certificates; empty for any
 * @param kind the one kind that is meant; null while several may be
 * @param role only of an individual certificate, else null
 * @param changeReason only of a change, else null
 * @param revocationReason only of a revocation, and null where the event gives none
 */
record Matter(
        List<Procedure> procedures,
        List<CertificateKind> kinds,
        CertificateKind kind,
        SubjectRole role,
        ChangeReason changeReason,
        RevocationReason revocationReason,
        List<String> notes) {

    static Matter of(GuidanceQuestion question, RegionProfile profile, CertificateRules rules, Clauses clauses) {
        var advice = advice(question, profile, rules, clauses);
        var kind = kind(question, advice.certificateKinds());
        var matter = new Matter(
                advice.procedures(),
                advice.certificateKinds().isEmpty() && kind != null ? List.of(kind) : advice.certificateKinds(),
                kind,
                kind == CertificateKind.INDIVIDUAL ? question.subjectRole() : null,
                advice.changeReason(),
                advice.revocationReason(),
                advice.notes());
        matter.check(question, advice.certificateKinds().isEmpty());
        return matter;
    }

    private static EventAdvice advice(GuidanceQuestion question, RegionProfile profile, CertificateRules rules, Clauses clauses) {
        if (question.event() != null) {
            return clauses.take("procedures",
                    rules.event(profile, question.event(), question.remainingDays(), question.renewals()));
        }
        if (question.purpose() != null) {
            var taxCodeMissing = question.changeReason() == ChangeReason.ADD_TAX_CODE;
            return clauses.take("procedures", rules.purpose(question.purpose(), taxCodeMissing));
        }
        return new EventAdvice(
                List.of(question.procedure()),
                List.of(),
                question.changeReason(),
                question.revocationReason(),
                List.of());
    }

    private static CertificateKind kind(GuidanceQuestion question, List<CertificateKind> kinds) {
        var given = question.certificateKind();
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        return kinds.isEmpty() || kinds.contains(given) ? given : null;
    }

    private void check(GuidanceQuestion question, boolean kindWasAsked) {
        if (kindWasAsked && kind != null && kind != CertificateKind.INDIVIDUAL && question.subjectRole() != null) {
            throw new QuestionRefused("subjectRole", ROLE_WITHOUT_PERSON);
        }
        if (first() == Procedure.ONE_STOP_HANDOVER && kind != CertificateKind.ONE_STOP) {
            throw new QuestionRefused("certificateKind", ONLY_ONE_STOP);
        }
        if (first() == Procedure.REVOKE) {
            checkRevocation(question);
        }
        if ((first() == Procedure.RENEW || first() == Procedure.CHANGE_INFO) && contradictsDays(question)) {
            throw new QuestionRefused("certificateStatus", STATUS_AGAINST_DAYS);
        }
    }

    private void checkRevocation(GuidanceQuestion question) {
        var condition = question.deviceCondition();
        if (revocationReason == RevocationReason.DEVICE_LOST && condition != null && condition != DeviceCondition.LOST) {
            throw new QuestionRefused("deviceCondition", LOST_DEVICE);
        }
        if (revocationReason == RevocationReason.DECEASED && Boolean.FALSE.equals(question.subscriberDeceased())) {
            throw new QuestionRefused("subscriberDeceased", DECEASED_SUBSCRIBER);
        }
    }

    private static boolean contradictsDays(GuidanceQuestion question) {
        if (question.remainingDays() == null || question.certificateStatus() == null) {
            return false;
        }
        var over = question.remainingDays() < 0;
        return question.certificateStatus() == (over ? CertificateStatus.ACTIVE : CertificateStatus.EXPIRED);
    }

    /** The procedure to describe; null where none is needed. */
    Procedure first() {
        return procedures.isEmpty() ? null : procedures.get(0);
    }
}
