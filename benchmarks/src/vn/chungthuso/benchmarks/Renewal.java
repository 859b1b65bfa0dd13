package vn.chungthuso.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.chungthuso.law.Answer;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.GuidanceQuestion;
import vn.chungthuso.law.Law;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.MediaKind;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Regime;
import vn.chungthuso.terms.Sender;
import vn.chungthuso.terms.SubjectRole;

/** The one question that every contestant answers: a head in Long An renews with 100 days left. */
final class Renewal {

    static final LocalDate ON = LocalDate.of(2021, 3, 10);

    static final String QUERY = "regionProfile=LONG_AN&on=2021-03-10&procedure=RENEW&certificateKind=INDIVIDUAL&subjectRole=HEAD"
            + "&remainingDays=100&channel=EDOC_SYSTEM&signed=true";

    static final GuidanceQuestion QUESTION = new GuidanceQuestion(
            "LONG_AN", ON, Procedure.RENEW, null, null, CertificateKind.INDIVIDUAL, SubjectRole.HEAD, null, null, null, 100, null, null, null,
            null, null, Channel.EDOC_SYSTEM, true);

    private Renewal() {}

    /** The tables that its answer asks, each as often and with the inputs that the answer gives it. */
    static List<Answer> asked(Law law) {
        var rules = new CertificateRules(law);
        var regime = Regime.TT185_2019;
        var kind = CertificateKind.INDIVIDUAL;
        var longAn = law.profile("LONG_AN", ON);
        var profile = longAn.value();
        return Stream.<Answered<?>>of(
                        law.regime(ON),
                        longAn,
                        law.profile("DEFAULT", ON),
                        law.forms(regime, Procedure.RENEW, kind),
                        law.route(profile, kind, SubjectRole.HEAD, true),
                        law.destination(profile, Procedure.RENEW, true),
                        rules.filers(profile, Procedure.RENEW, kind, false, null),
                        rules.eligibility(profile, Procedure.RENEW, CertificateStatus.ACTIVE, 100, 0, null, Sender.SUPERIOR_AGENCY),
                        rules.afterDelivery(profile, Procedure.RENEW, null, MediaKind.USB_TOKEN, Destination.CA),
                        law.channel(profile, regime, Destination.CA, Channel.EDOC_SYSTEM, true),
                        law.serviceLevel("agencyReview"),
                        law.serviceLevel("agencyReview"),
                        law.serviceLevel("caRenew"),
                        law.serviceLevel("cerInstall"))
                .map(Answered::answer)
                .toList();
    }
}
