package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.PublicCertificate;
import vn.chungthuso.registry.PublicCertificates;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;

/** The clerk is told what replaces a public certificate, that it costs nothing, and opens it with one click (domain §7.13, R-003). */
@Component("request-replacement")
class RequestReplacementForm implements TaskForm {

    private static final String DOSSIER = "dossierCode";
    /** What brings a certificate that can take the public one's place (DT-08). */
    private static final Set<Procedure> BRINGS_ONE = Set.of(Procedure.ISSUE, Procedure.CHANGE_INFO);

    private final PublicCertificates declared;
    private final ChangeOverAdvice advice;
    private final ReplacementRequests requests;
    private final RequestsTogether together;
    private final Dossiers dossiers;
    private final VisibleAgencies visible;
    private final Words words;

    RequestReplacementForm(
            PublicCertificates declared,
            ChangeOverAdvice advice,
            ReplacementRequests requests,
            RequestsTogether together,
            Dossiers dossiers,
            VisibleAgencies visible,
            Words words) {
        this.declared = declared;
        this.advice = advice;
        this.requests = requests;
        this.together = together;
        this.dossiers = dossiers;
        this.visible = visible;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        PublicCertificate certificate = declared.find(visit.code()).orElseThrow();
        Map<String, Object> served = new HashMap<>(requests.known(visit.caller(), certificate));
        served.put("summaryDeclared", summary(certificate));
        served.put("summaryAdvice", advice.inWords(certificate));
        served.put("summaryEarlier", earlier(certificate));
        served.put("kinds", advice.kindsToIssue(certificate));
        served.put("forTreasury", String.valueOf(certificate.purposes().contains(Purpose.STATE_TREASURY)));
        return served;
    }

    private String summary(PublicCertificate certificate) {
        return words.say("changeover.summary", certificate.holderName(), certificate.provider(),
                DateWords.date(certificate.validTo().toString()),
                certificate.purposes().stream().map(purpose -> words.say("guidance.purpose." + purpose)).collect(Collectors.joining("; ")));
    }

    /** Requests that were opened before and brought nothing. */
    private String earlier(PublicCertificate certificate) {
        List<String> codes = declared.requests(certificate.code());
        return codes.isEmpty() ? "" : words.say("changeover.earlier", String.join(", ", codes));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        if ("open".equals(values.get(ProcessVariables.OUTCOME))) {
            declared.requested(visit.code(), waitedFor(visit, values));
        } else {
            declared.notNeeded(visit.code(), String.valueOf(values.get("reason")));
        }
    }

    /** What is opened now, what was opened elsewhere, and what an earlier round has brought already. */
    private Set<String> waitedFor(Visit visit, Map<String, Object> values) {
        PublicCertificate certificate = declared.find(visit.code()).orElseThrow();
        Set<String> codes = new LinkedHashSet<>();
        Group typed = Group.whole(values);
        if (typed.has(DOSSIER)) {
            codes.add(running(visit, typed));
        }
        codes.addAll(together.open(wanted(certificate, values)));
        if (codes.isEmpty()) {
            throw FormRefused.badInput("kinds", words.say("changeover.nothing"));
        }
        declared.requests(visit.code()).stream()
                .filter(code -> dossiers.get(code).state() == DossierState.COMPLETED)
                .forEach(codes::add);
        return codes;
    }

    private List<RequestsTogether.Wanted> wanted(PublicCertificate certificate, Map<String, Object> values) {
        List<?> kinds = values.get("kinds") instanceof List<?> list ? list : List.of();
        List<RequestsTogether.Wanted> wanted = new ArrayList<>();
        if (kinds.contains(CertificateKind.ORGANISATION.name())) {
            wanted.add(requests.ofOrganisation(certificate, values));
        }
        if (kinds.contains(CertificateKind.INDIVIDUAL.name())) {
            wanted.add(requests.ofPerson(certificate, values, ReplacementRequests.PERSON));
            if (values.containsKey(ReplacementRequests.SECOND_PERSON)) {
                wanted.add(requests.ofPerson(certificate, values, ReplacementRequests.SECOND_PERSON));
            }
        }
        return wanted;
    }

    private String running(Visit visit, Group typed) {
        String code = typed.text(DOSSIER);
        boolean waits = dossiers.isVisible(code, visit.user(), visible.of(visit.caller()))
                && BRINGS_ONE.contains(dossiers.get(code).procedure())
                && !dossiers.get(code).state().isEnd();
        if (!waits) {
            throw FormRefused.badInput(DOSSIER, words.say("changeover.dossier", code));
        }
        return code;
    }
}
