package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.RegionProfile;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.sla.DossierClocks;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.RevocationReason;
import vn.chungthuso.terms.Sender;
import vn.chungthuso.terms.Urgency;

/** Asks the tables which form it is and who must send it, and freezes the answer (DT-01, DT-02, DT-03). */
@Component
class DecideRoute implements JavaDelegate {

    /** Under which name the answers are frozen. */
    static final String PURPOSE = "REQUEST";

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Agencies agencies;
    private final Law law;
    private final CertificateRules rules;
    private final Reviewers reviewers;
    private final DossierTerm term;
    private final DossierClocks clocks;
    private final Clock clock;

    DecideRoute(
            Dossiers dossiers,
            DossierLog log,
            Agencies agencies,
            Law law,
            CertificateRules rules,
            Reviewers reviewers,
            DossierTerm term,
            DossierClocks clocks,
            Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.agencies = agencies;
        this.law = law;
        this.rules = rules;
        this.reviewers = reviewers;
        this.term = term;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        LocalDate today = LocalDate.now(clock);
        Agency unit = agencies.find(dossier.subjectAgency(), today).orElseThrow();
        var regime = law.regime(dossier.requestDate());
        var profile = law.profile(agencies.regionProfileOf(unit.code(), today), dossier.requestDate());
        var forms = law.forms(regime.value(), dossier.procedure(), dossier.certificateKind());
        var route = law.route(
                profile.value(), dossier.certificateKind(), SubjectRoles.of(dossier.certificateKind(), dossier.fields(), unit), unit.ownUnitIsLegalEntity());
        var destination = law.destination(profile.value(), dossier.procedure(), unit.underProvincialCommittee());
        log.freeze(
                dossier.code(),
                PURPOSE,
                dossier.requestDate(),
                List.of(regime.answer(), profile.answer(), forms.answer(), route.answer(), destination.answer()));
        Optional<String> sender = resolved(route.value(), unit, today);
        dossiers.route(dossier.code(), sender.orElse(null));
        log.record(dossier.code(), "system", DossierEvent.Kind.DECIDED, null);
        Urgency urgency = urgency(dossier, profile.value());
        clocks.routed(
                dossier.code(), sender.orElse(unit.code()), term.days(dossier, profile.value(), destination.value().destination(), urgency));
        execution.setVariable(ProcessVariables.SUBJECT_AGENCY, unit.code());
        execution.setVariable(ProcessVariables.HOLDER_ACCOUNT, dossier.holderAccount() == null ? "" : dossier.holderAccount());
        execution.setVariable(ProcessVariables.SENDER, sender.isPresent() ? route.value().name() : Sender.ROUTE_GAP.name());
        execution.setVariable(ProcessVariables.SENDER_AGENCY, sender.orElse(""));
        execution.setVariable(ProcessVariables.URGENCY, urgency.name());
        execution.setVariable(ProcessVariables.REVIEWERS, sender.map(agency -> reviewers.of(dossier.code(), agency)).orElse(""));
    }

    /** Whether the letter is begun as soon as the request is accepted: for the reason (DT-06), or where both forms are made at once. */
    private Urgency urgency(Dossier dossier, RegionProfile profile) {
        if (dossier.procedure() == Procedure.REVOKE) {
            return rules.revocation(RevocationReason.valueOf(dossier.text("revocationReason"))).value().urgency();
        }
        boolean both = dossier.procedure() == Procedure.ISSUE && dossier.certificateKind() == CertificateKind.ORGANISATION;
        return both && profile.orgFormsSimultaneous() ? Urgency.IMMEDIATE : Urgency.NORMAL;
    }

    private Optional<String> resolved(Sender sender, Agency unit, LocalDate on) {
        return switch (sender) {
            case OWN_AGENCY -> Optional.of(unit.code());
            case SUPERIOR_AGENCY -> agencies.superiorOf(unit.code(), on).map(Agency::code);
            case NEAREST_LEGAL_ANCESTOR -> agencies.nearestLegal(unit.code(), on).map(Agency::code);
            case NOT_ELIGIBLE, ROUTE_GAP -> Optional.empty();
        };
    }
}
