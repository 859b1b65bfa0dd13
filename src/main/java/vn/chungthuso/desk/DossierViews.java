package vn.chungthuso.desk;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.desk.DossierView.DeadlineView;
import vn.chungthuso.desk.DossierView.DocumentView;
import vn.chungthuso.desk.DossierView.EventView;
import vn.chungthuso.desk.DossierView.InWords;
import vn.chungthuso.desk.DossierView.LineView;
import vn.chungthuso.desk.DossierView.WarningView;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.FrozenDecision;
import vn.chungthuso.dossier.SignatureCheck;
import vn.chungthuso.dossier.SignatureChecks;
import vn.chungthuso.process.DecisionInWords;
import vn.chungthuso.process.EligibilityOnTheDay;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.sla.Clocks;
import vn.chungthuso.terms.Procedure;

/** Joins what belongs to one dossier. */
@Component
class DossierViews {

    private static final Set<DossierState> UNLOCKING = EnumSet.of(DossierState.ACCEPTED_BY_CA, DossierState.REJECTED_BY_CA);

    private final DossierLog log;
    private final Documents documents;
    private final SignatureChecks checks;
    private final Letters letters;
    private final LetterLines letterLines;
    private final DecisionInWords decision;
    private final EligibilityOnTheDay eligibility;
    private final Agencies agencies;
    private final Staff staff;
    private final Clocks clocks;
    private final TimeLeftWords timeLeft;
    private final Words words;

    DossierViews(
            DossierLog log,
            Documents documents,
            SignatureChecks checks,
            Letters letters,
            LetterLines letterLines,
            DecisionInWords decision,
            EligibilityOnTheDay eligibility,
            Agencies agencies,
            Staff staff,
            Clocks clocks,
            TimeLeftWords timeLeft,
            Words words) {
        this.log = log;
        this.documents = documents;
        this.checks = checks;
        this.letters = letters;
        this.letterLines = letterLines;
        this.decision = decision;
        this.eligibility = eligibility;
        this.agencies = agencies;
        this.staff = staff;
        this.clocks = clocks;
        this.timeLeft = timeLeft;
        this.words = words;
    }

    DossierView of(Dossier dossier) {
        String code = dossier.code();
        return new DossierView(
                code,
                dossier.procedure().name(),
                dossier.certificateKind().name(),
                dossier.state().name(),
                stateName(dossier),
                dossier.subjectAgency(),
                dossier.senderAgency(),
                dossier.requestDate(),
                dossier.subjectName(),
                dossier.dueAt(),
                dossier.createdAt(),
                dossier.fields(),
                decision.of(dossier),
                log.decisions(code).stream().map(DossierViews::frozen).toList(),
                lines(code),
                history(code),
                documents("dossiers", code),
                deadlines(dossier),
                eligibility.closing(dossier).stream().toList(),
                inWords(dossier));
    }

    private List<DeadlineView> deadlines(Dossier dossier) {
        List<DeadlineView> running = clocks.waiting(dossier.code()).stream()
                .filter(step -> step.deadline() != null)
                .map(step -> new DeadlineView(step.deadline(), step.dueAt()))
                .distinct()
                .toList();
        return running.isEmpty() && dossier.dueAt() != null ? List.of(new DeadlineView("step", dossier.dueAt())) : running;
    }

    private InWords inWords(Dossier dossier) {
        return new InWords(
                words.say("guidance.procedure." + dossier.procedure()),
                words.say("certificateFile.kind." + dossier.certificateKind()),
                agencyName(dossier.subjectAgency()),
                agencyName(dossier.senderAgency()),
                timeLeft.until(dossier.dueAt()));
    }

    private String agencyName(String code) {
        return code == null ? null : agencies.latest(code).map(Agency::name).orElse(code);
    }

    private List<EventView> history(String code) {
        List<DossierEvent> events = log.history(code);
        Map<String, String> names = staff.names(events.stream().map(DossierEvent::actor).toList());
        return events.stream()
                .map(e -> new EventView(
                        e.at(), e.actor(), names.get(e.actor()), e.kind().name(), words.say("dossier.event." + e.kind()), e.reason()))
                .toList();
    }

    /** An unlock may be in the hands of a department and not of the CA. */
    String stateName(Dossier dossier) {
        boolean unlocks = dossier.procedure() == Procedure.UNLOCK && UNLOCKING.contains(dossier.state());
        return words.say((unlocks ? "dossier.state.unlock." : "dossier.state.") + dossier.state());
    }

    /** @param collection {@code dossiers} or {@code letters} */
    List<DocumentView> documents(String collection, String owner) {
        Map<Long, SignatureCheck> checked = checks.of(owner);
        return documents.of(owner).stream().map(document -> view(collection, document, checked.get(document.id()))).toList();
    }

    DocumentView view(String collection, Document document) {
        return view(collection, document, checks.find(document.id()).orElse(null));
    }

    private DocumentView view(String collection, Document document, SignatureCheck signature) {
        String href = "/api/%s/%s/documents/%d".formatted(collection, document.owner(), document.id());
        return new DocumentView(
                document.id(),
                document.kind().name(),
                document.formKey(),
                document.fileName(),
                document.hasPages() ? document.byteCount() : null,
                document.createdAt(),
                href + "." + document.extension(),
                document.hasModel() ? href + "." + Rendition.WORD.extension() : null,
                document.findings().stream()
                        .map(finding -> new WarningView(finding.name(), words.say("upload.finding." + finding)))
                        .toList(),
                signature);
    }

    private static Map<String, Object> frozen(FrozenDecision decision) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("purpose", decision.purpose());
        view.put("onDate", decision.onDate());
        view.put("takenAt", decision.takenAt());
        view.put("answers", decision.answers());
        return view;
    }

    private List<LineView> lines(String code) {
        return letters.carrying(code).stream()
                .flatMap(letter -> letterLines.of(letter.code()).stream()
                        .filter(line -> line.dossierCode().equals(code))
                        .map(line -> new LineView(
                                letter.code(),
                                line.line(),
                                letter.documentNumber(),
                                letter.documentDate(),
                                line.answer() == null ? null : line.answer().name())))
                .toList();
    }
}
