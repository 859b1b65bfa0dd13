package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.terms.Procedure;

/** «Xem xét, tổng hợp»: accept, ask for a supplement, reject or hold. */
@Component("review-request")
class ReviewRequestForm implements TaskForm {

    private static final Map<String, Kind> OUTCOMES =
            Map.of(
            "accept", Kind.REVIEW_ACCEPTED, "supplement", Kind.REVIEW_SUPPLEMENT, "reject", Kind.REVIEW_REJECTED, "hold", Kind.HELD);

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Reviewers reviewers;
    private final DecisionInWords decision;
    private final RequestInWords request;
    private final RevocationInWords revocation;
    private final UnlockInWords unlock;
    private final Words words;

    ReviewRequestForm(
            Dossiers dossiers,
            DossierLog log,
            Reviewers reviewers,
            DecisionInWords decision,
            RequestInWords request,
            RevocationInWords revocation,
            UnlockInWords unlock,
            Words words) {
        this.dossiers = dossiers;
        this.log = log;
        this.reviewers = reviewers;
        this.decision = decision;
        this.request = request;
        this.revocation = revocation;
        this.unlock = unlock;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Dossier dossier = dossiers.get(visit.code());
        Map<String, Object> served = new HashMap<>();
        served.put("summaryPerson", summary(dossier));
        served.put("summaryDecision", decision.of(dossier));
        served.put("summaryWarnings", warnings(dossier));
        served.put("summarySubject", dossier.procedure() == Procedure.ISSUE ? words.say("review.subject") : "");
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        if (reviewers.enteredBy(visit.code()).contains(visit.user()) || reviewers.isOwnInPlace(visit.code(), visit.caller())) {
            throw FormRefused.forbidden(words.say("review.own"));
        }
        Kind outcome = OUTCOMES.get(values.get(ProcessVariables.OUTCOME).toString());
        log.record(visit.code(), visit.user(), outcome, (String) values.get("reason"));
        if (outcome == Kind.REVIEW_ACCEPTED && dossiers.get(visit.code()).procedure() == Procedure.ISSUE) {
            dossiers.add(visit.code(), Map.of("eligibleSubject", true)); // who accepts says so
        }
    }

    private String summary(Dossier dossier) {
        return switch (dossier.procedure()) {
            case ISSUE -> request.of(dossier);
            case REVOKE -> revocation.of(dossier);
            case UNLOCK -> unlock.inWords(dossier);
            case RENEW, CHANGE_INFO, ONE_STOP_HANDOVER -> certificate(dossier);
        };
    }

    private String certificate(Dossier dossier) {
        return words.say(
                "review.certificate",
                dossier.subjectName(),
                words.say("certificateFile.kind." + dossier.certificateKind()),
                dossier.text(CertificateAsked.SERIAL),
                dossier.text("deviceSerial"),
                DateWords.date(dossier.text("notAfter")),
                dossier.text("employingAgencyName"),
                dossier.fields().get("changedInformation") instanceof List<?> changes
                        ? changes.stream().map(change -> "\n- " + change).collect(Collectors.joining())
                        : "");
    }

    private static String warnings(Dossier dossier) {
        return dossier.fields().get("warnings") instanceof List<?> list
                ? list.stream().map(warning -> "- " + ((Map<?, ?>) warning).get("message")).collect(Collectors.joining("\n"))
                : "";
    }
}
